using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Seed.Weeks;

namespace B24CoachBot.Sandbox.Seed.Large;

/// <summary>A big company for measuring: a hundred thousand deals, five hundred people in twenty teams, a month of work behind and two weeks ahead.</summary>
internal static class LargeSeed
{
    private const long Administrator = 1;
    private const int DaysBehind = 30;
    private const int DaysAhead = 14;

    private static readonly Pace Busy = new((1, 3), (1, 3), 12, (140, 160), 22, 5);

    public static void Fill(World world, SeedOptions options)
    {
        world.Table<PortalRow>().Put(PortalRow.Default with { MemberId = "5eedc0a5a11dbc0b24c0acb07c01a49e", Seed = Seeds.Large });
        WorkingTimeSeed.Fill(world);
        LargePeople.Fill(world);
        CrmStructure.Fill(world);
        var plan = new PlanRow(1, world.Now, 0, 0);
        world.Table<PlanRow>().Put(plan);
        world.At(plan.Start.AddDays(-DaysBehind), () => Contacts(world));
        Deals(world, LargeDeals.Of(Begin(plan), LargePeople.Staff.Sellers).ToList());
        Webhooks.Add(world, options.Webhook == "ordinary" ? LargePeople.Staff.Sellers[0] : Administrator);
    }

    public static IReadOnlyList<Deed> Plan(PlanRow plan, TimeZoneInfo zone)
    {
        var calendar = PlanCalendar.Of(TimeZoneInfo.ConvertTime(plan.Start, zone), DaysBehind, DaysBehind + DaysAhead);
        var open = LargeDeals.Of(Begin(plan), LargePeople.Staff.Sellers).Where(deal => deal.IsOpen).Select(Known);
        return WorkPlan.Of(calendar, new WorkDays(zone), LargePeople.Staff, Busy, open, older: 0);
    }

    /// <summary>The deals' own past ends where the plan begins.</summary>
    private static DateTimeOffset Begin(PlanRow plan) => plan.Start.AddDays(-DaysBehind);

    private static PlannedDeal Known(LargeDeal deal)
    {
        var known = new PlannedDeal(deal.Id, deal.Owner, deal.Pipeline) { Number = deal.Id, Contact = deal.Contact };
        known.Move(PlannedDeal.StagesOf(deal.Pipeline).TakeWhile(stage => stage != deal.Last.Stage).Count());
        return known;
    }

    private static void Contacts(World world)
    {
        for (var number = 1; number <= LargeDeals.Contacts; number++)
        {
            var (last, first) = SalesWords.Person(number);
            // Contacts and their companies have the same numbers.
            var company = CrmBook.Add(world, Administrator, CrmFields.Company, new JsonObject { ["title"] = SalesWords.Company(number) });
            CrmBook.Add(world, Administrator, CrmFields.Contact, new JsonObject
            {
                ["companyId"] = company.Number,
                ["lastName"] = last,
                ["name"] = first,
                ["post"] = SalesWords.Posts[number % SalesWords.Posts.Count],
                ["fm"] = new JsonObject
                {
                    ["n0"] = new JsonObject { ["typeId"] = "PHONE", ["valueType"] = "WORK", ["value"] = string.Create(CultureInfo.InvariantCulture, $"+7931{1_000_000 + number}") },
                },
            });
        }
    }

    private static void Deals(World world, List<LargeDeal> deals)
    {
        var rows = new LargeDealRows(world.Zone);
        foreach (var deal in deals)
        {
            world.Table<CrmItemRow>().Put(rows.Of(deal));
        }

        world.SkipTo("crm2", deals.Count);
        var moves = deals.SelectMany(deal => deal.Stages.Select((stage, index) => (deal.Id, deal.Pipeline, stage.At, stage.Stage, IsFirst: index == 0))).OrderBy(move => move.At).ToList();
        foreach (var (index, move) in moves.Index())
        {
            var semantics = LargeDealRows.Semantics(move.Stage);
            world.Table<StageHistoryRow>().Put(new StageHistoryRow(
                index + 1, CrmFields.Deal, move.Id, move.IsFirst ? 1 : semantics == "P" ? 2 : 3, move.At, move.Pipeline, move.Stage, semantics));
        }

        world.SkipTo("stageHistory", moves.Count);
    }
}
