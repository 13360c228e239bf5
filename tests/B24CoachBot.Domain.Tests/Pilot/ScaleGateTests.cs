using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.Pilot;

namespace B24CoachBot.Domain.Tests.Pilot;

/// <summary>Each missing condition is named; with all of them the owner may scale.</summary>
public sealed class ScaleGateTests
{
    public static TheoryData<string, int?, ScaleEvidence, ScaleObstacle[]> Cases => new()
    {
        { "all in order", 14, Evidence(), [] },
        { "two signs are a warning only", 28, Evidence(signs: 2), [] },
        { "nothing to compare with", 28, Evidence() with { Before = null }, [] },
        { "not begun", null, Evidence(), [ScaleObstacle.NotBegun] },
        { "the day before", 13, Evidence(), [ScaleObstacle.TooEarly] },
        { "three signs", 28, Evidence(signs: 3), [ScaleObstacle.TooManySigns] },
        { "never measured", 28, Evidence() with { Readiness = null }, [ScaleObstacle.ReadinessUnknown] },
        { "slower", 28, Evidence(minutes: 9.1), [ScaleObstacle.CallsSlower] },
        { "as slow as before", 28, Evidence(minutes: 9), [] },
        { "too few talks", 28, Evidence(talks: 9), [ScaleObstacle.CallsUnknown] },
        { "emptier", 28, Evidence(filled: 39), [ScaleObstacle.FieldsEmptier] },
        { "no cards", 28, Evidence(eligible: 4), [ScaleObstacle.FieldsUnknown] },
        { "everything at once", 3, Evidence(signs: 9, minutes: 20, filled: 0), [ScaleObstacle.TooEarly, ScaleObstacle.TooManySigns, ScaleObstacle.CallsSlower, ScaleObstacle.FieldsEmptier] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_stands_in_the_way_is_named(string why, int? day, ScaleEvidence evidence, ScaleObstacle[] expected) =>
        Assert.True(expected.SequenceEqual(ScaleGate.Check(day, evidence).Select(refusal => refusal.Obstacle)), why);

    [Fact]
    public void An_obstacle_tells_its_numbers()
    {
        Assert.Equal(new ScaleRefusal(ScaleObstacle.CallsSlower, 12, 9), Assert.Single(ScaleGate.Check(28, Evidence(minutes: 12))));
        Assert.Equal((13, 14), (ScaleGate.Check(13, Evidence())[0].Is, ScaleGate.Check(13, Evidence())[0].Wanted));
        Assert.Equal(["one", "one", "one"], ScaleGate.Check(28, Evidence(signs: 3))[0].Signs);
    }

    private static ScaleEvidence Evidence(int signs = 0, double minutes = 4, int talks = 20, int filled = 41, int eligible = 56) => new(
        new SignsSeen(signs, [.. Enumerable.Repeat("one", signs)]), Numbers(talks, minutes, filled, eligible), Numbers(20, 9, 40, 56));

    private static Figures Numbers(int talks, double minutes, int filled, int eligible) => new(
        new CallFigure(talks, talks, minutes, minutes * 2),
        [new FieldFigure(CrmKind.Deal, "0", "next_step", new DateOnly(2026, 11, 20), eligible, Math.Min(filled, eligible), 0)],
        [],
        new TaskFigures(new TaskFigure(0, 0, 0, 0, 0), new TaskFigure(0, 0, 0, 0, 0)),
        new ApprovalFigure(0, 0, null, null, 0));
}
