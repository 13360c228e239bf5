using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
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
        var page = FunnelPage.Of(Drafts.By(new UserId(reader)), Deals, Office);

        Assert.Equal((scope, deals, without, stages), (page.Scope, page.Deals, string.Join(' ', page.Without.Select(card => card.Card.Id)), page.Stages is not null));
    }

    [Fact]
    public void What_did_not_come_up_is_an_answer() => Assert.Equal(1, FunnelPage.Of(Drafts.By(Owner), Deals, Office).Undiscussed);

    [Fact]
    public void A_deal_whose_page_asks_for_no_step_is_not_counted() =>
        Assert.Equal(0, FunnelPage.Of(Drafts.By(Owner), [Deals[0] with { Fields = new Dictionary<string, FieldFill>() }, Deals[0] with { Card = new CrmRef(CrmKind.Lead, 9) }], Office).Deals);

    [Theory]
    [InlineData(3, 30, 3, FunnelAdvice.Merge)]
    [InlineData(3, 30, 0, FunnelAdvice.Agree)]
    [InlineData(3, 3, 3, FunnelAdvice.Agree)]
    [InlineData(1, 30, 3, FunnelAdvice.Fill)]
    public void One_thing_is_advised(int reader, int moves, int idle, FunnelAdvice advice) =>
        Assert.Equal(advice, FunnelPage.Of(Drafts.By(new UserId(reader)), Deals, Office with { Measured = Stages(moves, idle) }).Advice());

    [Fact]
    public void Where_nothing_is_wrong_nothing_is_advised() =>
        Assert.Equal(FunnelAdvice.None, FunnelPage.Of(Drafts.By(Owner), [Deals[1]], Office with { Measured = Stages(moves: 30, idle: 0) }).Advice());

    [Theory]
    [InlineData("/funnel")]
    [InlineData("воронка")]
    [InlineData("/воронка")]
    public void It_is_a_text_and_changes_nothing(string text)
    {
        var happened = new BotEvent.Said(Drafts.Moment, Drafts.By(Owner), Place.With(Owner), 9, text);
        var hearing = Routing.Hear(happened, Frames.Empty, "new", Office);
        Assert.Equal(new StoredAsk.Cards(), hearing.Needs.Stored);

        var decided = Routing.Decide(hearing, Frames.Empty, Facts.None with { Stored = new StoredFacts { Cards = Deals } }, happened.At, Office);

        var said = Assert.IsType<Effect.Say>(Assert.Single(decided.Effects)).Reply;
        Assert.Empty(decided.Drafts);
        Assert.Contains("/crm/deal/details/5/", Repository.Set.Render(said.Template, said.Tongue, said.Model), StringComparison.Ordinal);
    }

    private static Measured Stages(int moves, int idle) => new(Drafts.Moment)
    {
        Junk = new JunkMeasured([], [.. Enumerable.Range(1, idle).Select(number => new StageUse("Goods", $"Stage {number}", 0)), new StageUse("Goods", "New", moves)]),
    };

    private static DealSeen Deal(long id, UserId assigned, FieldFill step, int days) => new(
        new CrmRef(CrmKind.Deal, id), assigned, "0", "NEW", Drafts.Moment.AddDays(-days), new Dictionary<string, FieldFill> { ["next_step"] = step }, step == FieldFill.Filled ? "mark" : null, null);
}
