using System.Globalization;
using B24CoachBot.Sandbox.Portal.Telephony;

namespace B24CoachBot.Sandbox.Seed.Weeks;

/// <summary>
/// What both sales departments do from day to day. They get better: from the fifth week on they write sooner and more, as people do
/// whom somebody asks after every call.
/// </summary>
internal sealed class SalesPlan(Dice dice, WorkDays days, Calendar calendar)
{
    /// <summary>Writes one next step everywhere and lets the days of the next contact pass.</summary>
    private const long Careless = 8;

    private const int OldDeals = 4;
    private const int FirstBetterWeek = 4;

    // Who sells, in which department; the heads do not ring clients themselves.
    private static readonly (long Id, int Department)[] Sellers =
    [
        .. new long[] { 5, 7, 8, 15, 16, 17, 18 }.Select(id => (id, CompanyPeople.SalesOne)),
        .. new long[] { 19, 20, 21, 22, 23, 34 }.Select(id => (id, CompanyPeople.SalesTwo)),
    ];

    private readonly List<Deed> deeds = [];
    private readonly List<PlannedDeal> deals = [];
    private readonly SalesNotes notes = new(dice, days);

    public IReadOnlyList<Deed> Make()
    {
        foreach (var (id, _) in Sellers)
        {
            for (var deal = 0; deal < OldDeals; deal++)
            {
                Open(id, Sometime(WorkDays.Later(calendar.First, -dice.From(1, 20))), dice.Below(3));
            }
        }

        foreach (var day in calendar.WorkDays)
        {
            var isBetter = calendar.Week(day) >= FirstBetterWeek;
            foreach (var (id, department) in Sellers.Where(seller => calendar.Works(seller.Id, day)))
            {
                Calls(id, day, isBetter);
                NewDeals(id, department, day);
            }
        }

        return deeds;
    }

    /// <summary>Four to eight a week a department: every seller's chance of a day comes to that.</summary>
    private void NewDeals(long seller, int department, DateOnly day)
    {
        if (dice.Chance(department == CompanyPeople.SalesOne ? 17 : 20))
        {
            Open(seller, Sometime(day), 0);
        }
    }

    private DateTimeOffset Sometime(DateOnly day) => days.At(day, dice.From(WorkDays.Opens + 20, WorkDays.Closes - 60));

    private void Open(long seller, DateTimeOffset at, int stage)
    {
        var deal = new PlannedDeal(deals.Count, seller, dice.Chance(60) ? 0 : 1);
        deal.Move(Math.Min(stage, 1 + deal.Key % 2));
        deals.Add(deal);
        var subject = dice.Of(deal.Pipeline == 0 ? SalesWords.Services : SalesWords.Goods);
        deeds.Add(new Deed(at, SalesDeeds.Open(deal, subject, dice.Of(SalesWords.Posts), dice.From(6, 120) * 10_000, deal.Stage)));
    }

    private void Calls(long seller, DateOnly day, bool isBetter)
    {
        var open = deals.Where(deal => deal.Owner == seller && deal.IsOpen).ToList();
        var count = dice.From(2, 4);
        var slot = (WorkDays.Closes - WorkDays.Opens - 60) / count;
        for (var call = 0; call < count; call++)
        {
            var end = days.At(day, WorkDays.Opens + 20 + (call * slot) + dice.Below(slot - 45));
            var kind = dice.Below(100);
            if (kind < 7 || open.Count == 0)
            {
                deeds.Add(new Deed(end, SalesDeeds.Call(seller, null, dice.From(40, 400), dice.Chance(50), CallBook.Talked)));
                continue;
            }

            var deal = dice.Of(open);
            if (kind < 18)
            {
                deeds.Add(new Deed(end, SalesDeeds.Call(seller, deal, 0, incoming: true, "304")));
            }
            else if (kind < 24)
            {
                deeds.Add(new Deed(end, SalesDeeds.Call(seller, deal, dice.From(4, 19), dice.Chance(30), CallBook.Talked)));
            }
            else if (deal.IsOpen)
            {
                deeds.Add(new Deed(end, SalesDeeds.Call(seller, deal, dice.From(70, 900), dice.Chance(35), CallBook.Talked)));
                AfterTalk(deal, end, isBetter);
            }
        }
    }

    private void AfterTalk(PlannedDeal deal, DateTimeOffset end, bool isBetter)
    {
        var isCareless = deal.Owner == Careless;
        if (dice.Chance(isCareless ? 45 : isBetter ? 14 : 34))
        {
            return;
        }

        var at = end.AddMinutes(isBetter && !isCareless ? dice.From(2, 20) : dice.From(6, 38));
        deeds.AddRange(notes.After(deal, at, isBetter, isCareless));
        Advance(deal, at.AddMinutes(dice.From(0, 3)));
    }

    private void Advance(PlannedDeal deal, DateTimeOffset at)
    {
        var chance = dice.Below(100);
        if (chance < 5)
        {
            deal.Lose();
        }
        else if (chance < 6)
        {
            deal.ChangePipeline();
        }
        else if (chance < 30)
        {
            deal.Move(dice.Chance(12) ? 2 : 1);
        }
        else
        {
            return;
        }

        // The portal lets nobody into the works without a budget.
        if (deal is { IsLost: false, Pipeline: 0 } && deal.Filled.Add("UF_CRM_BUDGET"))
        {
            deeds.Add(new Deed(at, SalesDeeds.Fill(deal, new Dictionary<string, string> { ["UF_CRM_BUDGET"] = string.Create(CultureInfo.InvariantCulture, $"{dice.From(10, 90) * 10_000}|RUB") })));
        }

        deeds.Add(new Deed(at, SalesDeeds.Move(deal, deal.Stage, deal.Pipeline)));
    }
}
