using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Readiness;
using B24CoachBot.Domain.People;
using static B24CoachBot.Domain.Tests.Conversations.Readings;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The nine signals in chat: who sees them, what the answers do, and the clean-up that is made only after a yes.</summary>
public sealed class ReadinessTests
{
    public static TheoryData<ReadinessState, string> Presses => new MatrixTheoryData<ReadinessState, string>(
        Enum.GetValues<ReadinessState>(),
        [ReadinessSpoken.Details, ReadinessSpoken.Questions, ReadinessSpoken.Task, ReadinessSpoken.Yes, ReadinessSpoken.No, ReadinessSpoken.NotKnown, ReadinessSpoken.Create, ReadinessSpoken.Cancel, "nonsense"]);

    public static TheoryData<ReadinessState, string> Words => new MatrixTheoryData<ReadinessState, string>(
        [.. Enum.GetValues<ReadinessState>().Where(state => In(state).Waits)],
        ["yes", "no", "help", "why", "repeat", "skip", "later", "back", "cancel", "undo", "continue", "not discussed", "don't know", "create", "???"]);

    [Theory]
    [InlineData("/readiness")]
    [InlineData("готовность")]
    public void An_owner_sees_a_fresh_measurement_at_once(string text)
    {
        var decided = Turn(Said(text), Frames.Empty);

        Assert.Equal(ReadinessState.Shown, Assert.IsType<ReadinessDraft>(Assert.Single(decided.Drafts)).State);
        Assert.Equal(3, Assert.Single(decided.Effects.OfType<Effect.ShowCard>()).Reply.Buttons.Count);
        Assert.DoesNotContain(decided.Effects, effect => effect is Effect.Note { Name: Note.ReadinessWanted });
    }

    [Fact]
    public void What_is_older_than_a_day_is_measured_first_and_comes_when_it_is_done()
    {
        var old = Readings.Known with { Measured = Measured with { At = Drafts.Moment.AddDays(-1) } };
        var asked = Turn(Said("readiness"), Frames.Empty, old);
        var waiting = Assert.IsType<ReadinessDraft>(Assert.Single(asked.Drafts));
        Assert.Equal(ReadinessState.Measuring, waiting.State);
        Assert.Contains(asked.Effects, effect => effect is Effect.Note { Name: Note.ReadinessWanted });

        var measured = new BotEvent.ReadinessMeasured(Drafts.Moment.AddMinutes(2), Drafts.By(Drafts.Author), Place.With(Drafts.Author));
        var frames = new Frames([waiting with { Id = "waiting", Version = 1 }]);
        Assert.Equal(ReadinessState.Shown, Assert.IsType<ReadinessDraft>(Assert.Single(Turn(measured, frames).Drafts)).State);
        Assert.Empty(Turn(measured, Frames.Empty).Effects);
    }

    [Fact]
    public void An_employee_reads_one_sentence_and_a_head_no_buttons_but_the_details()
    {
        Assert.Equal("repairs/seen-by", Assert.Single(Turn(Said("readiness", Drafts.Stranger), Frames.Empty).Effects.OfType<Effect.Say>()).Reply.Template);

        var lead = Readings.Known with { Departments = new DepartmentTree([new Department(1, "Sales", null, Drafts.Stranger, [Drafts.Stranger, Drafts.Author])]) };
        var card = Assert.Single(Turn(Said("readiness", Drafts.Stranger), Frames.Empty, lead).Effects.OfType<Effect.ShowCard>());
        Assert.Equal("readiness_details", Assert.Single(card.Reply.Buttons).Caption);
    }

    [Theory]
    [InlineData("yes", "yes")]
    [InlineData("no", "no")]
    [InlineData("don't know", "unknown")]
    [InlineData("skip", "unknown")]
    public void An_answer_is_a_ruling(string said, string value)
    {
        var first = Turn(Said(said), Around(In(ReadinessState.AskingRecording)));
        Assert.Equal(("signal-recording", value), Assert.Single(first.Effects.OfType<Effect.Rule>()) is { Ruling: var one } ? (one.Name, one.Value) : default);
        Assert.Equal(ReadinessState.AskingPromises, ((ReadinessDraft)first.Drafts[^1]).State);

        var second = Turn(Said(said), Around(In(ReadinessState.AskingPromises)));
        Assert.Equal("signal-promises", Assert.Single(second.Effects.OfType<Effect.Rule>()).Ruling.Name);
        Assert.Equal("readiness/card", Assert.Single(second.Effects.OfType<Effect.ShowCard>()).Reply.Template);
    }

    [Fact]
    public void The_clean_up_is_proposed_from_the_findings_and_made_once_after_a_yes()
    {
        var proposed = Turn(Said("задача на уборку"), Around(In(ReadinessState.Shown)));
        var draft = Assert.IsType<ReadinessDraft>(proposed.Drafts[^1]);
        Assert.Empty(proposed.Effects.OfType<Effect.ChangePortal>());
        Assert.Equal(ConsentState.Asked, Assert.Single(proposed.Consents).State);
        var order = ((PortalChange.CreateTask)draft.Asked!.Proposal.Change).Order;
        Assert.InRange(order.Steps.Count, 6, 20);
        Assert.Contains(order.Steps, step => step.Contains(": 4", StringComparison.Ordinal));

        var agreed = Turn(Press(ReadinessSpoken.Create, draft.Shown), Around(draft));
        Assert.Single(agreed.Effects.OfType<Effect.ChangePortal>());
        var creating = (ReadinessDraft)agreed.Drafts[^1];
        Assert.Empty(Turn(Press(ReadinessSpoken.Create, draft.Shown), Around(creating)).Effects.OfType<Effect.ChangePortal>());

        var made = Turn(Outcome(new Carried.TaskCreated(7, "/task/7/", [])), Around(creating));
        Assert.Equal((ReadinessState.TaskMade, "/task/7/"), (((ReadinessDraft)made.Drafts[^1]).State, ((ReadinessDraft)made.Drafts[^1]).Link));
    }

    [Fact]
    public void A_no_makes_no_task_and_the_signals_stand_again()
    {
        var refused = Turn(Press(ReadinessSpoken.Cancel, In(ReadinessState.Proposing).Shown), Around(In(ReadinessState.Proposing)));

        Assert.Equal(ReadinessState.Shown, ((ReadinessDraft)refused.Drafts[^1]).State);
        Assert.Equal(ConsentState.Declined, Assert.Single(refused.Consents).State);
        Assert.Empty(refused.Effects.OfType<Effect.ChangePortal>());
    }

    [Theory]
    [InlineData(true, ReadinessState.Proposing)]
    [InlineData(false, ReadinessState.Unsure)]
    public void A_fault_of_the_portal_is_told(bool refused, ReadinessState state)
    {
        var decided = Turn(Outcome(refused ? new Carried.Refused("no rights") : new Carried.FateUnknown()), Around(In(ReadinessState.Creating)));

        Assert.Equal(state, ((ReadinessDraft)decided.Drafts[^1]).State);
        Assert.NotEmpty(decided.Effects.OfType<Effect.ShowCard>());
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_strangers_press_and_an_old_card_move_nothing(ReadinessState state, string verb)
    {
        var draft = In(state);
        Assert.Empty(Turn(Press(verb, draft.Shown, Drafts.Stranger), Around(draft)).Drafts);

        var old = Turn(Press(verb, draft.Shown - 1), Around(draft));
        Assert.Empty(old.Drafts);
        Assert.Equal("readiness/outdated", Assert.Single(old.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_word_is_answered_in_every_state_that_waits(ReadinessState state, string text) =>
        Assert.Contains(Turn(Said(text), Around(In(state))).Effects, effect => effect is Effect.Say or Effect.ShowCard or Effect.ChangePortal);

    private static BotEvent.PortalAnswered Outcome(Carried outcome) => new(Drafts.Moment, Drafts.By(Drafts.Author), Place.With(Drafts.Author), "draft", outcome);
}
