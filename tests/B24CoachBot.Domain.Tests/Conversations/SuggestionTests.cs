using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Suggestion;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>A change of the library: from whoever proposed it to the owner, and back.</summary>
public sealed class SuggestionTests
{
    private static readonly UserId Owner = Drafts.Author;
    private static readonly UserId Author = Drafts.Stranger;
    private static readonly Known Known = Drafts.Known with { Offices = new Offices(new HashSet<UserId> { Owner }, new HashSet<UserId>()) };

    public static TheoryData<SuggestionState, string> Presses => new MatrixTheoryData<SuggestionState, string>(
        Enum.GetValues<SuggestionState>(), [SuggestionSpoken.Accept, SuggestionSpoken.Decline, "nonsense"]);

    public static TheoryData<string> Words => [.. new[] { "yes", "no", "help", "why", "repeat", "skip", "later", "back", "cancel", "undo", "continue", "not discussed", "accept", "decline: no need", "???" }];

    [Theory]
    [InlineData("/template contract: add a step", "contract")]
    [InlineData("/шаблон договор: добавить шаг", "contract")]
    [InlineData("шаблон договора: добавить шаг", "contract")]
    [InlineData("шаблон «отчёт»: убрать шаг 2", "report")]
    [InlineData("template report: drop step 2", "report")]
    public void It_goes_to_the_owner_word_by_word(string text, string kind)
    {
        var decided = Turn(Said(text, Author), Frames.Empty);

        Assert.Equal("suggestion/sent", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
        var passed = Assert.IsType<BotEvent.Suggested>(Assert.Single(decided.Effects.OfType<Effect.Pass>()).Event);
        Assert.Equal((Owner, Author, kind), (passed.By.Id, passed.Made.Author, passed.Made.Kind));
        Assert.Equal(text[(text.IndexOf(':', StringComparison.Ordinal) + 2)..], passed.Made.Text);
    }

    [Theory]
    [InlineData("/template")]
    [InlineData("/template contract")]
    [InlineData("/template ghost: add a step")]
    [InlineData("/template co: add a step")]
    [InlineData("/template template change: add a step")]
    public void Without_a_kind_or_a_change_it_is_said_how(string text)
    {
        var decided = Turn(Said(text, Author), Frames.Empty);

        Assert.Equal("suggestion/how", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
        Assert.Empty(decided.Effects.OfType<Effect.Pass>());
    }

    [Fact]
    public void A_forwarded_text_proposes_nothing()
    {
        var forwarded = Said("template report: drop step 2", Author) with { With = new Enclosed { Forward = new Forward(null) } };

        Assert.Empty(Turn(forwarded, Frames.Empty).Effects.OfType<Effect.Pass>());
    }

    [Fact]
    public void The_owner_is_asked_and_a_yes_makes_a_task_that_the_proposer_hears_of()
    {
        var asked = Turn(new BotEvent.Suggested(Drafts.Moment, Drafts.By(Owner), Place.With(Owner), Made), Frames.Empty);
        var reviewing = Assert.IsType<SuggestionDraft>(Assert.Single(asked.Drafts));
        Assert.Equal(SuggestionState.Reviewing, reviewing.State);
        Assert.Equal(ConsentState.Asked, Assert.Single(asked.Consents).State);

        var accepted = Turn(Press(SuggestionSpoken.Accept, reviewing.Shown, Owner), Around(reviewing));
        var order = Assert.IsType<PortalChange.CreateTask>(Assert.Single(accepted.Effects.OfType<Effect.ChangePortal>()).Change.Change).Order;
        Assert.Equal((Owner, Owner), (order.Author, order.Responsible));
        Assert.Contains("drop step 2", order.Text.Quote, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 11, 27), DateOnly.FromDateTime(order.Deadline!.Value.DateTime));

        var made = Turn(new BotEvent.PortalAnswered(Drafts.Moment, Drafts.By(Owner), Place.With(Owner), "draft", new Carried.TaskCreated(7, "/task/7/", [])), Around((SuggestionDraft)accepted.Drafts[0]));
        var told = Assert.IsType<BotEvent.SuggestionAnswered>(Assert.Single(made.Effects.OfType<Effect.Pass>()).Event);
        Assert.Equal((Author, SuggestionVerdict.Accepted), (told.By.Id, told.Verdict));
        Assert.Equal("suggestion/answer", Assert.Single(Turn(told, Frames.Empty).Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Fact]
    public void A_no_changes_nothing_and_its_reason_reaches_the_proposer()
    {
        var declined = Turn(Said("decline: it is there already", Owner), Around(In(SuggestionState.Reviewing)));

        Assert.Empty(declined.Effects.OfType<Effect.ChangePortal>());
        Assert.Equal(ConsentState.Declined, Assert.Single(declined.Consents).State);
        var told = Assert.IsType<BotEvent.SuggestionAnswered>(Assert.Single(declined.Effects.OfType<Effect.Pass>()).Event);
        Assert.Equal((SuggestionVerdict.Declined, "it is there already"), (told.Verdict, told.Why));
    }

    [Fact]
    public void A_busy_owner_is_not_interrupted()
    {
        var busy = new Frames([Drafts.In(B24CoachBot.Domain.Conversations.Task.TaskState.AskingWho) with { Id = "other" }]);

        var decided = Turn(new BotEvent.Suggested(Drafts.Moment, Drafts.By(Owner), Place.With(Owner), Made), busy);

        Assert.Equal(SuggestionState.Waiting, Assert.IsType<SuggestionDraft>(Assert.Single(decided.Drafts)).State);
        Assert.Contains(decided.Effects.OfType<Effect.Wake>(), wake => wake.What == Wakes.Knock);
        Assert.Empty(decided.Effects.OfType<Effect.ShowCard>());
    }

    [Fact]
    public void Silence_ends_it_and_the_proposer_hears_so()
    {
        var woken = new BotEvent.TimeCame(Drafts.Moment.AddDays(4), Drafts.By(Owner), Place.With(Owner), "draft", Wakes.Silence);

        var decided = Turn(woken, Around(In(SuggestionState.Reviewing) with { Reminded = true }));

        Assert.Equal(SuggestionState.Expired, Assert.IsType<SuggestionDraft>(Assert.Single(decided.Drafts)).State);
        Assert.Equal(SuggestionVerdict.Unanswered, Assert.IsType<BotEvent.SuggestionAnswered>(Assert.Single(decided.Effects.OfType<Effect.Pass>()).Event).Verdict);
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_strangers_press_and_an_old_card_move_nothing(SuggestionState state, string verb)
    {
        Assert.Equal("task/not-yours", Assert.Single(Turn(Press(verb, 3, Author), Around(In(state))).Effects.OfType<Effect.Say>()).Reply.Template);

        var old = Turn(Press(verb, 2, Owner), Around(In(state)));
        Assert.Empty(old.Drafts);
        Assert.Equal("suggestion/outdated", Assert.Single(old.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_word_is_answered(string text) =>
        Assert.Contains(Turn(Said(text, Owner), Around(In(SuggestionState.Reviewing))).Effects, effect => effect is Effect.Say or Effect.ShowCard or Effect.ChangePortal);

    [Theory]
    [InlineData("refused", SuggestionState.Reviewing)]
    [InlineData("unknown", SuggestionState.Unsure)]
    public void A_fault_of_the_portal_is_told(string fault, SuggestionState state)
    {
        Carried outcome = fault == "refused" ? new Carried.Refused("no rights") : new Carried.FateUnknown();

        var decided = Turn(new BotEvent.PortalAnswered(Drafts.Moment, Drafts.By(Owner), Place.With(Owner), "draft", outcome), Around(In(SuggestionState.Creating)));

        Assert.Equal(state, Assert.IsType<SuggestionDraft>(decided.Drafts[^1]).State);
        Assert.NotEmpty(decided.Effects.OfType<Effect.ShowCard>());
        Assert.Empty(decided.Effects.OfType<Effect.Pass>());
    }

    internal static SuggestionDraft In(SuggestionState state)
    {
        var draft = new SuggestionDraft
        {
            Id = "draft",
            Version = 1,
            Author = Owner,
            Tongue = Tongue.English,
            OpenedAt = Drafts.Moment,
            TouchedAt = Drafts.Moment,
            MessageId = 0,
            State = SuggestionState.Reviewing,
            Made = Made,
            Shown = 2,
        };
        return ((SuggestionDraft)SuggestionReviewing.Show(draft, Drafts.Moment, Known).Drafts[0]) with { State = state };
    }

    private static SuggestionMade Made { get; } = new(Author, "Peter Falcon", "report", "drop step 2");

    private static Frames Around(SuggestionDraft draft) => new(draft.Ended ? [] : [draft], draft);

    private static BotEvent.Said Said(string text, UserId by) => new(Drafts.Moment.AddMinutes(1), Drafts.By(by), Place.With(by), 9, text);

    private static BotEvent.Pressed Press(string verb, int card, UserId by) => new(Drafts.Moment.AddMinutes(1), Drafts.By(by), Place.With(by), 77, new Press(verb, "draft", card).ToString());

    private static Decision Turn(BotEvent happened, Frames frames) =>
        Routing.Decide(Routing.Hear(happened, frames, "draft", Known), frames, Facts.None, happened.At, Known);
}
