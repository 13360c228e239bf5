using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Pilot;
using B24CoachBot.Domain.Tests.Conversations;

namespace B24CoachBot.Domain.Tests.Pilot;

/// <summary>Whom the bot may speak to unasked, on each day around a pilot of four weeks.</summary>
public sealed class PilotStateTests
{
    private static readonly UserId Seller = new(5);
    private static readonly UserId Head = new(2);
    private static readonly UserId Keeper = new(6);

    private static readonly DepartmentTree Tree = new(
    [
        new Department(1, "Board", null, new UserId(12), [new UserId(12)]),
        new Department(2, "Sales", 1, Head, [Head]),
        new Department(3, "Sales north", 2, null, [Seller]),
        new Department(4, "Stores", 1, Keeper, [Keeper]),
    ]);

    private static readonly PilotScope Sales = new(new HashSet<int> { 2 }, new HashSet<string> { "0" }, new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 29));

    [Theory]
    [InlineData("2026-11-01", PilotPhase.Ahead, false)]
    [InlineData("2026-11-02", PilotPhase.Running, true)]
    [InlineData("2026-11-29", PilotPhase.Running, true)]
    [InlineData("2026-11-30", PilotPhase.Frozen, false)]
    [InlineData("2027-11-30", PilotPhase.Frozen, false)]
    public void It_speaks_from_the_first_day_to_the_last(string day, PilotPhase phase, bool speaks)
    {
        var pilot = PilotState.Of(Sales, Rulings.None);

        Assert.Equal(phase, pilot.Phase(Day(day)));
        Assert.Equal(speaks, pilot.Speaks(Seller, Day(day), Tree));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(2, true)]
    [InlineData(6, false)]
    [InlineData(12, false)]
    [InlineData(99, false)]
    public void It_covers_the_department_and_all_below_it(int person, bool covered) =>
        Assert.Equal(covered, PilotState.Of(Sales, Rulings.None).Covers(new UserId(person), Tree));

    [Theory]
    [InlineData("0", true)]
    [InlineData("4", false)]
    [InlineData(null, false)]
    public void It_is_about_its_pipelines(string? pipeline, bool covered) =>
        Assert.Equal(covered, PilotState.Of(Sales, Rulings.None).CoversPipeline(pipeline, Day("2026-11-10")));

    [Fact]
    public void Prolonged_it_goes_on_until_the_new_day()
    {
        var pilot = PilotState.Of(Sales, Ruled((Ruling.PilotUntil, "2026-12-13")));

        Assert.True(pilot.Speaks(Seller, Day("2026-12-13"), Tree));
        Assert.Equal(PilotPhase.Frozen, pilot.Phase(Day("2026-12-14")));
    }

    [Fact]
    public void Scaled_it_is_for_everybody_and_every_pipeline_from_that_day_on()
    {
        var pilot = PilotState.Of(Sales, Ruled((Ruling.Scaled, "2026-11-20")));

        Assert.False(pilot.Speaks(Keeper, Day("2026-11-19"), Tree));
        Assert.True(pilot.Speaks(Keeper, Day("2026-11-20"), Tree));
        Assert.True(pilot.Speaks(Keeper, Day("2027-11-20"), Tree));
        Assert.True(pilot.CoversPipeline("4", Day("2026-11-20")));
    }

    [Fact]
    public void Without_a_scope_it_is_for_everybody_and_without_end() =>
        Assert.All([Seller, Keeper, new UserId(99)], person => Assert.True(PilotState.Everybody.Speaks(person, Day("2030-01-01"), Tree)));

    [Theory]
    [InlineData(CallQuestions.Ask, RolloutStep.Teach, 5, CallQuestions.Shadow)]
    [InlineData(CallQuestions.Ask, RolloutStep.Ask, 5, CallQuestions.Ask)]
    [InlineData(CallQuestions.Ask, RolloutStep.Scale, 6, CallQuestions.Shadow)]
    [InlineData(CallQuestions.Shadow, RolloutStep.Scale, 5, CallQuestions.Shadow)]
    [InlineData(CallQuestions.Off, RolloutStep.Scale, 5, CallQuestions.Off)]
    public void Questions_pass_one_gate(CallQuestions setting, RolloutStep step, int person, CallQuestions expected) =>
        Assert.Equal(expected, Unasked.Questions(new UserId(person), Drafts.Moment, Known(setting, step)));

    [Theory]
    [InlineData(RolloutStep.Ask, 2, false)]
    [InlineData(RolloutStep.Digest, 2, true)]
    [InlineData(RolloutStep.Digest, 12, false)]
    public void Digests_pass_it_too(RolloutStep step, int lead, bool goes) =>
        Assert.Equal(goes, Unasked.Digest(new UserId(lead), Drafts.Moment, Known(CallQuestions.Ask, step)));

    [Fact]
    public void The_rollout_never_goes_back()
    {
        var known = Known(CallQuestions.Ask, RolloutStep.Digest);

        Assert.Equal(RolloutStep.Digest, (known with { Rulings = Ruled((Ruling.RolloutStep, "Teach")) }).Step);
        Assert.Equal(RolloutStep.Scale, (known with { Rulings = Ruled((Ruling.RolloutStep, "Scale")) }).Step);
        Assert.Equal(RolloutStep.Digest, (known with { Rulings = Ruled((Ruling.RolloutStep, "nonsense")) }).Step);
    }

    internal static Rulings Ruled(params (string Name, string Value)[] made) =>
        new(made.ToDictionary(one => one.Name, one => new Ruling(one.Name, one.Value, Head, Drafts.Moment)));

    private static Known Known(CallQuestions questions, RolloutStep step) => Drafts.Known with
    {
        Departments = Tree,
        Pilot = Sales,
        RolloutFrom = step,
        Calls = new CallSettings(questions, TimeSpan.FromMinutes(10)),
    };

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
