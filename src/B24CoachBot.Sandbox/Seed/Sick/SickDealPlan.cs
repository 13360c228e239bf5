using B24CoachBot.Sandbox.Seed.Weeks;

namespace B24CoachBot.Sandbox.Seed.Sick;

/// <summary>All deals of the sick company, a pure function of the start's moment.</summary>
internal sealed class SickDealPlan(DateTimeOffset now, TimeZoneInfo zone)
{
    /// <summary>What says nothing, written into deal after deal.</summary>
    public const string Step = "Позвонить клиенту";

    private const ulong Chance = 29_1100;
    private const int Won = 60;
    private const int Lost = 40;
    private const int OfLeft = 34;
    private const int Alike = 8;
    private const int Open = 110;
    private const int Forgotten = 40;

    // Of three deals that were won, two left out stages.
    private const int Whole = 3;

    private static readonly long[] Sellers = [5, 7, 8, 15, 16, 17, 18, 19, 20, 22];
    private static readonly long[] Copyists = [8, 15, 16, 19];
    private static readonly string[] Sources = ["CALL", "WEB", "EMAIL"];

    private readonly Dice dice = new(Chance);
    private readonly WorkDays days = new(zone);
    private readonly List<SickDeal> deals = [];

    /// <summary>By the moment of their making.</summary>
    public static IReadOnlyList<SickDeal> Of(DateTimeOffset now, TimeZoneInfo zone)
    {
        var plan = new SickDealPlan(now, zone);
        plan.Closed();
        plan.Working();
        plan.Stuck();
        return [.. plan.deals.OrderBy(deal => deal.Created).ThenBy(deal => deal.Key)];
    }

    private void Closed()
    {
        for (var index = 0; index < Won; index++)
        {
            var (pipeline, ended) = (index % 2, 2 + index);
            var path = PlannedDeal.StagesOf(pipeline);
            Add(dice.Of(Sellers), pipeline, index % Whole == 0 ? [.. path] : [path[0], path[^1]], ended + 12, ended);
        }

        for (var index = 0; index < Lost; index++)
        {
            var (pipeline, ended) = (index % 2, 3 + (2 * index));
            Add(dice.Of(Sellers), pipeline, [PlannedDeal.StagesOf(pipeline)[0], pipeline == 0 ? "LOSE" : "C1:LOSE"], ended + 9, ended);
        }
    }

    private void Working()
    {
        for (var index = 0; index < OfLeft; index++)
        {
            Begun(SickDeals.Left, dice.From(95, 200), step: null);
        }

        foreach (var copyist in Copyists)
        {
            for (var index = 0; index < Alike; index++)
            {
                Begun(copyist, dice.From(5, 60), Step);
            }
        }

        for (var index = 0; index < Open; index++)
        {
            Begun(dice.Of(Sellers), dice.From(3, 85), step: dice.Chance(15) ? dice.Of(SalesWords.Comments) : null);
        }
    }

    /// <summary>Cards that lie in pipelines which nobody works with any more.</summary>
    private void Stuck()
    {
        for (var index = 0; index < Forgotten; index++)
        {
            var pipeline = SickStages.Forgotten[index % SickStages.Forgotten.Count];
            Add(dice.Of(Sellers), pipeline, [SickStages.Stage(pipeline, "NEW"), SickStages.Stage(pipeline, dice.Chance(50) ? "PREPARATION" : "UC_1")], dice.From(200, 390), dice.From(120, 190));
        }
    }

    private void Begun(long owner, int daysAgo, string? step)
    {
        var pipeline = dice.Below(2);
        var path = PlannedDeal.StagesOf(pipeline);
        Add(owner, pipeline, dice.Chance(40) ? [path[0], path[1]] : [path[0]], daysAgo, Math.Max(2, daysAgo - 5), step);
    }

    /// <param name="begun">Days ago; so is <paramref name="ended"/>.</param>
    private void Add(long owner, int pipeline, IReadOnlyList<string> stages, int begun, int ended, string? step = null) => deals.Add(new SickDeal(
        deals.Count + 1, owner, pipeline,
        [.. stages.Select((stage, index) => (Working(begun - ((begun - ended) * index / Math.Max(1, stages.Count - 1)), index), stage))])
    {
        Step = step,
        Contact = dice.Chance(45) ? dice.From(9, SickContacts.InAll) : null,
        Source = dice.Chance(30) ? dice.Of(Sources) : null,
    });

    /// <summary>An hour of the working day that was nearest before; a later stage stands later in the day.</summary>
    private DateTimeOffset Working(int daysAgo, int order)
    {
        var day = days.Day(now).AddDays(-daysAgo);
        return days.At(WorkDays.Has(day) ? day : WorkDays.Later(day, -1), WorkDays.Opens + (order * 60) + dice.Below(60));
    }
}
