using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Letter;
using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Templates;
using B24CoachBot.Domain.Tests.Guardrails;
using B24CoachBot.Domain.Tests.Templates;
using CsCheck;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>A message of the library filled in with a person's words: at most two questions, one text, and nothing of the black list in it.</summary>
public sealed class LetterTests
{
    private const string Promise = "Hello, a reminder: we will give you a 10% discount.";

    private static readonly UserId Head = new(2);
    private static readonly UserId Stranger = new(3);

    private static readonly Known Known = Drafts.Known with
    {
        People = new PeopleDirectory([new Person(Drafts.Author, "Anna", "Smith", Deputy: Head), new Person(Head, "John", "Brown"), new Person(Stranger, "Mary", "Green")]),
        Library = Repository.Reading.Library,
    };

    public static TheoryData<LetterState, string> Presses => new MatrixTheoryData<LetterState, string>(
        Enum.GetValues<LetterState>(),
        [LetterSpoken.Kind + "text/status", LetterSpoken.Skip, LetterSpoken.Edit, LetterSpoken.Cancel, LetterSpoken.Ask, LetterSpoken.Confirm, LetterSpoken.Decline, "nonsense"]);

    public static TheoryData<LetterState, string> Words => new MatrixTheoryData<LetterState, string>(
        Enum.GetValues<LetterState>(),
        ["yes", "no", "help", "why", "repeat", "skip", "later", "back", "cancel", "undo", "continue", "not discussed", "insert", "edit", "ask", "don't ask", "but my boss allowed it", "no, the deadline is Monday", "???"]);

    [Theory]
    [InlineData("/text reminder to Mary about the act by Friday", "Hello Mary, a reminder about the act.\nI am waiting for it by Fri 27 Nov. If that does not work, please tell me what does.")]
    [InlineData("text: status on the pumps: the papers are here", null)]
    [InlineData("write a reminder to Mary about the act by Friday", "Hello Mary, a reminder about the act.\nI am waiting for it by Fri 27 Nov. If that does not work, please tell me what does.")]
    [InlineData("напиши Марии напоминание про акт", null)]
    public void What_the_words_gave_is_not_asked(string text, string? expected)
    {
        var decided = Turn(Said(text), Frames.Empty);

        Assert.Equal(expected, expected is null ? null : Card(decided).Buttons[0].Put);
    }

    [Theory]
    [InlineData("write the report by Friday")]
    [InlineData("напиши Марии, чтобы проверила остатки")]
    public void An_errand_that_begins_so_is_an_errand(string text) =>
        Assert.DoesNotContain(Turn(Said(text), Frames.Empty).Drafts, draft => draft is LetterDraft);

    [Fact]
    public void At_most_two_questions_are_asked_and_what_is_missing_then_stays_out()
    {
        var kinds = Turn(Said("/text"), Frames.Empty);
        Assert.Equal("letter/asking-kind", Card(kinds).Template);

        var what = Turn(Said("a reminder"), Around(Letter(kinds)));
        var whom = Turn(Said("the act"), Around(Letter(what)));
        Assert.Equal(["letter/asking", "letter/asking"], new[] { what, whom }.Select(each => Card(each).Template));

        var shown = Turn(Said("to Romashka"), Around(Letter(whom)));
        Assert.Equal("Hello, a reminder: the act.\nPlease tell me when it works for you.", Card(shown).Buttons[0].Put);
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_strangers_press_and_an_old_card_move_nothing(LetterState state, string verb)
    {
        Assert.Equal("task/not-yours", Assert.Single(Turn(Press(verb, by: Stranger), Around(In(state))).Effects.OfType<Effect.Say>()).Reply.Template);

        var old = Turn(Press(verb, card: 2), Around(In(state)));
        Assert.Empty(old.Drafts);
        Assert.Equal("letter/outdated", Assert.Single(old.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_word_is_answered_and_nothing_of_the_list_leaves(LetterState state, string text)
    {
        var decided = Turn(Said(text), Around(In(state)));

        Assert.Contains(decided.Effects, effect => effect is Effect.Say or Effect.ShowCard);
        Assert.Empty(decided.Effects.OfType<Effect.Allow>());
        Assert.All(decided.Effects, effect => Assert.True(LeavesNothing(effect)));
    }

    [Fact]
    public void No_text_of_the_list_is_put_into_the_line()
    {
        string[] texts = [.. GuardPropertyTests.Tables.SelectMany(table => GuardTable.Rows(table.Data)).Select(row => row.Text).Where(text => text.Length < 250)];
        Gen.Int[0, texts.Length - 1].Select(at => texts[at]).Sample(
            text =>
            {
                var own = Turn(Said(text), Around(In(LetterState.Editing)));
                var told = Turn(Said(text), Around(In(LetterState.Asking)));
                return own.Effects.Concat(told.Effects).All(LeavesNothing);
            },
            iter: 1000);
    }

    [Fact]
    public void A_permission_lets_the_text_go()
    {
        var offered = Letter(Turn(Press(LetterSpoken.Ask), Around(In(LetterState.Blocked))));
        Assert.Equal(Head, offered.Lead);

        var sent = Turn(Said("yes"), Around(offered));
        Assert.Equal(Head, Assert.Single(sent.Effects.OfType<Effect.Pass>()).Event.By.Id);

        var given = new BotEvent.PermissionGiven(Drafts.Moment, Drafts.By(Drafts.Author), Place.With(Drafts.Author), "draft", PermissionVerdict.Granted, "John Brown", Drafts.Moment.AddDays(1));
        var told = Assert.Single(Turn(given, Around(Letter(sent))).Effects.OfType<Effect.Say>()).Reply;
        Assert.Equal(Promise, Assert.Single(told.Buttons).Put);
    }

    [Fact]
    public void A_text_stands_for_a_day_and_no_longer()
    {
        var shown = In(LetterState.Shown);

        Assert.Empty(Turn(new BotEvent.TimeCame(shown.TouchedAt.AddHours(23), Drafts.By(Drafts.Author), Place.With(Drafts.Author), "draft", Wakes.Lapse), Around(shown)).Drafts);
        Assert.True(Letter(Turn(new BotEvent.TimeCame(shown.TouchedAt.AddHours(24), Drafts.By(Drafts.Author), Place.With(Drafts.Author), "draft", Wakes.Lapse), Around(shown))).Ended);
    }

    internal static LetterDraft In(LetterState state) => new()
    {
        Id = "draft",
        Version = 1,
        Author = Drafts.Author,
        Tongue = Tongue.English,
        OpenedAt = Drafts.Moment,
        TouchedAt = Drafts.Moment,
        MessageId = 5,
        State = state,
        Piece = state == LetterState.AskingKind ? null : "text/reminder",
        Raw = "a reminder",
        Slots = LetterSlots.None with { What = state is LetterState.AskingKind ? null : "the act" },
        Asked = state == LetterState.Asking ? [PieceSlot.Whom] : [],
        Vetted = state is LetterState.AskingKind or LetterState.Asking ? null : Vetted.Of(state is LetterState.Shown or LetterState.Editing ? "Hello, a reminder: the act." : Promise, Tongue.English, Known),
        Chain = [Head],
        Lead = Head,
        LeadName = "John Brown",
        Verdict = state switch { LetterState.Permitted => PermissionVerdict.Granted, LetterState.Refused => PermissionVerdict.Refused, _ => null },
        Shown = 3,
    };

    /// <summary>What the portal puts into the line of input, and what is handed over to be copied.</summary>
    private static bool LeavesNothing(Effect effect)
    {
        var reply = effect switch { Effect.Say say => say.Reply, Effect.ShowCard card => card.Reply, _ => null };
        return reply is null || (reply.Buttons.All(button => button.Put is not { } put || BlackList.Check(put, GuardContext.Client, []).Count == 0)
            && (reply.Template is not ("check/text" or "letter/text") || BlackList.Check(Repository.Set.Render(reply.Template, reply.Tongue, reply.Model), GuardContext.Client, []).Count == 0));
    }

    private static Reply Card(Decision decided) => Assert.Single(decided.Effects.OfType<Effect.ShowCard>()).Reply;

    private static LetterDraft Letter(Decision decided) => Assert.IsType<LetterDraft>(Assert.Single(decided.Drafts));

    private static Frames Around(LetterDraft draft) => new(draft.Ended ? [] : [draft], draft);

    private static BotEvent.Said Said(string text) => new(Drafts.Moment.AddMinutes(1), Drafts.By(Drafts.Author), Place.With(Drafts.Author), 9, text);

    private static BotEvent.Pressed Press(string verb, int card = 3, UserId? by = null) =>
        new(Drafts.Moment.AddMinutes(1), Drafts.By(by ?? Drafts.Author), Place.With(by ?? Drafts.Author), 77, new Press(verb, "draft", card).ToString());

    private static Decision Turn(BotEvent happened, Frames frames) =>
        Routing.Decide(Routing.Hear(happened, frames, "new", Known), frames, Facts.None, happened.At, Known);
}
