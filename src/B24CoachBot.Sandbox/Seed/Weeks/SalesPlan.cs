using System.Globalization;
using B24CoachBot.Sandbox.Portal.Telephony;

namespace B24CoachBot.Sandbox.Seed.Weeks;

/// <summary>
/// What the sellers do from day to day. They get better: from the fifth week on they write sooner and more, as people do
/// whom somebody asks after every call.
/// </summary>
internal sealed class SalesPlan(Dice dice, WorkDays days, PlanCalendar calendar, Staff staff, Pace pace)
{
    /// <summary>From 0.</summary>
    public const int FirstBetterWeek = 4;

    private readonly List<Deed> deeds = [];
    private readonly Dictionary<long, List<PlannedDeal>> dealsOf = staff.Sellers.ToDictionary(seller => seller, _ => new List<PlannedDeal>());
    private readonly SalesNotes notes = new(dice, days);
    private int lastKey;

    /// <param name="known">Open deals that the seed has made itself.</param>
    /// <param name="older">How many each seller opens before the plan begins.</param>
    public IReadOnlyList<Deed> Make(IEnumerable<PlannedDeal> known, int older)
    {
        foreach (var deal in known)
        {
            dealsOf[deal.Owner].Add(deal);
            lastKey = Math.Max(lastKey, deal.Key);
        }

        foreach (var seller in staff.Sellers)
        {
            for (var deal = 0; deal < older; deal++)
            {
                Open(seller, Sometime(WorkDays.Later(calendar.First, -dice.From(1, 20))), dice.Below(3));
            }
        }

        foreach (var day in calendar.WorkDays)
        {
            var isBetter = calendar.Week(day) >= FirstBetterWeek;
            foreach (var seller in staff.Sellers.Where(seller => calendar.Works(seller, day)))
            {
                Calls(seller, day, isBetter);
                Edits(seller, day, isBetter);
                if (dice.Chance(pace.NewDealPercent))
                {
                    Open(seller, Sometime(day), 0);
                }
            }
        }

        return deeds;
    }

    /// <summary>Cards change without a call too.</summary>
    private void Edits(long seller, DateOnly day, bool isBetter)
    {
        for (var left = dice.From(pace.Edits.Least, pace.Edits.Most); left > 0; left--)
        {
            if (dealsOf[seller] is { Count: > 0 } some && dice.Of(some) is { IsOpen: true } deal)
            {
                deeds.AddRange(notes.After(deal, Sometime(day), isBetter, isCareless: false));
            }
        }
    }

    private DateTimeOffset Sometime(DateOnly day) => days.At(day, dice.From(WorkDays.Opens + 20, WorkDays.Closes - 60));

    private void Open(long seller, DateTimeOffset at, int stage)
    {
        var deal = new PlannedDeal(++lastKey, seller, dice.Chance(60) ? 0 : 1);
        deal.Move(Math.Min(stage, 1 + (deal.Key % 2)));
        dealsOf[seller].Add(deal);
        var subject = dice.Of(deal.Pipeline == 0 ? SalesWords.Services : SalesWords.Goods);
        deeds.Add(new Deed(at, SalesDeeds.Open(deal, subject, dice.Of(SalesWords.Posts), dice.From(6, 120) * 10_000, deal.Stage)));
    }

    private void Calls(long seller, DateOnly day, bool isBetter)
    {
        var open = dealsOf[seller].Where(deal => deal.IsOpen).ToList();
        var count = dice.From(pace.Calls.Least, pace.Calls.Most);
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
        var isCareless = deal.Owner == staff.Careless;
        if (dice.Chance(isCareless ? 45 : isBetter ? 14 : 34))
        {
            return;
        }

        var at = end.AddMinutes(isBetter && !isCareless ? dice.From(2, 20) : dice.From(6, 38));
        deeds.AddRange(notes.After(deal, at, isBetter, isCareless));

        // Where nothing is agreed, little moves.
        if (!isCareless || dice.Chance(20))
        {
            Advance(deal, at.AddMinutes(dice.From(0, 3)));
        }
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
