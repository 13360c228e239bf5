using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Clarification;
using B24CoachBot.Domain.Conversations.Unclear;
using B24CoachBot.Domain.Pilot;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>What holds in every state of a question about a task, whoever does what.</summary>
public sealed class QuestionTests
{
    private static readonly string[] Spoken =
        ["yes", "no", "help", "why", "repeat", "skip", "later", "back", "cancel", "undo", "continue", "not discussed", "result", "by Wednesday", "xlsx with 40 items", "I don't know", "the same", "???"];

    public static TheoryData<UnclearState, string> AskerPresses => new MatrixTheoryData<UnclearState, string>(
        Enum.GetValues<UnclearState>(), [UnclearSpoken.Result, UnclearSpoken.Deadline, UnclearSpoken.Sources, UnclearSpoken.Other, UnclearSpoken.Choose(0), UnclearSpoken.Choose(9), UnclearSpoken.Take, UnclearSpoken.Clear, UnclearSpoken.Understood, "nonsense"]);

    public static TheoryData<UnclearState, string> AskerWords => new MatrixTheoryData<UnclearState, string>(Enum.GetValues<UnclearState>(), Spoken);

    public static TheoryData<ClarificationState, string> AuthorPresses => new MatrixTheoryData<ClarificationState, string>(
        Enum.GetValues<ClarificationState>(), [ClarificationSpoken.DontKnow, ClarificationSpoken.Move, ClarificationSpoken.Keep, "nonsense"]);

    public static TheoryData<ClarificationState, string> AuthorWords => new MatrixTheoryData<ClarificationState, string>(Enum.GetValues<ClarificationState>(), Spoken);

    [Theory]
    [MemberData(nameof(AskerPresses))]
    public void A_strangers_press_asks_nobody(UnclearState state, string verb)
    {
        var decided = Questions.Turn(Questions.Press(Drafts.Stranger, "draft", verb), Questions.Around(Questions.In(state)));

        Assert.Empty(decided.Drafts);
        Assert.Equal("task/not-yours", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Theory]
    [MemberData(nameof(AskerPresses))]
    public void A_button_of_an_old_card_asks_nobody(UnclearState state, string verb)
    {
        var decided = Questions.Turn(Questions.Press(Drafts.Author, "draft", verb, card: 2), Questions.Around(Questions.In(state)));

        Assert.Equal("unclear/outdated", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Theory]
    [MemberData(nameof(AskerWords))]
    public void The_asker_is_answered_and_changes_nothing_on_the_portal(UnclearState state, string text)
    {
        var decided = Questions.Turn(Questions.Said(Drafts.Author, text), Questions.Around(Questions.In(state)));

        Assert.NotEmpty(decided.Effects);
        Assert.DoesNotContain(decided.Effects, effect => effect is Effect.ChangePortal);
    }

    [Theory]
    [MemberData(nameof(AuthorPresses))]
    public void A_strangers_press_answers_nothing(ClarificationState state, string verb)
    {
        var decided = Questions.Turn(Questions.Press(Drafts.Stranger, "head", verb), Questions.Around(Questions.In(state)));

        Assert.Empty(decided.Drafts);
        Assert.Empty(decided.Consents);
    }

    [Theory]
    [MemberData(nameof(AuthorPresses))]
    public void Of_all_buttons_only_the_yes_to_a_new_deadline_changes_the_portal(ClarificationState state, string verb)
    {
        var decided = Questions.Turn(Questions.Press(Questions.Author, "head", verb), Questions.Around(Questions.In(state)));

        Assert.NotEmpty(decided.Effects);
        Assert.Equal((state, verb) == (ClarificationState.Confirming, ClarificationSpoken.Move), decided.Effects.Any(effect => effect is Effect.ChangePortal));
    }

    [Theory]
    [MemberData(nameof(AuthorWords))]
    public void Words_change_the_portal_only_as_an_answer_or_as_a_yes_to_a_new_deadline(ClarificationState state, string text)
    {
        var decided = Questions.Turn(Questions.Said(Questions.Author, text), Questions.Around(Questions.In(state)));

        var changes = decided.Effects.OfType<Effect.ChangePortal>().Any();
        Assert.Equal(
            state == ClarificationState.Asking ? text is "result" or "by Wednesday" or "xlsx with 40 items" or "the same" : state == ClarificationState.Confirming && text == "yes",
            changes);
        Assert.All(decided.Effects.OfType<Effect.ChangePortal>(), change => Assert.Equal(Questions.Author, change.Change.By));
    }

    [Fact]
    public void A_question_goes_to_the_author_and_the_answer_comes_back()
    {
        var found = Questions.Turn(Questions.Said(Drafts.Author, "unclear"), Frames.Empty, Facts.None with { Tasks = [Questions.Task] });
        var choosing = Assert.IsType<UnclearDraft>(Assert.Single(found.Drafts));
        var sent = Questions.Turn(Questions.Press(Drafts.Author, choosing.Id, UnclearSpoken.Result, choosing.Shown), new Frames([choosing], choosing));
        var wanted = Assert.IsType<BotEvent.ClarificationWanted>(Assert.Single(sent.Effects.OfType<Effect.Pass>()).Event);
        Assert.Equal(Questions.Author, wanted.By.Id);

        var asking = Assert.IsType<ClarificationDraft>(Assert.Single(Questions.Turn(wanted, Frames.Empty).Drafts));
        var answered = Questions.Turn(Questions.Said(Questions.Author, "xlsx [b]with[/b] 40 items"), new Frames([asking]));
        var change = Assert.IsType<PortalChange.ClarifyTask>(Assert.Single(answered.Effects.OfType<Effect.ChangePortal>()).Change.Change).Clarification;
        Assert.Equal((12, Drafts.Author, "xlsx with 40 items", null), (change.TaskId, change.Asker, change.Line, change.Deadline));

        var writing = (ClarificationDraft)answered.Drafts[0];
        var done = Questions.Turn(new BotEvent.PortalAnswered(Drafts.Moment.AddMinutes(7), Drafts.By(Questions.Author), Place.With(Questions.Author), writing.Id, new Carried.TaskClarified(12)), new Frames([writing], writing));
        var given = Assert.IsType<BotEvent.ClarificationGiven>(Assert.Single(done.Effects.OfType<Effect.Pass>()).Event);
        var told = Questions.Turn(given, Questions.Around(sent.Drafts[0]));
        Assert.Equal("unclear/answered", Assert.Single(told.Effects.OfType<Effect.Say>()).Reply.Template);
        Assert.Equal("bot 6", Assert.Single(told.Effects.OfType<Effect.Note>()).Value);
    }

    [Fact]
    public void A_task_that_came_back_is_offered_once_and_the_button_leads_to_the_question()
    {
        var back = new BotEvent.TaskUnclear(Drafts.Moment, Drafts.By(Drafts.Author), Place.With(Drafts.Author), Questions.Task with { OfBot = false }, Written: false);
        var decided = Questions.Turn(back, Frames.Empty);
        var offering = Assert.IsType<UnclearDraft>(Assert.Single(decided.Drafts));
        Assert.Equal((UnclearState.Offering, "task:12"), (offering.State, Assert.Single(decided.Effects.OfType<Effect.Note>()).Value));

        var taken = Questions.Turn(Questions.Press(Drafts.Author, offering.Id, UnclearSpoken.Take, offering.Shown), new Frames([offering], offering));
        Assert.Equal(UnclearState.ChoosingPart, Assert.IsType<UnclearDraft>(Assert.Single(taken.Drafts)).State);

        var known = Drafts.Known with { Notes = [new Note(Note.Asked, "task:12", Drafts.Moment)] };
        Assert.Empty(Routing.Decide(Routing.Hear(back, Frames.Empty, "new", known), Frames.Empty, Facts.None, Drafts.Moment, known).Effects);
    }

    [Theory]
    [InlineData(RolloutStep.Teach, false)]
    [InlineData(RolloutStep.Ask, true)]
    public void A_task_that_came_back_is_not_spoken_of_before_its_step(RolloutStep step, bool speaks)
    {
        var known = Drafts.Known with { RolloutFrom = step };
        var back = new BotEvent.TaskUnclear(Drafts.Moment, Drafts.By(Drafts.Author), Place.With(Drafts.Author), Questions.Task, Written: false);

        Assert.Equal(speaks, Routing.Decide(Routing.Hear(back, Frames.Empty, "new", known), Frames.Empty, Facts.None, Drafts.Moment, known).Effects.Any(effect => effect is Effect.ShowCard));
    }

    [Fact]
    public void Whoever_wrote_in_the_discussion_is_asked_what_is_unclear_straight_away()
    {
        var said = new BotEvent.TaskUnclear(Drafts.Moment, Drafts.By(Drafts.Author), Place.With(Drafts.Author), Questions.Task, Written: true);

        Assert.Equal(UnclearState.ChoosingPart, Assert.IsType<UnclearDraft>(Assert.Single(Questions.Turn(said, Frames.Empty).Drafts)).State);
    }

    [Fact]
    public void On_a_full_day_a_task_that_came_back_waits_for_the_next_morning()
    {
        var known = Drafts.Known with { Notes = [.. Enumerable.Range(0, WhenToAsk.MostADay).Select(_ => new Note(Note.Asked, "", Drafts.Moment))] };
        var back = new BotEvent.TaskUnclear(Drafts.Moment, Drafts.By(Drafts.Author), Place.With(Drafts.Author), Questions.Task, Written: false);

        var decided = Routing.Decide(Routing.Hear(back, Frames.Empty, "new", known), Frames.Empty, Facts.None, Drafts.Moment, known);

        Assert.DoesNotContain(decided.Effects, effect => effect is Effect.ShowCard);
        Assert.Contains(decided.Effects.OfType<Effect.Wake>(), wake => wake.What == Wakes.Knock && wake.At > Drafts.Moment.AddHours(12));
    }

    [Theory]
    [InlineData(UnclearSpoken.Result, false)]
    [InlineData(UnclearSpoken.Sources, true)]
    public void The_same_question_is_not_asked_again_while_its_answer_is_awaited(string verb, bool asks)
    {
        var before = Questions.In(UnclearState.Asked) with { Id = "before" };
        var draft = Questions.In(UnclearState.ChoosingPart);

        var decided = Questions.Turn(Questions.Press(Drafts.Author, "draft", verb), new Frames([draft, before], draft));

        Assert.Equal(asks, decided.Effects.OfType<Effect.Pass>().Any());
        Assert.Equal(asks ? "unclear/asked" : "unclear/already-asked", Assert.Single(decided.Effects.OfType<Effect.ShowCard>()).Reply.Template);
        Assert.Equal(asks, decided.Effects.OfType<Effect.Note>().Any(note => note.Name == Note.ClarificationAsked));
    }

    [Fact]
    public void Nobody_asks_about_a_task_of_their_own() => Assert.Equal(
        "unclear/no-tasks",
        Assert.Single(Questions.Turn(Questions.Said(Drafts.Author, "unclear"), Frames.Empty, Facts.None with { Tasks = [Questions.Task with { Author = Drafts.Author }] }).Effects.OfType<Effect.Say>()).Reply.Template);

    [Fact]
    public void An_author_who_has_left_is_not_asked()
    {
        var decided = Questions.Turn(
            Questions.Press(Drafts.Author, "draft", UnclearSpoken.Result), Questions.Around(Questions.In(UnclearState.ChoosingPart)), Facts.None with { Gone = new HashSet<UserId> { Questions.Author } });

        Assert.Empty(decided.Effects.OfType<Effect.Pass>());
        Assert.Equal("unclear/author-gone", Assert.Single(decided.Effects.OfType<Effect.ShowCard>()).Reply.Template);
    }

    [Fact]
    public void At_night_the_question_waits_for_the_morning()
    {
        var night = Drafts.Moment.AddHours(7);
        var wanted = new BotEvent.ClarificationWanted(night, Drafts.By(Questions.Author), Place.With(Questions.Author), Questions.In(ClarificationState.Waiting).Asked, null);

        var decided = Questions.Turn(wanted, Frames.Empty);

        Assert.Empty(decided.Effects.OfType<Effect.ShowCard>());
        Assert.Contains(decided.Effects.OfType<Effect.Wake>(), wake => wake.What == Wakes.Knock && wake.At > night);
    }

    [Theory]
    [InlineData("непонятно", "")]
    [InlineData("Мне непонятно!", "")]
    [InlineData("непонятно, что делать", "")]
    [InlineData("не ясно как это делать", "")]
    [InlineData("непонятно по «Таблица цен»", "Таблица цен")]
    [InlineData("Непонятна задача Таблица цен", "Таблица цен")]
    [InlineData("непонятно что делать по таблице цен", "таблице цен")]
    [InlineData("не понимаю задачу «Таблица цен»", "Таблица цен")]
    [InlineData("непонятно \"Таблица цен\"", "Таблица цен")]
    [InlineData("unclear", "")]
    [InlineData("it is not clear what to do", "")]
    [InlineData("unclear about the price list", "the price list")]
    [InlineData("I don't understand the task \"Price list\"", "Price list")]
    public void Words_that_ask_what_a_task_means(string text, string name) => Assert.Equal(name, UnclearPhrases.Read(text));

    [Theory]
    [InlineData("понятно")]
    [InlineData("непонятно, кто решает")]
    [InlineData("не понимаю что делать")]
    [InlineData("не понял")]
    [InlineData("клиенту непонятно по цене")]
    [InlineData("unclear who decides")]
    [InlineData("I don't understand")]
    public void Words_that_do_not(string text) => Assert.Null(UnclearPhrases.Read(text));
}
