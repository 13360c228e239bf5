using B24CoachBot.Domain.Conversations.Readiness;
using B24CoachBot.Domain.Readiness;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Every state of the Readiness conversation has words, and so has everything that is counted, in both languages.</summary>
public sealed class ReadinessStateTemplatesTests
{
    public static TheoryData<ReadinessState, Tongue> States => new MatrixTheoryData<ReadinessState, Tongue>(Enum.GetValues<ReadinessState>(), Enum.GetValues<Tongue>());

    public static TheoryData<Tongue> Tongues => [.. Enum.GetValues<Tongue>()];

    [Theory]
    [MemberData(nameof(States))]
    public void A_state_speaks(ReadinessState state, Tongue tongue)
    {
        var reply = ReadinessReplies.Of(Readings.In(state, tongue), Readings.Scene);

        Assert.NotEmpty(Repository.Set.Render(reply.Template, reply.Tongue, reply.Model));
        Assert.All(reply.Buttons, button => Assert.NotEmpty(Repository.Set.Caption(button.Caption!, tongue)));
        Assert.InRange(reply.Buttons.Count, 0, 4);
    }

    /// <summary>A caption that is missing would throw.</summary>
    [Theory]
    [MemberData(nameof(Tongues))]
    public void Everything_that_is_counted_has_a_name_and_every_signal_an_advice(Tongue tongue)
    {
        var signals = Enum.GetValues<SignalKey>().Select(key => new Signal(key, SignalState.Present, [.. Enum.GetValues<ClueKind>().Select(kind => new Clue(kind, 2, 3, Speaks: true))])).ToList();
        var details = ReadinessWords.Details(new ReadinessVerdict(Drafts.Moment, signals), Readings.Measured, names: true, Readings.Known);

        var text = Repository.Set.Render("readiness/details", tongue, details);

        Assert.Equal(Enum.GetValues<SignalKey>().Length * Enum.GetValues<ClueKind>().Length, text.Split('\n').Count(line => line.EndsWith(tongue == Tongue.Russian ? ": 2 из 3" : ": 2 of 3", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_head_reads_numbers_and_no_names_of_people()
    {
        var verdict = Readings.Scene.Verdict!;
        var name = Readings.Known.People.Find(new UserId(2))!.FullName;

        Assert.Contains(name, Repository.Set.Render("readiness/details", Tongue.English, ReadinessWords.Details(verdict, Readings.Measured, names: true, Readings.Known)), StringComparison.Ordinal);
        Assert.DoesNotContain(name, Repository.Set.Render("readiness/details", Tongue.English, ReadinessWords.Details(verdict, Readings.Measured, names: false, Readings.Known)), StringComparison.Ordinal);
    }
}
