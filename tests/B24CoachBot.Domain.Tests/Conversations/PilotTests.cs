using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Pilot;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Pilot;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Where the pilot stands, for everybody; what becomes of it, by the owner's word alone.</summary>
public sealed class PilotTests
{
    private static readonly UserId Owner = Drafts.Author;
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly Known Known = Drafts.Known with
    {
        Offices = new Offices(new HashSet<UserId> { Owner }, new HashSet<UserId>()),
        Pilot = new PilotScope(new HashSet<int>(), new HashSet<string>(), new DateOnly(2026, 11, 6), new DateOnly(2026, 11, 27)),
    };

    public static TheoryData<PilotTalkState, string> Presses => new MatrixTheoryData<PilotTalkState, string>(
        Enum.GetValues<PilotTalkState>(), [PilotSpoken.Prolong, PilotSpoken.Scale, PilotSpoken.Keep, PilotSpoken.Yes, PilotSpoken.No, PilotSpoken.Next, "nonsense"]);

    public static TheoryData<PilotTalkState, string> Words => new MatrixTheoryData<PilotTalkState, string>(
        Enum.GetValues<PilotTalkState>(), ["yes", "no", "help", "why", "repeat", "skip", "later", "back", "cancel", "undo", "continue", "not discussed", "extend for two weeks", "scale", "leave it", "31 December", "???"]);

    [Theory]
    [InlineData("pilot", "pilot/page", "pilot/page")]
    [InlineData("/пилот", "pilot/page", "pilot/page")]
    [InlineData("запуск", "pilot/rollout", "repairs/seen-by")]
    [InlineData("/rollout", "pilot/rollout", "repairs/seen-by")]
    public void The_pilot_is_for_everybody_to_see_and_the_rollout_for_the_offices(string text, string template, string others)
    {
        var mine = Card(Turn(Said(text), Frames.Empty));
        Assert.Equal(template, mine.Template);
        Assert.NotEmpty(mine.Buttons);
        Assert.NotEmpty(Repository.Set.Render(mine.Template, mine.Tongue, mine.Model));

        var theirs = Turn(Said(text, Drafts.Stranger), Frames.Empty).Effects.Select(effect => effect switch { Effect.Say say => say.Reply, Effect.ShowCard card => card.Reply, _ => null }).OfType<Reply>().First();
        Assert.Equal(others, theirs.Template);
        Assert.Empty(theirs.Buttons);
    }

    [Theory]
    [InlineData("пилот продлить", "2026-12-11")]
    [InlineData("/pilot extend until 4 December", "2026-12-04")]
    [InlineData("пилот продлить до 30.11", "2026-11-30")]
    [InlineData("pilot prolong for one week", "2026-12-04")]
    public void The_owner_prolongs_it_in_one_breath_when_it_stays_within_four_weeks(string text, string until)
    {
        var decided = Turn(Said(text), Frames.Empty, confirm: true);

        Assert.Equal((Ruling.PilotUntil, until), Assert.Single(decided.Effects.OfType<Effect.Rule>().Select(rule => (rule.Ruling.Name, rule.Ruling.Value))));
    }

    [Fact]
    public void Longer_than_four_weeks_is_asked_about_once()
    {
        var asked = Turn(Said("пилот продлить до 31.12"), Frames.Empty);
        Assert.Empty(asked.Effects.OfType<Effect.Rule>());
        var confirming = Assert.IsType<PilotDraft>(Assert.Single(asked.Drafts));
        Assert.Equal(PilotTalkState.ConfirmingLong, confirming.State);

        Assert.Equal("2026-12-31", Assert.Single(Turn(Said("да"), Around(confirming)).Effects.OfType<Effect.Rule>()).Ruling.Value);
        Assert.Empty(Turn(Said("нет"), Around(confirming)).Effects.OfType<Effect.Rule>());
    }

    [Theory]
    [InlineData("пилот продлить до 31.12")]
    [InlineData("пилот расширить")]
    [InlineData("запуск дальше")]
    public void Nobody_else_decides(string text)
    {
        var decided = Turn(Said(text, Drafts.Stranger), Frames.Empty);

        Assert.Equal("pilot/owner-only", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
        Assert.Empty(decided.Effects.OfType<Effect.Rule>());
    }

    [Fact]
    public void Whoever_is_no_owner_any_more_decides_by_no_old_card()
    {
        var known = Known with { Offices = new Offices(new HashSet<UserId> { Drafts.Stranger }, new HashSet<UserId>()) };

        var decided = Turn(Press(PilotSpoken.Scale), Around(In(PilotTalkState.Shown)), known: known);

        Assert.Empty(decided.Effects.OfType<Effect.Rule>());
        Assert.Equal("pilot/owner-only", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Fact]
    public void Scaling_is_refused_with_every_obstacle_and_allowed_without_any()
    {
        var refused = Turn(Press(PilotSpoken.Scale), Around(In(PilotTalkState.Shown)), facts: Facts(signs: 3));
        Assert.Empty(refused.Effects.OfType<Effect.Rule>());
        Assert.Equal("pilot/scale-refused", Assert.Single(refused.Effects.OfType<Effect.Say>()).Reply.Template);

        var allowed = Turn(Press(PilotSpoken.Scale), Around(In(PilotTalkState.Shown)), facts: Facts(signs: 2));
        Assert.Equal([Ruling.Scaled, Ruling.RolloutStep], allowed.Effects.OfType<Effect.Rule>().Select(rule => rule.Ruling.Name));
    }

    [Theory]
    [InlineData(RolloutStep.Doctor, "pilot/lacking", null)]
    [InlineData(RolloutStep.Teach, "pilot/stepped", "Ask")]
    [InlineData(RolloutStep.Ask, "pilot/stepped", "Digest")]
    [InlineData(RolloutStep.Scale, "pilot/scaled-already", null)]
    public void The_next_step_is_taken_or_what_it_lacks_is_said(RolloutStep from, string template, string? to)
    {
        var decided = Turn(Said("запуск дальше"), Frames.Empty, known: Known with { RolloutFrom = from });

        Assert.Equal(template, Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
        Assert.Equal(to, decided.Effects.OfType<Effect.Rule>().SingleOrDefault()?.Ruling.Value);
    }

    [Fact]
    public void Its_end_is_told_when_the_owner_is_free()
    {
        var ended = new BotEvent.PilotEnded(Drafts.Moment, Drafts.By(Owner), Place.With(Owner));

        Assert.Equal("pilot/page", Card(Turn(ended, Frames.Empty)).Template);
        var busy = Turn(ended, new Frames([Drafts.In(B24CoachBot.Domain.Conversations.Task.TaskState.AskingWho) with { Id = "other" }]));
        Assert.Empty(busy.Effects.OfType<Effect.ShowCard>());
        Assert.Contains(busy.Effects.OfType<Effect.Wake>(), wake => wake.What == Wakes.Knock);
    }

    [Theory]
    [MemberData(nameof(Presses))]
    public void A_strangers_press_and_an_old_card_move_nothing(PilotTalkState state, string verb)
    {
        Assert.Equal("task/not-yours", Assert.Single(Turn(Press(verb, by: Drafts.Stranger), Around(In(state))).Effects.OfType<Effect.Say>()).Reply.Template);

        var old = Turn(Press(verb, card: 2), Around(In(state)));
        Assert.Empty(old.Drafts);
        Assert.Equal("pilot/outdated", Assert.Single(old.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Every_word_is_answered(PilotTalkState state, string text) =>
        Assert.Contains(Turn(Said(text), Around(In(state))).Effects, effect => effect is Effect.Say or Effect.ShowCard);

    internal static PilotDraft In(PilotTalkState state) => new()
    {
        Id = "draft",
        Version = 1,
        Author = Owner,
        Tongue = Tongue.English,
        OpenedAt = Drafts.Moment,
        TouchedAt = Drafts.Moment,
        MessageId = 0,
        State = state,
        Until = state == PilotTalkState.ConfirmingLong ? new DateOnly(2026, 12, 31) : null,
        Shown = 3,
    };

    private static Facts Facts(int signs = 0) => Domain.Conversations.Facts.None with
    {
        Pilot = new PilotFacts(
            new DateOnly(2026, 11, 6),
            new ScaleEvidence(new SignsSeen(signs, [.. Enumerable.Repeat("one", signs)]), Figures, null),
            new RolloutEvidence(["imbot"], [], [], 0, 0, 9)),
    };

    private static Figures Figures { get; } = new(
        new CallFigure(20, 20, 4, 9),
        [new FieldFigure(B24CoachBot.Domain.Language.CrmKind.Deal, "0", "next_step", Today, 56, 41, 0)],
        [],
        new TaskFigures(new TaskFigure(0, 0, 0, 0, 0), new TaskFigure(0, 0, 0, 0, 0)),
        new ApprovalFigure(0, 0, null, null, 0));

    private static Reply Card(Decision decided) => Assert.Single(decided.Effects.OfType<Effect.ShowCard>()).Reply;

    private static Frames Around(PilotDraft draft) => new(draft.Ended ? [] : [draft], draft);

    private static BotEvent.Said Said(string text, UserId? by = null) => new(Drafts.Moment.AddMinutes(1), Drafts.By(by ?? Owner), Place.With(by ?? Owner), 9, text);

    private static BotEvent.Pressed Press(string verb, int card = 3, UserId? by = null) =>
        new(Drafts.Moment.AddMinutes(1), Drafts.By(by ?? Owner), Place.With(by ?? Owner), 77, new Press(verb, "draft", card).ToString());

    /// <param name="confirm">Says yes when it is asked whether it may be that long.</param>
    private static Decision Turn(BotEvent happened, Frames frames, Facts? facts = null, Known? known = null, bool confirm = false)
    {
        var decided = Routing.Decide(Routing.Hear(happened, frames, "new", known ?? Known), frames, facts ?? Facts(), happened.At, known ?? Known);
        return confirm && decided.Drafts is [PilotDraft { State: PilotTalkState.ConfirmingLong } asked] ? Turn(Said("да"), Around(asked)) : decided;
    }
}
