using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Lesson;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>What holds in every state of a lesson, whoever does what. Above all: nothing is ever written to the portal.</summary>
public sealed class LessonEveryStateTests
{
    private static readonly string[] Verbs =
        [LessonVerbs.OnMine, LessonVerbs.OnMadeUp, LessonVerbs.NotDiscussed, LessonVerbs.GoOn, LessonVerbs.More, LessonVerbs.Enough, "nonsense"];

    public static TheoryData<LessonState> States => [.. Enum.GetValues<LessonState>()];

    public static TheoryData<LessonState, string> Presses => new MatrixTheoryData<LessonState, string>(Enum.GetValues<LessonState>(), Verbs);

    public static TheoryData<LessonState, string> Words => new MatrixTheoryData<LessonState, string>(
        Enum.GetValues<LessonState>(),
        [
            "yes", "no", "help", "why", "why the budget?", "repeat", "skip", "later", "back", "cancel", "undo", "continue", "not discussed", "enough for today", "on mine", "on a made-up one", "another call",
            "call the finance director on 4 December", "350 thousand", "ok", "what do I write down after a call?", "???",
        ]);

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_strangers_press_changes_nothing_and_says_whose_the_card_is(LessonState state, string verb)
    {
        var decided = Drafts.Turn(Press(Drafts.Stranger, verb, card: 3), LessonDrafts.Around(LessonDrafts.In(state)));

        Assert.Empty(decided.Drafts);
        Assert.Equal("task/not-yours", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_button_of_an_old_card_is_answered_and_moves_nothing(LessonState state, string verb)
    {
        var decided = Drafts.Turn(Press(Drafts.Author, verb, card: 2), LessonDrafts.Around(LessonDrafts.In(state)));

        Assert.Empty(decided.Drafts);
        Assert.Single(decided.Effects.OfType<Effect.Say>());
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_press_is_answered_and_writes_nothing(LessonState state, string verb)
    {
        var decided = Drafts.Turn(Press(Drafts.Author, verb, card: 3), LessonDrafts.Around(LessonDrafts.In(state)));

        Assert.NotEmpty(decided.Effects);
        AssertHarmless(decided);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_are_answered_and_write_nothing(LessonState state, string text)
    {
        var decided = Said(LessonDrafts.In(state), text);

        Assert.NotEmpty(decided.Effects);
        AssertHarmless(decided);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void What_is_remembered_holds_no_words(LessonState state, string text)
    {
        var notes = Said(LessonDrafts.In(state), text).Effects.OfType<Effect.Note>().Where(note => note.Name != Note.Tongue);

        Assert.All(notes, note => Assert.Matches("^(services/[a-z_]+:(good|poor|copy)|services-[0-9a-z-]+|[0-9]+)$", note.Value));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_day_of_silence_ends_what_waits_for_an_answer_and_nothing_else(LessonState state)
    {
        var draft = LessonDrafts.In(state) with { Reminded = true };

        var decided = Drafts.Turn(Woken(Wakes.Silence, Drafts.Moment.AddDays(4)), LessonDrafts.Around(draft));

        if (draft.Waits)
        {
            Assert.True(Assert.IsType<LessonDraft>(Assert.Single(decided.Drafts)).Ended);
        }
        else
        {
            Assert.Empty(decided.Drafts);
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Only_what_is_put_aside_is_forgotten_in_the_end(LessonState state)
    {
        var decided = Drafts.Turn(Woken(Wakes.Lapse, Drafts.Moment.AddDays(8)), LessonDrafts.Around(LessonDrafts.In(state)));

        Assert.Equal(state == LessonState.PutAside, decided.Drafts is [LessonDraft { State: LessonState.Lapsed }]);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Nothing_that_a_guest_of_the_portal_began_as_an_employee_goes_on(LessonState state)
    {
        var draft = LessonDrafts.In(state);
        var guest = Drafts.By(Drafts.Author) with { Extranet = true };

        var decided = Drafts.Turn(new BotEvent.Said(Drafts.Moment, guest, Place.With(guest.Id), 8, "yes"), new Frames(draft.Ended ? [] : [draft]));

        Assert.Equal("repairs/only-employees", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
        Assert.All(decided.Drafts, each => Assert.True(each.Ended));
    }

    private static void AssertHarmless(Decision decided)
    {
        Assert.Empty(decided.Consents);
        Assert.DoesNotContain(decided.Effects, effect => effect is Effect.ChangePortal);
    }

    private static Decision Said(LessonDraft draft, string text) =>
        Drafts.Turn(new BotEvent.Said(Drafts.Moment.AddMinutes(1), Drafts.By(Drafts.Author), Place.With(Drafts.Author), 9, text), LessonDrafts.Around(draft));

    private static BotEvent.Pressed Press(UserId by, string verb, int card) =>
        new(Drafts.Moment.AddMinutes(1), Drafts.By(by), Place.With(Drafts.Author), 77, new Press(verb, "draft", card).ToString());

    private static BotEvent.TimeCame Woken(string what, DateTimeOffset at) =>
        new(at, new Speaker(Drafts.Author, "", ""), Place.With(Drafts.Author), "draft", what);
}
