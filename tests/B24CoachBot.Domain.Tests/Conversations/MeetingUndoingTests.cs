using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Meeting;
using B24CoachBot.Domain.Pilot;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>A task that came of a meeting is taken back as any other: in ten minutes, after a yes, and its agreement is open again.</summary>
public sealed class MeetingUndoingTests
{
    private const long Call = 12;
    private const string Report = "[USER=4]Peter Falcon[/USER] will prepare the defect report by Monday";
    private const string Prices = "Think about prices";

    [Theory]
    [InlineData("undo")]
    [InlineData("undo 1")]
    [InlineData("отмени 1")]
    [InlineData("сними задачу 1")]
    public void The_word_asks_first_and_the_yes_takes_the_task_back(string words)
    {
        var asked = Turn(Said(words), Created());
        Assert.Equal((MeetingState.ConfirmingUndo, 1), (Draft(asked).State, Draft(asked).Undo!.Value));
        Assert.Empty(asked.Effects.OfType<Effect.ChangePortal>());
        Assert.Equal("task/undo-confirm", Assert.Single(asked.Effects.OfType<Effect.ShowCard>()).Reply.Template);

        var yes = Turn(Said("yes"), Draft(asked));
        var permitted = Assert.Single(yes.Effects.OfType<Effect.ChangePortal>());
        Assert.Equal(("new/1", new PortalChange.WithdrawTask(70, Drafts.Author, Tongue.English)), (permitted.DraftId, permitted.Change.Change));
        Assert.Equal(ConsentState.Granted, Assert.Single(yes.Consents).State);
        Assert.Equal(MeetingItemState.Undoing, Draft(yes).Items[0].State);

        var back = Turn(Answer(new Carried.TaskWithdrawn()), Draft(yes));
        Assert.Equal((MeetingState.Choosing, MeetingItemState.Open, (long?)null), (Draft(back).State, Draft(back).Items[0].State, Draft(back).Items[0].TaskId));
        Assert.Equal(["task/undone", "meeting/list"], back.Effects.OfType<Effect.ShowCard>().Select(card => card.Reply.Template));
    }

    [Fact]
    public void The_button_keeps_it_and_a_task_that_was_begun_is_kept_by_the_portal()
    {
        var asked = Draft(Turn(Said("undo"), Created()));

        var kept = Turn(Press(MeetingVerbs.Keep, asked), asked);
        Assert.Equal((MeetingState.Choosing, MeetingItemState.Created), (Draft(kept).State, Draft(kept).Items[0].State));
        Assert.Contains("task/kept", kept.Effects.OfType<Effect.ShowCard>().Select(card => card.Reply.Template));

        var begun = Turn(Answer(new Carried.TaskKept("started")), Draft(Turn(Press(MeetingVerbs.Undo, asked), asked)));
        Assert.Equal(MeetingItemState.Created, Draft(begun).Items[0].State);
        Assert.Contains("task/undo-refused", begun.Effects.OfType<Effect.ShowCard>().Select(card => card.Reply.Template));
        Assert.Empty(Turn(Said("undo 1"), Draft(begun)).Effects.OfType<Effect.ShowCard>());
    }

    [Fact]
    public void After_ten_minutes_it_is_too_late()
    {
        var draft = Created();
        Assert.Equal("task/undo-refused", Assert.Single(Turn(Said("undo 1", minutes: 11), draft).Effects.OfType<Effect.Say>()).Reply.Template);

        var asked = Draft(Turn(Said("undo"), draft));
        var late = Turn(Said("yes", minutes: 11), asked);
        Assert.Empty(late.Effects.OfType<Effect.ChangePortal>());

        var closed = Turn(Woken(minutes: 11), asked);
        Assert.Equal(MeetingState.Choosing, Draft(closed).State);
        Assert.Contains(closed.Effects.OfType<Effect.FreezeCard>(), frozen => frozen.Card == "new/undo");
    }

    [Fact]
    public void When_everything_is_decided_the_draft_lives_on_until_nothing_can_be_taken_back()
    {
        var decided = Draft(Turn(Answer(new Carried.TaskCreated(70, "/70", [])), Draft(Turn(Said("1"), Begun(Report)))));
        Assert.Equal((MeetingState.Decided, true, false), (decided.State, decided.Rests, decided.Ended));

        Assert.Equal(MeetingState.ConfirmingUndo, Draft(Turn(Said("undo"), decided)).State);
        Assert.Equal(MeetingState.Done, Draft(Turn(Woken(minutes: 11), decided)).State);
        Assert.Empty(Turn(Woken(minutes: 3), decided).Drafts);
        Assert.Equal("repairs/nothing-asked", Assert.Single(Turn(Said("repeat"), decided).Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Fact]
    public void A_question_that_stood_is_asked_again_after_the_answer()
    {
        var asking = Draft(Turn(Said("clarify 2"), Created()));

        var kept = Turn(Said("keep"), Draft(Turn(Said("undo 1"), asking)));

        Assert.Equal((MeetingState.Clarifying, 2), (Draft(kept).State, Draft(kept).Asked!.Number));
    }

    [Fact]
    public void A_task_that_was_taken_back_leaves_its_agreement_undecided()
    {
        Note[] notes = [Noted("offered"), Noted("t70"), Noted("offered")];

        Assert.Empty(MeetingNotes.Tasks(notes, Call));
        Assert.Empty(MeetingNotes.Decided(notes, Call));
        Assert.Equal([70], MeetingNotes.Tasks(notes[..2], Call));
        Assert.Equal([Call], MeetingNotes.Unfinished(notes));
    }

    private static readonly Known Known = Drafts.Known with { RolloutFrom = RolloutStep.Ask };

    private static Note Noted(string fate) => new(Note.Agreement, $"{Call}:{MeetingReading.MarkOf(Report)}:{fate}", Drafts.Moment);

    private static MeetingDraft Begun(params string[] agreements)
    {
        var meeting = new MeetingHeld(Call, Drafts.Author, [Drafts.Author, new UserId(4)], Drafts.Moment.AddHours(-1), "Planning", agreements);
        return Draft(Turn(new BotEvent.MeetingEnded(Drafts.Moment, new Speaker(Drafts.Author, "", ""), Place.With(Drafts.Author), meeting), null));
    }

    /// <summary>The first of two became a task.</summary>
    private static MeetingDraft Created() => Draft(Turn(Answer(new Carried.TaskCreated(70, "/70", [])), Draft(Turn(Said("1"), Begun(Report, Prices)))));

    private static BotEvent.Said Said(string text, int minutes = 1) => new(Drafts.Moment.AddMinutes(minutes), Drafts.By(Drafts.Author), Place.With(Drafts.Author), 60, text);

    private static BotEvent.Pressed Press(string verb, MeetingDraft draft) =>
        new(Drafts.Moment.AddMinutes(1), Drafts.By(Drafts.Author), Place.With(Drafts.Author), 50, new Press(verb, draft.Id, draft.Question).ToString());

    private static BotEvent.PortalAnswered Answer(Carried outcome) => new(Drafts.Moment, Drafts.By(Drafts.Author), Place.With(Drafts.Author), "new/1", outcome);

    private static BotEvent.TimeCame Woken(int minutes) => new(Drafts.Moment.AddMinutes(minutes), Drafts.By(Drafts.Author), Place.With(Drafts.Author), "new", Wakes.UndoWindow);

    private static MeetingDraft Draft(Decision decided) => Assert.IsType<MeetingDraft>(Assert.Single(decided.Drafts));

    private static Decision Turn(BotEvent happened, MeetingDraft? draft)
    {
        var before = draft is null ? Frames.Empty : new Frames([draft with { Version = 1 }], happened is BotEvent.Said ? null : draft with { Version = 1 });
        return Routing.Decide(Routing.Hear(happened, before, "new", Known), before, Facts.None, happened.At, Known);
    }
}
