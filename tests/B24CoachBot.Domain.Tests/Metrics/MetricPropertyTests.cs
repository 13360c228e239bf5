using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using CsCheck;
using static B24CoachBot.Domain.Tests.Metrics.Rows;

namespace B24CoachBot.Domain.Tests.Metrics;

/// <summary>What holds of the figures whatever was seen.</summary>
public sealed class MetricPropertyTests
{
    private static readonly Gen<UserId> People = Gen.Int[1, 4].Select(id => new UserId(id));
    private static readonly Gen<DateTimeOffset> Moments = Gen.Int[-3000, 14000].Select(minutes => Week.From.AddMinutes(minutes));
    private static readonly Gen<CrmRef> Deals = Gen.Long[1, 6].Select(id => new CrmRef(CrmKind.Deal, id));

    private static readonly Gen<MetricRows> Random = Gen.Select(
        Gen.Select(People, Moments, Deals, (by, at, deal) => new TalkSeen($"{by}{at}{deal}", by, at, [deal])).List[0, 12],
        Gen.Select(People, Deals, Moments, (by, deal, at) => new CardTouch(by, deal, at)).List[0, 40],
        Gen.Select(Gen.Int[0, 3], Deals, Moments, Gen.Int[0, 4].Select(stage => Rows.Crm.Pipelines[0].Stages[stage].Id)).List[0, 40],
        Gen.Select(People, Moments, Gen.Double[0, 200], Gen.Bool).List[0, 20],
        Gen.Select(People, Gen.Int[0, 6], Gen.Int[0, 9]).List[0, 12],
        (talks, touches, moves, approvals, fields) => new MetricRows
        {
            Talks = talks,
            Touches = touches,
            Moves = [.. moves.Select((move, id) => new StageMove(id, move.Item2, (MoveWay)(move.Item1 == 0 ? 5 : move.Item1), move.Item3, "0", move.Item4, new UserId((int)(move.Item2.Id % 4) + 1)))],
            Approvals = [.. approvals.Select((one, id) => new ApprovalSeen(id, one.Item1, "kind", one.Item2, false, one.Item4 ? one.Item2.AddHours(one.Item3) : null))],
            Fields = [.. fields.Select(one => new FieldCount(new DateOnly(2026, 11, 16).AddDays(one.Item2), one.Item1, CrmKind.Deal, "0", "budget", one.Item3 + 2, one.Item3, 1))],
        });

    [Fact]
    public void The_order_of_rows_says_nothing() => Random.Sample(rows =>
    {
        var turned = rows with { Talks = [.. rows.Talks.Reverse()], Touches = [.. rows.Touches.Reverse()], Moves = [.. rows.Moves.Reverse()], Approvals = [.. rows.Approvals.Reverse()], Fields = [.. rows.Fields.Reverse()] };
        AssertSame(Told(rows), Told(turned));
    }, iter: 50);

    [Fact]
    public void Somebody_elses_rows_change_nothing() => Gen.Select(Random, Random).Sample((rows, more) =>
    {
        var mine = new HashSet<UserId> { new(1), new(2) };
        var others = more.Of(new HashSet<UserId> { new(3), new(4) });
        var both = new MetricRows
        {
            Talks = [.. others.Talks, .. rows.Talks],
            Touches = [.. others.Touches, .. rows.Touches],
            Moves = [.. others.Moves.Select(move => move with { Id = move.Id + 1000, Card = move.Card with { Id = move.Card.Id + 100 } }), .. rows.Moves],
            Approvals = [.. others.Approvals, .. rows.Approvals],
            Fields = [.. others.Fields, .. rows.Fields],
        };
        AssertSame(Told(rows.Of(mine)), Told(both.Of(mine)));
    }, iter: 50);

    [Fact]
    public void A_part_is_never_more_than_the_whole() => Random.Sample(rows =>
    {
        var told = Told(rows);
        Assert.InRange(told.Calls.WithAction, 0, told.Calls.Talks);
        Assert.True(told.Calls.MedianMinutes is null or (>= 0 and <= 60));
        Assert.True(told.Calls.MedianMinutes is null || told.Calls.P90Minutes >= told.Calls.MedianMinutes);
        Assert.All(told.Conversion, step => Assert.InRange(step.Reached + step.Skipped, 0, step.Entered));
        Assert.All(told.Fields, field => Assert.InRange(field.Empty, 0, field.Eligible));
    }, iter: 50);

    private static Figures Told(MetricRows rows) => Figures.Of(rows, Week, WorkDays, Crm);

    private static void AssertSame(Figures one, Figures other)
    {
        Assert.Equal((one.Calls, one.Tasks, one.Approvals), (other.Calls, other.Tasks, other.Approvals));
        Assert.Equal(one.Fields, other.Fields);
        Assert.Equal(one.Conversion, other.Conversion);
    }
}
