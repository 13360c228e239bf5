using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Task;
using B24CoachBot.Domain.Conversations.Unclear;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Pilot;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Somebody has a task that somebody else set through the bot: they hear of it once, in one line, or not at all.</summary>
public sealed class GivenTaskTests
{
    private static readonly UserId Doer = Drafts.Author;
    private static readonly Facts Open = Facts.None with { Tasks = [Questions.Task] };

    public static TheoryData<string, Facts> NothingToTell => new()
    {
        { "gone, done or passed on", Facts.None with { Tasks = [] } },
        { "begun or put off", Facts.None with { Tasks = [Questions.Task with { Begun = true }] } },
    };

    [Fact]
    public void One_line_tells_of_a_new_task_and_its_button_leads_to_the_question()
    {
        var (told, decided) = Told(Drafts.Known);
        Assert.Equal(UnclearState.Told, told.State);
        Assert.Equal([(Note.Asked, ""), (Note.TaskSpokenOf, "12")], decided.Effects.OfType<Effect.Note>().Select(note => (note.Name, note.Value)));
        Assert.Equal("unclear/told", Assert.Single(decided.Effects.OfType<Effect.ShowCard>()).Reply.Template);

        var taken = Questions.Turn(Questions.Press(Doer, told.Id, UnclearSpoken.Take, told.Shown), Questions.Around(told), Open);

        Assert.Equal("", told.Task!.Title);
        Assert.Equal((UnclearState.ChoosingPart, "Price list"), (((UnclearDraft)Assert.Single(taken.Drafts)).State, ((UnclearDraft)taken.Drafts[0]).Task!.Title));
        Assert.Contains(taken.Effects.OfType<Effect.Wake>(), wake => wake.What == Wakes.Silence);
    }

    [Theory]
    [InlineData(false, UnclearState.Told, "unclear/portal-silent")]
    [InlineData(true, UnclearState.Dropped, "unclear/outdated")]
    public void A_press_on_a_task_that_cannot_be_read_or_is_over_asks_nobody(bool answers, UnclearState state, string says)
    {
        var (told, _) = Told(Drafts.Known);

        var decided = Questions.Turn(Questions.Press(Doer, told.Id, UnclearSpoken.Take, told.Shown), Questions.Around(told), Facts.None with { Tasks = answers ? [] : null });

        Assert.Equal((state, says), (((UnclearDraft)Assert.Single(decided.Drafts)).State, Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template));
    }

    [Fact]
    public void Understood_takes_the_buttons_away_and_says_nothing()
    {
        var (told, _) = Told(Drafts.Known);

        var decided = Questions.Turn(Questions.Press(Doer, told.Id, UnclearSpoken.Understood, told.Shown), Questions.Around(told));

        Assert.Equal(UnclearState.Dropped, Assert.IsType<UnclearDraft>(Assert.Single(decided.Drafts)).State);
        Assert.IsType<Effect.FreezeCard>(Assert.Single(decided.Effects));
    }

    [Theory]
    [InlineData("clear", UnclearState.Dropped)]
    [InlineData("unclear", UnclearState.ChoosingPart)]
    public void The_buttons_have_typed_twins_while_the_line_is_what_was_said_last(string text, UnclearState state)
    {
        var (told, _) = Told(Drafts.Known);

        Assert.Equal(state, Assert.IsType<UnclearDraft>(Assert.Single(Questions.Turn(Questions.Said(Doer, text), Questions.Around(told), Open).Drafts)).State);
    }

    [Fact]
    public void A_like_says_that_it_is_clear()
    {
        var (told, _) = Told(Drafts.Known);

        var decided = Questions.Turn(new BotEvent.Reacted(Drafts.Moment, Drafts.By(Doer), Place.With(Doer), 77, Reactions.Like, Added: true), Questions.Around(told));

        Assert.Equal(UnclearState.Dropped, Assert.IsType<UnclearDraft>(Assert.Single(decided.Drafts)).State);
    }

    [Fact]
    public void Other_words_are_not_for_the_line()
    {
        var (told, _) = Told(Drafts.Known);

        Assert.DoesNotContain(Questions.Turn(Questions.Said(Doer, "the lorry is late"), Questions.Around(told)).Drafts, draft => draft.Id == told.Id);
    }

    [Theory]
    [MemberData(nameof(NothingToTell))]
    public void Nothing_is_said_of_a_task_that_is(string what, Facts facts)
    {
        Assert.NotEmpty(what);

        var decided = Questions.Turn(Given(), Frames.Empty, facts);

        Assert.True(Assert.Single(decided.Drafts).Ended);
        Assert.DoesNotContain(decided.Effects, effect => effect is Effect.ShowCard or Effect.Say);
    }

    [Fact]
    public void A_portal_that_does_not_answer_is_asked_again_until_the_task_is_no_news()
    {
        var waiting = Questions.Turn(Given(), Frames.Empty);
        var draft = Assert.IsType<UnclearDraft>(Assert.Single(waiting.Drafts));
        Assert.Equal(Drafts.Moment.AddMinutes(15), Assert.Single(waiting.Effects.OfType<Effect.Wake>(), wake => wake.What == Wakes.Knock).At);

        var stale = draft with { OpenedAt = Drafts.Moment.AddDays(-2) };
        var knocked = new BotEvent.TimeCame(Drafts.Moment, Drafts.By(Doer), Place.With(Doer), draft.Id, Wakes.Knock);

        Assert.True(Assert.Single(Questions.Turn(knocked, Questions.Around(stale)).Drafts).Ended);
    }

    [Fact]
    public void Somebody_on_leave_hears_of_it_on_the_first_day_back()
    {
        var back = DateOnly.FromDateTime(Drafts.Moment.DateTime).AddDays(5);

        var decided = Questions.Turn(Given(), Frames.Empty, Open with { BackOn = new Dictionary<UserId, DateOnly> { [Doer] = back } });

        Assert.DoesNotContain(decided.Effects, effect => effect is Effect.ShowCard);
        Assert.True(Assert.Single(decided.Effects.OfType<Effect.Wake>(), wake => wake.What == Wakes.Knock).At >= Drafts.Known.Calendar.At(back, Drafts.Known.Calendar.StartOfDay));
    }

    [Fact]
    public void It_waits_for_its_moment_and_for_the_end_of_another_talk()
    {
        var soon = Questions.Turn(Given() with { From = Drafts.Moment.AddMinutes(10) }, Frames.Empty, Open);
        var busy = Questions.Turn(Given(), new Frames([Drafts.In(TaskState.AskingWho)]), Open);

        Assert.All([soon, busy], decided => Assert.DoesNotContain(decided.Effects, effect => effect is Effect.ShowCard));
        Assert.All([soon, busy], decided => Assert.Contains(decided.Effects.OfType<Effect.Wake>(), wake => wake.What == Wakes.Knock && wake.At > Drafts.Moment));
    }

    [Fact]
    public void Nobody_is_told_whom_the_settings_the_rollout_the_day_or_a_talk_about_the_task_spare()
    {
        var full = Drafts.Known with { Notes = [.. Enumerable.Range(0, WhenToAsk.MostADay).Select(_ => new Note(Note.Asked, "", Drafts.Moment))] };

        Assert.Equal(
            [true, false, false, false, false],
            new[] { Drafts.Known, Drafts.Known with { TellsAssignees = false }, Drafts.Known with { RolloutFrom = RolloutStep.Teach }, full, Drafts.Known with { Notes = [new Note(Note.TaskSpokenOf, "12", Drafts.Moment)] } }
                .Select(known => Turn(Given(), Frames.Empty, known).Effects.Any(effect => effect is Effect.ShowCard)));
    }

    [Fact]
    public void Whoever_leaves_three_lines_alone_gets_no_fourth()
    {
        var left = Enumerable.Range(0, UnclearGiven.MostLeft).Select(number => Questions.In(UnclearState.Told) with { Id = $"told-{number}" }).ToList();

        Assert.NotEmpty(Questions.Turn(Given(), new Frames([.. left.Skip(1)]), Open).Drafts);
        Assert.Empty(Questions.Turn(Given(), new Frames([.. left]), Open).Drafts);
    }

    [Fact]
    public void A_task_that_comes_back_takes_the_place_of_the_line()
    {
        var told = Questions.In(UnclearState.Told);

        var decided = Questions.Turn(new BotEvent.TaskUnclear(Drafts.Moment, Drafts.By(Doer), Place.With(Doer), Questions.Task, Written: false), Questions.Around(told));

        Assert.Equal([UnclearState.Dropped, UnclearState.Offering], decided.Drafts.OfType<UnclearDraft>().Select(draft => draft.State).Order(Comparer<UnclearState>.Create((one, other) => other.CompareTo(one))));
        Assert.Contains(decided.Effects, effect => effect is Effect.FreezeCard { Card: "draft" });
    }

    [Theory]
    [InlineData(TaskState.Created, 3, true)]
    [InlineData(TaskState.ConfirmingUndo, 3, true)]
    [InlineData(TaskState.Undone, 3, false)]
    [InlineData(TaskState.Created, 1, false)]
    public void What_can_no_longer_be_taken_back_is_passed_to_whoever_has_it(TaskState state, int doer, bool passed)
    {
        var draft = Drafts.In(state) with { TaskId = 12 };
        draft = draft with { Slots = draft.Slots with { Responsible = new UserId(doer), When = new When(WhenKind.Point, Drafts.Moment.AddDays(1)) } };
        var closed = new BotEvent.TimeCame(Drafts.Moment.AddMinutes(11), Drafts.By(Doer), Place.With(Doer), draft.Id, Wakes.UndoWindow);

        var given = Questions.Turn(closed, Questions.Around(draft)).Effects.OfType<Effect.Pass>().Select(pass => pass.Event).OfType<BotEvent.TaskGiven>().ToList();

        Assert.Equal(passed ? [(new UserId(doer), 12L, closed.At)] : [], given.Select(one => (one.By.Id, one.Task.Id, one.From)));
    }

    private static BotEvent.TaskGiven Given() => new(Drafts.Moment, Drafts.By(Doer), Place.With(Doer), Questions.Task, Drafts.Moment);

    private static (UnclearDraft Draft, Decision Decided) Told(Known known)
    {
        var decided = Turn(Given(), Frames.Empty, known);
        return (Assert.IsType<UnclearDraft>(Assert.Single(decided.Drafts)), decided);
    }

    private static Decision Turn(BotEvent happened, Frames frames, Known known) => Routing.Decide(Routing.Hear(happened, frames, "new", known), frames, Open, happened.At, known);
}
