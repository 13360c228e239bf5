using B24CoachBot.Domain.Readiness;

namespace B24CoachBot.Domain.Tests.Readiness;

/// <summary>Each of the nine signals on both sides of its boundaries, and of what is unknown.</summary>
public sealed class SignalTests
{
    private static readonly DateOnly Today = new(2026, 11, 29);

    [Theory]
    [InlineData(0, null, 0, SignalState.Unknown)]
    [InlineData(0, 9, 9, SignalState.Unknown)]
    [InlineData(0, 10, 4, SignalState.Absent)]
    [InlineData(0, 10, 5, SignalState.Present)]
    [InlineData(1, null, 0, SignalState.Present)]
    [InlineData(1, 10, 0, SignalState.Present)]
    public void No_single_process(int withoutPassport, int? won, int skipping, SignalState state) => Is(state, ProcessSignal.Of(
        new ProcessMeasured([.. Enumerable.Repeat("Продажи", withoutPassport)], 3) { Won = won, Skipping = [.. Enumerable.Range(1, skipping).Select(id => (long)id)] }));

    [Theory]
    [InlineData(4, 1, 0, 10, 0, SignalState.Present)]
    [InlineData(4, 1, 1, 10, 0, SignalState.Absent)]
    [InlineData(10, 2, 0, 10, 2, SignalState.Absent)]
    [InlineData(10, 3, 0, 10, 2, SignalState.Present)]
    [InlineData(10, 0, 0, 10, 3, SignalState.Present)]
    public void Junk(int fields, int empty, int filledOfEmpty, int stages, int idle, SignalState state) => Is(state, JunkSignal.Of(new JunkMeasured(
        [.. Enumerable.Range(0, fields).Select(index => new FieldUse("Поле", index < empty ? filledOfEmpty : 20, 20))],
        [.. Enumerable.Range(0, stages).Select(index => new StageUse("Продажи", "Этап", index < idle ? 0 : 7))])));

    [Fact]
    public void Junk_that_was_never_seen_or_seen_too_little_of_is_unknown()
    {
        Is(SignalState.Unknown, JunkSignal.Of(null));
        Is(SignalState.Unknown, JunkSignal.Of(new JunkMeasured([new FieldUse("Поле", 0, 19)], [new StageUse("Продажи", "Этап", 19)])));
    }

    [Theory]
    [InlineData(null, SignalState.Unknown, SignalState.Unknown)]
    [InlineData(true, SignalState.Absent, SignalState.Present)]
    [InlineData(false, SignalState.Present, SignalState.Absent)]
    public void What_is_asked_is_known_by_the_answer_alone(bool? answer, SignalState recording, SignalState promises)
    {
        Is(recording, RecordingSignal.Of(new PractisedMeasured(3, 7), answer));
        Is(promises, PromisesSignal.Of(5, answer));
    }

    [Theory]
    [InlineData(0, 0, 0, 0, SignalState.Absent)]
    [InlineData(null, 0, 0, 0, SignalState.Unknown)]
    [InlineData(1, 0, 0, 0, SignalState.Present)]
    [InlineData(0, 1, 0, 0, SignalState.Present)]
    [InlineData(0, 0, 2, 0, SignalState.Absent)]
    [InlineData(0, 0, 3, 0, SignalState.Present)]
    [InlineData(0, 0, 0, 1, SignalState.Present)]
    [InlineData(null, 0, 0, 1, SignalState.Present)]
    public void Rights_set_anyhow(int? ofDismissed, int guests, int groupAsks, int headless, SignalState state) => Is(state, AccessSignal.Of(
        new AccessMeasured(guests, groupAsks, [.. Enumerable.Repeat("Склад", headless)], 6) { OfDismissed = ofDismissed, OpenDeals = 40 }));

    [Theory]
    [InlineData(90, SignalState.Absent, 1)]
    [InlineData(91, SignalState.Present, 1)]
    [InlineData(180, SignalState.Present, 1)]
    [InlineData(181, SignalState.Present, 2)]
    public void Old_texts(int days, SignalState state, int clues)
    {
        var signal = ScriptSignal.Of([new ReviewedPage("договор", Today.AddDays(-days)), new ReviewedPage("отчёт", Today)], Today);

        Is(state, signal);
        Assert.Equal(clues, signal.Clues.Count);
    }

    [Fact]
    public void Without_texts_their_age_is_unknown() => Is(SignalState.Unknown, ScriptSignal.Of([], Today));

    [Theory]
    [InlineData(19, 19, 9, 9, 0, 0, 0, SignalState.Unknown)]
    [InlineData(20, 6, 0, 0, 0, 0, 0, SignalState.Absent)]
    [InlineData(20, 7, 0, 0, 0, 0, 0, SignalState.Present)]
    [InlineData(0, 0, 10, 2, 0, 0, 0, SignalState.Absent)]
    [InlineData(0, 0, 10, 3, 0, 0, 0, SignalState.Present)]
    [InlineData(0, 0, 0, 0, 1, 0, 0, SignalState.Present)]
    [InlineData(20, 0, 0, 0, 0, 120, 20, SignalState.Absent)]
    [InlineData(20, 0, 0, 0, 0, 121, 20, SignalState.Present)]
    [InlineData(20, 0, 0, 0, 0, 500, 19, SignalState.Absent)]
    public void Wrong_triggers(int asked, int refused, int created, int withdrawn, int storms, int messages, int days, SignalState state) =>
        Is(state, TriggersSignal.Of(new TriggersMeasured(asked, refused, created, withdrawn, storms, messages, days)));

    [Theory]
    [InlineData(0, 0, 0, SignalState.Unknown)]
    [InlineData(0, 3, 0, SignalState.Absent)]
    [InlineData(1, 3, 0, SignalState.Present)]
    [InlineData(0, 3, 1, SignalState.Present)]
    public void Nobody_owns_the_data(int ownerless, int passports, int old, SignalState state) =>
        Is(state, OwnerSignal.Of(new OwnerMeasured([.. Enumerable.Repeat("Услуги", ownerless)], passports, old, old)));

    [Theory]
    [InlineData(0, 0, 0, 0, SignalState.Unknown)]
    [InlineData(9, 9, 9, 2, SignalState.Unknown)]
    [InlineData(10, 2, 0, 0, SignalState.Absent)]
    [InlineData(10, 3, 0, 0, SignalState.Present)]
    [InlineData(0, 0, 10, 2, SignalState.Absent)]
    [InlineData(0, 0, 10, 3, SignalState.Present)]
    public void Copying_for_learning(int attempts, int copies, int withStep, int same, SignalState state) =>
        Is(state, TeachingSignal.Of(new TeachingMeasured(attempts, copies, withStep, [new SameStep(new UserId(5), same)])));

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Three_signals_stop_the_scaling_and_unknown_ones_are_counted_apart(int present, bool may)
    {
        var verdict = new ReadinessVerdict(
            default, [.. Enum.GetValues<SignalKey>().Select((key, index) => new Signal(key, index < present ? SignalState.Present : index == 8 ? SignalState.Unknown : SignalState.Absent, []))]);

        Assert.Equal((present, may), (verdict.Count, verdict.MayScale));
        Assert.Equal([SignalKey.Teaching], verdict.Unknown);
    }

    [Fact]
    public void Nothing_measured_is_no_verdict_and_what_was_measured_gives_all_nine()
    {
        Assert.Null(ReadinessVerdict.Of(null, Rulings.None, Today));
        Assert.Equal(Enum.GetValues<SignalKey>(), ReadinessVerdict.Of(new Measured(default), Rulings.None, Today)!.Signals.Select(signal => signal.Key));
    }

    /// <summary>A signal that is present has a clue that speaks for it, and no other has.</summary>
    private static void Is(SignalState state, Signal signal)
    {
        Assert.Equal(state, signal.State);
        Assert.True(signal.Key is SignalKey.Recording or SignalKey.Promises || signal.Clues.Any(clue => clue.Speaks) == (state == SignalState.Present));
        Assert.All(signal.Clues, clue => Assert.True(clue.Samples.Count <= Clue.MostExamples));
    }
}
