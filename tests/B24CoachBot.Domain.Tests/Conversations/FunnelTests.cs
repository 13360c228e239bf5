using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Funnel;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Readiness;
using B24CoachBot.Domain.Tests.Templates;
using DealSeen = B24CoachBot.Domain.Metrics.CardSeen;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The funnel's hints: who sees which deals, what counts, and the one advice.</summary>
public sealed class FunnelTests
{
    private static readonly UserId Head = new(2);
    private static readonly UserId Owner = new(3);
    private static readonly UserId Left = new(77);

    private static readonly IReadOnlyDictionary<long, DateTimeOffset> Nothing = new Dictionary<long, DateTimeOffset>();

    private static readonly Known Office = Drafts.Known with
    {
        People = new PeopleDirectory([new Person(Drafts.Author, "Anna", "Smith", Deputy: Head), new Person(Head, "John", "Brown"), new Person(Owner, "Mary", "Green")]),
        Departments = new DepartmentTree([new Department(1, "Sales", null, Head, [Drafts.Author, Head]), new Department(2, "Alone", null, null, [Owner])]),
        Offices = new Offices(new HashSet<UserId> { Owner }, new HashSet<UserId>()),
        Measured = Stages(moves: 30, idle: 3),
    };

    private static readonly DealSeen[] Deals =
    [
        Deal(1, Drafts.Author, FieldFill.Empty, days: 3), Deal(2, Drafts.Author, FieldFill.Filled, days: 1), Deal(3, Head, FieldFill.Empty, days: 9),
        Deal(4, Owner, FieldFill.NotDiscussed, days: 2), Deal(5, Left, FieldFill.Empty, days: 40),
    ];

    [Theory]
    [InlineData(1, FunnelScope.Own, 2, "1", false)]
    [InlineData(2, FunnelScope.Team, 3, "3 1", true)]
    [InlineData(3, FunnelScope.Everybody, 5, "5 3 1", true)]
    public void Everybody_sees_what_the_role_shows(int reader, FunnelScope scope, int deals, string without, bool stages)
    {
        var page = FunnelPage.Of(Drafts.By(new UserId(reader)), Deals, Nothing, Office);

        Assert.Equal((scope, deals, without, stages), (page.Scope, page.Deals, string.Join(' ', page.Without.Select(card => card.Card.Id)), page.Stages is not null));
    }

    [Fact]
    public void A_stage_in_which_deals_end_is_not_one_that_nothing_passes()
    {
        var known = Office with { Crm = new CrmStructure([new Pipeline(CrmKind.Deal, "0", "Goods", [new PipelineStage("NEW", "New", StageOutcome.Open), new PipelineStage("LOSE", "Stage 1", StageOutcome.Lost)])], []) };

        var stages = FunnelPage.Of(Drafts.By(Owner), Deals, Nothing, known).Stages!;

        Assert.Equal((3, "Stage 2 Stage 3"), (stages.Of, string.Join(' ', stages.Idle.Select(stage => stage.Title))));
    }

    [Fact]
    public void What_did_not_come_up_is_an_answer() => Assert.Equal(1, FunnelPage.Of(Drafts.By(Owner), Deals, Nothing, Office).Undiscussed);

    [Fact]
    public void A_deal_whose_page_asks_for_no_step_is_not_counted() =>
        Assert.Equal(0, FunnelPage.Of(Drafts.By(Owner), [Deals[0] with { Fields = new Dictionary<string, FieldFill>() }, Deals[0] with { Card = new CrmRef(CrmKind.Lead, 9) }], Nothing, Office).Deals);

    [Theory]
    [InlineData(3, 30, 3, FunnelAdvice.Merge)]
    [InlineData(3, 30, 0, FunnelAdvice.Agree)]
    [InlineData(3, 3, 3, FunnelAdvice.Agree)]
    [InlineData(1, 30, 3, FunnelAdvice.Fill)]
    public void One_thing_is_advised(int reader, int moves, int idle, FunnelAdvice advice) =>
        Assert.Equal(advice, FunnelPage.Of(Drafts.By(new UserId(reader)), Deals, Nothing, Office with { Measured = Stages(moves, idle) }).Advice());

    [Fact]
    public void Where_nothing_is_wrong_nothing_is_advised() =>
        Assert.Equal(FunnelAdvice.None, FunnelPage.Of(Drafts.By(Owner), [Deals[1]], Nothing, Office with { Measured = Stages(moves: 30, idle: 0) }).Advice());

    [Theory]
    [InlineData("/funnel")]
    [InlineData("воронка")]
    [InlineData("/воронка")]
    public void It_is_a_text_and_changes_nothing(string text)
    {
        var happened = new BotEvent.Said(Drafts.Moment, Drafts.By(Owner), Place.With(Owner), 9, text);
        var hearing = Routing.Hear(happened, Frames.Empty, "new", Office);
        Assert.Equal(new StoredAsk.Funnel(new Speaker(Owner, "", ""), 0), hearing.Needs.Stored);

        var decided = Routing.Decide(hearing, Frames.Empty, Seen(Deals), happened.At, Office);

        var said = Assert.IsType<Effect.Say>(Assert.Single(decided.Effects)).Reply;
        Assert.Empty(decided.Drafts);
        Assert.Contains("/crm/deal/details/5/", Repository.Set.Render(said.Template, said.Tongue, said.Model), StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_in_its_stage_comes_first_and_what_came_before_the_records_before_that()
    {
        var entered = new Dictionary<long, DateTimeOffset> { [1] = Drafts.Moment.AddDays(-60), [5] = Drafts.Moment.AddDays(-2) };

        Assert.Equal([3, 1, 5], FunnelPage.Of(Drafts.By(Owner), Deals, entered, Office).Without.Select(card => card.Card.Id));
    }

    [Theory]
    [InlineData(20, null, "Pumps", "20 days in its stage")]
    [InlineData(null, 60, "deal", "60 days in its stage")]
    [InlineData(null, null, "deal", "unchanged for 3 days")]
    public void A_line_says_how_long_the_deal_is_in_its_stage_rather_than_when_somebody_touched_it(int? told, int? stored, string title, string says)
    {
        var seen = new FunnelSeen(
            FunnelPage.Of(Drafts.By(Owner), [Deals[0]], Nothing, Office),
            told is { } days ? new Dictionary<long, DealTold> { [1] = new("Pumps", Drafts.Moment.AddDays(-days)) } : new Dictionary<long, DealTold>(),
            stored is { } kept ? new Dictionary<long, DateTimeOffset> { [1] = Drafts.Moment.AddDays(-kept) } : Nothing);
        var draft = new FunnelDraft { Id = "draft", Author = Owner, Tongue = Tongue.English, OpenedAt = Drafts.Moment, TouchedAt = Drafts.Moment, MessageId = 9, State = FunnelState.Looking };

        var page = FunnelReplies.Page(draft, seen, Drafts.Moment, Office);
        var text = Repository.Set.Render(page.Template, page.Tongue, page.Model);

        Assert.Contains($"{title}[/url]", text, StringComparison.Ordinal);
        Assert.Contains(says, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("press")]
    [InlineData("more")]
    public void More_than_ten_are_read_page_by_page_and_the_last_page_has_no_button(string how)
    {
        DealSeen[] many = [.. Enumerable.Range(1, 14).Select(number => Deal(number, Drafts.Author, FieldFill.Empty, days: 20 - number))];
        var asked = new BotEvent.Said(Drafts.Moment, Drafts.By(Owner), Place.With(Owner), 9, "/funnel");
        var first = Turn(asked, Frames.Empty, many);
        var draft = Assert.IsType<FunnelDraft>(Assert.Single(first.Drafts));
        Assert.Equal((FunnelState.Shown, 1), (draft.State, Buttons(first)));

        BotEvent more = how == "press" ? new BotEvent.Pressed(Drafts.Moment, Drafts.By(Owner), Place.With(Owner), 77, new Press(FunnelVerbs.More, draft.Id, draft.Shown).ToString()) : asked with { Text = how };
        var second = Turn(more, new Frames([draft], how == "press" ? draft : null), many);

        Assert.Equal((FunnelState.Past, 10, 0), (Assert.IsType<FunnelDraft>(Assert.Single(second.Drafts)).State, ((FunnelDraft)second.Drafts[0]).Skip, Buttons(second)));
    }

    [Fact]
    public void A_button_of_a_page_that_was_turned_turns_nothing()
    {
        var draft = new FunnelDraft { Id = "draft", Version = 1, Author = Owner, Tongue = Tongue.English, OpenedAt = Drafts.Moment, TouchedAt = Drafts.Moment, MessageId = 9, State = FunnelState.Shown, Shown = 2 };

        var decided = Turn(new BotEvent.Pressed(Drafts.Moment, Drafts.By(Owner), Place.With(Owner), 77, new Press(FunnelVerbs.More, "draft", 1).ToString()), new Frames([draft], draft), Deals);

        Assert.Empty(decided.Drafts);
        Assert.Equal("funnel/outdated", Assert.Single(decided.Effects.OfType<Effect.Say>()).Reply.Template);
    }

    [Fact]
    public void A_page_behind_the_last_deal_is_the_last_page() =>
        Assert.Equal((0, 10, 10), (Page(3).From(10), Page(14).From(10), Page(14).From(30)));

    private static FunnelPage Page(int deals) => FunnelPage.Of(Drafts.By(Owner), [.. Enumerable.Range(1, deals).Select(number => Deal(number, Owner, FieldFill.Empty, days: 1))], Nothing, Office);

    private static Facts Seen(IReadOnlyList<DealSeen> deals) =>
        Facts.None with { Stored = new StoredFacts { Funnel = new FunnelSeen(FunnelPage.Of(Drafts.By(Owner), deals, Nothing, Office), new Dictionary<long, DealTold>(), Nothing) } };

    private static Decision Turn(BotEvent happened, Frames frames, IReadOnlyList<DealSeen> deals) =>
        Routing.Decide(Routing.Hear(happened, frames, "new", Office), frames, Seen(deals), happened.At, Office);

    private static int Buttons(Decision decided) => Assert.Single(decided.Effects.OfType<Effect.ShowCard>()).Reply.Buttons.Count;

    private static Measured Stages(int moves, int idle) => new(Drafts.Moment)
    {
        Junk = new JunkMeasured([], [.. Enumerable.Range(1, idle).Select(number => new StageUse("Goods", $"Stage {number}", 0)), new StageUse("Goods", "New", moves)]),
    };

    private static DealSeen Deal(long id, UserId assigned, FieldFill step, int days) => new(
        new CrmRef(CrmKind.Deal, id), assigned, "0", "NEW", Drafts.Moment.AddDays(-days), new Dictionary<string, FieldFill> { ["next_step"] = step }, step == FieldFill.Filled ? "mark" : null, null);
}
