using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.DraftCheck;
using B24CoachBot.Domain.Conversations.Permission;
using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Tests.Guardrails;
using B24CoachBot.Domain.Tests.Templates;
using CsCheck;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>A text for a client, the way to a permission and back; and that nothing of the black list leaves without one.</summary>
public sealed class CheckTests
{
    internal const string Promise = "Hello! We will give you a 10% discount. Is Friday fine for a call?";

    private static readonly UserId Head = new(2);
    private static readonly UserId Boss = new(3);
    private static readonly UserId Owner = new(4);

    private static readonly Known Known = Drafts.Known with
    {
        People = new PeopleDirectory(
        [
            new Person(Drafts.Author, "Anna", "Smith", Deputy: Head),
            new Person(Head, "John", "Brown", Deputy: Boss),
            new Person(Boss, "Mary", "Green", Deputy: Head),
            new Person(Owner, "Peter", "Falcon"),
        ]),
        Offices = new Offices(new HashSet<UserId> { Owner }, new HashSet<UserId>()),
    };

    public static TheoryData<CheckState, string> Presses => new MatrixTheoryData<CheckState, string>(
        Enum.GetValues<CheckState>(), [CheckSpoken.Ask, CheckSpoken.Confirm, CheckSpoken.Decline, CheckSpoken.Edit, "nonsense"]);

    public static TheoryData<CheckState, string> Words => new MatrixTheoryData<CheckState, string>(
        Enum.GetValues<CheckState>(),
        ["yes", "no", "help", "why", "repeat", "skip", "later", "back", "cancel", "undo", "continue", "not discussed", "insert", "edit", "ask", "don't ask", "but my boss allowed it", "???"]);

    [Theory]
    [InlineData("check: Is Friday fine for a call?")]
    [InlineData("/check Is Friday fine for a call?")]
    [InlineData("проверь текст: Когда вам удобно созвониться?")]
    public void A_clean_text_is_told_and_nothing_is_left_open(string text)
    {
        var decided = Turn(Said(text), Frames.Empty);

        Assert.Equal("check/clean", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
        Assert.All(decided.Drafts, draft => Assert.True(draft.Ended));
    }

    [Theory]
    [InlineData("проверь остатки на складе")]
    [InlineData("check the stock by Friday")]
    public void An_errand_that_begins_so_is_an_errand(string text) =>
        Assert.DoesNotContain(Turn(Said(text), Frames.Empty).Drafts, draft => draft is CheckDraft);

    [Fact]
    public void The_safe_text_is_put_and_not_sent()
    {
        var shown = Card(Turn(Said($"check: {Promise}"), Frames.Empty));

        Assert.Equal("check/blocked", shown.Template);
        Assert.Equal($"Hello! {Known.Library.Guardrails.Of(FindingCategory.Price)!.English.Safe} Is Friday fine for a call?", Assert.Single(shown.Buttons, button => button.Put is not null).Put);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 3)]
    [InlineData(2, 4)]
    public void The_nearest_head_at_work_is_asked_and_then_the_owner(int away, int asked)
    {
        var facts = Facts.None with { BackOn = new[] { Head, Boss }.Take(away).ToDictionary(head => head, _ => new DateOnly(2026, 12, 1)) };

        var offered = Assert.IsType<CheckDraft>(Assert.Single(Turn(Press(CheckSpoken.Ask), Around(In(CheckState.Blocked)), facts).Drafts));

        Assert.Equal(new UserId(asked), offered.Lead);
    }

    [Fact]
    public void Where_nobody_may_permit_it_that_is_said()
    {
        var away = new[] { Head, Boss, Owner }.ToDictionary(head => head, _ => new DateOnly(2026, 12, 1));

        var decided = Turn(Press(CheckSpoken.Ask), Around(In(CheckState.Blocked)), Facts.None with { BackOn = away });

        Assert.Equal("check/nobody-may", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Fact]
    public void A_permission_goes_there_and_back_and_then_the_text_may_go()
    {
        var sent = Turn(Press(CheckSpoken.Confirm), Around(In(CheckState.AskingPermission)));
        var wanted = Assert.IsType<BotEvent.PermissionWanted>(Assert.Single(sent.Effects.OfType<Effect.Pass>()).Event);
        Assert.Equal(Head, wanted.By.Id);
        Assert.Equal("We will give you a 10% discount", Assert.Single(wanted.Asked.Wordings).Quote);

        var deciding = Assert.IsType<PermissionDraft>(Assert.Single(Turn(wanted, Frames.Empty, id: "head").Drafts));
        var granted = Turn(new BotEvent.Pressed(Drafts.Moment, Drafts.By(Head), Place.With(Head), 78, new Press(PermissionSpoken.ForAWeek, "head", deciding.Shown).ToString()), new Frames([deciding], deciding), id: "head");
        var permit = Assert.Single(granted.Effects.OfType<Effect.Allow>()).Permit;
        Assert.Equal((Drafts.Author, Head, Drafts.Moment.AddDays(7)), (permit.Asker, permit.By, permit.Until));

        var given = Assert.IsType<BotEvent.PermissionGiven>(Assert.Single(granted.Effects.OfType<Effect.Pass>()).Event);
        var told = Assert.Single(Turn(given, Around((CheckDraft)sent.Drafts[0])).Effects.OfType<Effect.Say>()).Reply;
        Assert.Equal(Promise, Assert.Single(told.Buttons).Put);

        var again = Turn(Said($"check: {Promise}"), Frames.Empty, known: Known with { Permits = [permit] });
        Assert.Equal("check/clean", Assert.Single(again.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Theory]
    [InlineData(PermissionVerdict.Refused)]
    [InlineData(PermissionVerdict.Unanswered)]
    public void Without_a_yes_only_the_safe_text_is_offered(PermissionVerdict verdict)
    {
        var given = new BotEvent.PermissionGiven(Drafts.Moment, Drafts.By(Drafts.Author), Place.With(Drafts.Author), "draft", verdict, "John Brown", null);

        var told = Assert.Single(Turn(given, Around(In(CheckState.AwaitingLead))).Effects.OfType<Effect.Say>()).Reply;

        Assert.Empty(BlackList.Check(Assert.Single(told.Buttons).Put!, GuardContext.Client, []));
    }

    [Fact]
    public void A_refusal_in_words_permits_nothing()
    {
        var deciding = Permissions.In(PermissionState.Deciding);

        var refused = Turn(new BotEvent.Said(Drafts.Moment, Drafts.By(Head), Place.With(Head), 9, "не разрешаю"), new Frames([deciding], null), id: "other");

        Assert.Empty(refused.Effects.OfType<Effect.Allow>());
        Assert.Equal(PermissionVerdict.Refused, Assert.IsType<BotEvent.PermissionGiven>(Assert.Single(refused.Effects.OfType<Effect.Pass>()).Event).Verdict);
    }

    [Fact]
    public void No_text_of_the_list_leaves_without_a_named_permission()
    {
        string[] texts = [.. GuardPropertyTests.Tables.SelectMany(table => GuardTable.Rows(table.Data)).Select(row => row.Text).Where(text => text.Length < Phrases.Longest)];
        Gen.Int[0, texts.Length - 1].Select(at => texts[at]).Sample(
            text =>
            {
                var checkedText = Turn(Said($"check: {text}"), Frames.Empty);
                var open = checkedText.Drafts.OfType<CheckDraft>().Last();
                var asked = open.Ended ? checkedText : Turn(Said("insert"), Around(open));
                return checkedText.Effects.Concat(asked.Effects).All(LeavesNothing);
            },
            iter: 1000);
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_strangers_press_and_an_old_card_move_nothing(CheckState state, string verb)
    {
        Assert.Equal("task/not-yours", Assert.Single(Turn(Press(verb, by: Owner), Around(In(state))).Effects.OfType<Effect.Say>()).Reply.Template);

        var old = Turn(Press(verb, card: 2), Around(In(state)));
        Assert.Empty(old.Drafts);
        Assert.Equal("check/outdated", Assert.Single(old.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_word_is_answered_and_nothing_is_permitted(CheckState state, string text)
    {
        var decided = Turn(Said(text), Around(In(state)));

        Assert.Contains(decided.Effects, effect => effect is Effect.Say or Effect.ShowCard);
        Assert.Empty(decided.Effects.OfType<Effect.Allow>());
        Assert.All(decided.Effects, effect => Assert.True(LeavesNothing(effect)));
    }

    internal static CheckDraft In(CheckState state)
    {
        var places = BlackList.Check(Promise, GuardContext.Client, []);
        return new CheckDraft
        {
            Id = "draft",
            Version = 1,
            Author = Drafts.Author,
            Tongue = Tongue.English,
            OpenedAt = Drafts.Moment,
            TouchedAt = Drafts.Moment,
            MessageId = 5,
            State = state,
            Text = state == CheckState.AskingText ? "" : Promise,
            Places = state == CheckState.AskingText ? [] : places,
            Safe = state == CheckState.AskingText ? null : SafeText.Of(Promise, [], Known.Library.Guardrails, Tongue.English),
            Chain = [Head, Boss, Owner],
            Lead = Head,
            LeadName = "John Brown",
            Verdict = state switch { CheckState.Permitted => PermissionVerdict.Granted, CheckState.Refused => PermissionVerdict.Refused, _ => null },
            Until = state == CheckState.Permitted ? Drafts.Moment.AddDays(1) : null,
            Shown = 3,
        };
    }

    /// <summary>What the portal puts into the line of input, and what is handed over to be copied.</summary>
    private static bool LeavesNothing(Effect effect)
    {
        var reply = effect switch { Effect.Say say => say.Reply, Effect.ShowCard card => card.Reply, _ => null };
        return reply is null || (reply.Buttons.All(button => button.Put is not { } put || BlackList.Check(put, GuardContext.Client, []).Count == 0)
            && (reply.Template != "check/text" || BlackList.Check(Repository.Set.Render(reply.Template, reply.Tongue, reply.Model), GuardContext.Client, []).Count == 0));
    }

    private static Reply Card(Decision decided) => Assert.Single(decided.Effects.OfType<Effect.ShowCard>()).Reply;

    private static Frames Around(CheckDraft draft) => new(draft.Ended ? [] : [draft], draft);

    private static BotEvent.Said Said(string text) => new(Drafts.Moment.AddMinutes(1), Drafts.By(Drafts.Author), Place.With(Drafts.Author), 9, text);

    private static BotEvent.Pressed Press(string verb, int card = 3, UserId? by = null) =>
        new(Drafts.Moment.AddMinutes(1), Drafts.By(by ?? Drafts.Author), Place.With(by ?? Drafts.Author), 77, new Press(verb, "draft", card).ToString());

    private static Decision Turn(BotEvent happened, Frames frames, Facts? facts = null, string id = "new", Known? known = null) =>
        Routing.Decide(Routing.Hear(happened, frames, id, known ?? Known), frames, facts ?? Facts.None, happened.At, known ?? Known);
}
