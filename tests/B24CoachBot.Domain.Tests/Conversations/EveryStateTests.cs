using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Task;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>What holds in every state of a task's draft, whoever does what.</summary>
public sealed class EveryStateTests
{
    private static readonly string[] Verbs =
    [
        TaskVerbs.Create, TaskVerbs.Edit, TaskVerbs.Cancel, TaskVerbs.Undo, TaskVerbs.Keep, TaskVerbs.Restore, TaskVerbs.NoDeadline, TaskVerbs.NotADeadline,
        TaskVerbs.Today, TaskVerbs.Other, TaskVerbs.AwayIsFine, TaskVerbs.AfterReturn, TaskVerbs.NoClient, TaskVerbs.Back, TaskVerbs.Who(new UserId(3)),
        TaskVerbs.Client(0), TaskVerbs.Out(1), Pausing.Resume, Pausing.Later, Pausing.Drop, Series.CreateAll, "nonsense",
    ];

    public static TheoryData<TaskState> States => [.. Enum.GetValues<TaskState>()];

    public static TheoryData<TaskState, string> Presses => new MatrixTheoryData<TaskState, string>(Enum.GetValues<TaskState>(), Verbs);

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_strangers_press_changes_nothing_and_says_whose_the_card_is(TaskState state, string verb)
    {
        var decided = Drafts.Turn(Press(Drafts.Stranger, verb, card: 3), Drafts.Around(Drafts.In(state)));

        Assert.Empty(decided.Drafts);
        Assert.Empty(decided.Consents);
        Assert.Equal("task/not-yours", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_button_of_an_old_card_never_changes_the_portal_and_is_answered(TaskState state, string verb)
    {
        // «Отменить» and «Вернуть» stand on one message only, and the offer's buttons carry no card.
        if (verb is TaskVerbs.Undo or TaskVerbs.Restore or Pausing.Resume or Pausing.Later or Pausing.Drop or Series.CreateAll)
        {
            return;
        }

        var decided = Drafts.Turn(Press(Drafts.Author, verb, card: 2), Drafts.Around(Drafts.In(state)));

        Assert.DoesNotContain(decided.Effects, effect => effect is Effect.ChangePortal);
        Assert.Single(decided.Effects.OfType<Effect.Say>());
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_press_is_answered_by_something_or_by_the_portal(TaskState state, string verb) =>
        Assert.NotEmpty(Drafts.Turn(Press(Drafts.Author, verb, card: 3), Drafts.Around(Drafts.In(state))).Effects);

    [Theory]
    [MemberData(nameof(States))]
    public void A_day_of_silence_ends_what_waits_for_an_answer_and_nothing_else(TaskState state)
    {
        var draft = Drafts.In(state) with { Reminded = true };

        var decided = Drafts.Turn(Silence(at: Drafts.Moment.AddDays(4)), Drafts.Around(draft));

        if (draft is { Waits: true, Rests: false })
        {
            Assert.Equal(TaskState.Expired, Assert.IsType<TaskDraft>(Assert.Single(decided.Drafts)).State);
            Assert.All(decided.Consents, consent => Assert.Equal(ConsentState.Expired, consent.State));
            Assert.Equal("task/expired", Assert.Single(decided.Effects.OfType<Effect.ShowCard>()).Reply.Template);
        }
        else
        {
            Assert.Empty(decided.Drafts);
            Assert.All(decided.Effects, effect => Assert.IsType<Effect.Wake>(effect));
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void One_reminder_comes_in_working_time(TaskState state)
    {
        var draft = Drafts.In(state);

        // Friday at three: four hours later everybody has gone home.
        var friday = Drafts.Turn(Silence(at: Drafts.Moment.AddHours(4)), Drafts.Around(draft));
        var monday = Drafts.Turn(Silence(at: Drafts.Moment.AddDays(3).AddHours(-6)), Drafts.Around(draft));

        Assert.DoesNotContain(friday.Effects, effect => effect is Effect.ShowCard);
        Assert.Equal(
            draft is { Waits: true, Rests: false } ? ["frames/reminder"] : [],
            monday.Effects.OfType<Effect.ShowCard>().Select(card => card.Reply.Template));
    }

    [Fact]
    public void What_was_put_off_comes_back_at_its_moment_and_not_while_the_person_is_busy_with_something_else()
    {
        var draft = Drafts.In(TaskState.AwaitingConsent) with { Hold = Hold.Postponed };
        var other = Drafts.In(TaskState.AskingWho) with { Id = "other", TouchedAt = Drafts.Moment.AddMinutes(118) };
        var due = new BotEvent.TimeCame(Drafts.Moment.AddHours(2), new Speaker(Drafts.Author, "", ""), Place.With(Drafts.Author), draft.Id, Wakes.Postponed);

        var free = Drafts.Turn(due, new Frames([draft], draft));
        var busy = Drafts.Turn(due, new Frames([other, draft], draft));

        Assert.Equal(Hold.Offered, Assert.Single(free.Drafts).Hold);
        Assert.Equal("frames/reminder", Assert.Single(free.Effects.OfType<Effect.ShowCard>()).Reply.Template);
        Assert.Empty(busy.Drafts);
        Assert.Equal(other.TouchedAt + Frames.Lively, Assert.IsType<Effect.Wake>(Assert.Single(busy.Effects)).At);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Nothing_that_a_guest_of_the_portal_began_as_an_employee_goes_on(TaskState state)
    {
        var draft = Drafts.In(state);
        var guest = Drafts.By(Drafts.Author) with { Extranet = true };

        var decided = Drafts.Turn(new BotEvent.Said(Drafts.Moment, guest, Place.With(guest.Id), 8, "yes"), new Frames(draft.Ended ? [] : [draft]));

        Assert.DoesNotContain(decided.Effects, effect => effect is Effect.ChangePortal);
        Assert.Equal("repairs/only-employees", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
        Assert.All(decided.Drafts, each => Assert.True(each.Ended));
        Assert.Equal(draft is { Waits: true, Rests: false }, decided.Drafts.Count == 1);
    }

    private static BotEvent.Pressed Press(UserId by, string verb, int card) =>
        new(Drafts.Moment.AddMinutes(1), Drafts.By(by), Place.With(Drafts.Author), 77, new Press(verb, "draft", card).ToString());

    private static BotEvent.TimeCame Silence(DateTimeOffset at) =>
        new(at, new Speaker(Drafts.Author, "", ""), Place.With(Drafts.Author), "draft", Wakes.Silence);
}
