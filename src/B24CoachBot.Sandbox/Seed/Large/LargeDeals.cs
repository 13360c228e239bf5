using B24CoachBot.Sandbox.Seed.Weeks;

namespace B24CoachBot.Sandbox.Seed.Large;

/// <summary>A deal that the seed makes: when it came, through which stages it went and when.</summary>
internal sealed record LargeDeal(int Id, long Owner, int Pipeline, int Contact, int Amount, IReadOnlyList<(DateTimeOffset At, string Stage)> Stages, bool IsOpen)
{
    public string Client { get; } = SalesWords.Company(Contact);

    public (DateTimeOffset At, string Stage) Last => Stages[^1];
}

/// <summary>A hundred thousand deals of three years, a pure function of the start's moment. Most of the open ones are new.</summary>
internal static class LargeDeals
{
    public const int Count = 100_000;
    public const int Contacts = 5_000;

    private const ulong Chance = 24_1000;
    private const int Recent = 20_000;
    private static readonly TimeSpan Years = TimeSpan.FromDays(3 * 365);
    private static readonly TimeSpan Newest = TimeSpan.FromDays(120);

    /// <param name="until">Nothing happens after this moment.</param>
    public static IEnumerable<LargeDeal> Of(DateTimeOffset until, IReadOnlyList<long> sellers)
    {
        var dice = new Dice(Chance);
        for (var id = 1; id <= Count; id++)
        {
            var isRecent = id > Count - Recent;
            var age = isRecent ? Newest * ((Count - id + 1) / (double)Recent) : Newest + ((Years - Newest) * ((Count - Recent - id) / (double)(Count - Recent)));
            yield return One(dice, id, Whole(until - age), until, isOpen: isRecent ? dice.Chance(50) : dice.Below(1000) < 25, sellers);
        }
    }

    private static LargeDeal One(Dice dice, int id, DateTimeOffset created, DateTimeOffset until, bool isOpen, IReadOnlyList<long> sellers)
    {
        var pipeline = dice.Below(2);
        var path = PlannedDeal.StagesOf(pipeline);
        var isLost = !isOpen && dice.Chance(55);
        var furthest = isOpen ? dice.Below(path.Count - 1) : isLost ? Math.Min(dice.Below(path.Count - 1), dice.Below(path.Count - 1)) : path.Count - 1;
        var entered = Enumerable.Range(0, furthest + 1).Where(stage => stage == 0 || stage == furthest || !dice.Chance(10)).Select(stage => path[stage]).ToList();
        if (isLost)
        {
            entered.Add(pipeline == 0 ? "LOSE" : "C1:LOSE");
        }

        // The same pace from stage to stage, and never beyond the end.
        var step = TimeSpan.FromMinutes(Math.Min(dice.From(300, 14_000), Math.Max(1, (until - created).TotalMinutes / entered.Count)));
        return new LargeDeal(
            id, dice.Of(sellers), pipeline, 1 + dice.Below(Contacts), dice.From(3, 300) * 5_000,
            [.. entered.Select((stage, index) => (Whole(created + (step * index)), stage))], isOpen);
    }

    private static DateTimeOffset Whole(DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerSecond));
}
