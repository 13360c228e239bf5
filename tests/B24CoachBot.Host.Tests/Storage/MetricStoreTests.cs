using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Host.Tests.Storage;

/// <summary>What was seen of the portal's work is stored once and read back as it was.</summary>
public abstract class MetricStoreTests(DatabaseKind kind) : StoreTests(kind)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly CrmRef Deal = new(CrmKind.Deal, 12);
    private static readonly CrmRef Client = new(CrmKind.Contact, 7);

    private MetricStore store = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        store = new MetricStore(Database);
    }

    [Fact]
    public async Task What_is_kept_twice_is_read_once_and_as_it_was()
    {
        await store.Keep("p", Week());
        await store.Keep("p", Week());

        var rows = await store.Read("p", Now.AddDays(-7));
        Assert.Equal("call-1", Assert.Single(rows.Talks).Key);
        Assert.Equal([Client, Deal], rows.Talks[0].Cards);
        Assert.Equal(Now.AddHours(-20), rows.Talks[0].EndedAt);
        Assert.Equal(new CardTouch(new UserId(5), Deal, Now.AddHours(-19)), Assert.Single(rows.Touches));
        Assert.Equal(new FieldCount(Today, new UserId(5), CrmKind.Deal, "0", "budget", 6, 4, 1), Assert.Single(rows.Fields));
        Assert.Equal(new StageMove(3, Deal, MoveWay.Moved, Now.AddHours(-3), "0", "PREPARATION", new UserId(5)), rows.Moves[0]);
        Assert.Null(rows.Moves[1].Person);
        var task = Assert.Single(rows.Tasks);
        Assert.Equal([new StatusChange(Now.AddHours(-8), 2, 3), new StatusChange(Now.AddHours(-6), 3, 5)], task.Changes);
        Assert.Equal([new QuestionAsked(Now.AddHours(-9), new UserId(6))], task.Questions);
        Assert.True(task is { OfBot: true, DiscussionRead: true });
        Assert.Equal(new ApprovalSeen(40, new UserId(2), "k", Now.AddDays(-1), Estimated: true, ClosedAt: null), Assert.Single(rows.Approvals));
        var card = Assert.Single(rows.Cards);
        Assert.Equal(FieldFill.NotDiscussed, card.Fields["budget"]);
        Assert.Equal(("ab", (DateOnly?)Today), (card.StepMark, card.NextContact));
        Assert.Empty((await store.Read("another", Now.AddDays(-7))).Talks);
    }

    [Fact]
    public async Task The_days_counts_do_not_change_and_a_card_does()
    {
        await store.Keep("p", Week());
        await store.Keep("p", new Sighting
        {
            Fields = [new FieldCount(Today, new UserId(5), CrmKind.Deal, "0", "budget", 6, 6, 0)],
            Approvals = [new ApprovalSeen(40, new UserId(3), "k", Now, Estimated: false, Now)],
            Cards = [Card(assigned: 8, open: false)],
        });

        var rows = await store.Read("p", Now.AddDays(-7));
        Assert.Equal(4, Assert.Single(rows.Fields).Filled);
        Assert.Equal(new ApprovalSeen(40, new UserId(3), "k", Now.AddDays(-1), Estimated: true, Now), Assert.Single(rows.Approvals));
        Assert.Empty(rows.Cards);
        Assert.Equal(new UserId(8), rows.Moves[0].Person);
        Assert.True(await store.HasFields("p", Today));
        Assert.Empty(await store.OpenApprovals("p"));
    }

    [Fact]
    public async Task Rows_are_not_kept_without_their_position()
    {
        var wrong = Week() with { Positions = new Dictionary<string, long> { ["calls"] = 4 } };
        await Assert.ThrowsAnyAsync<Exception>(() => store.Keep("p", wrong with { Cards = [.. wrong.Cards, null!] }));

        Assert.Empty((await store.Read("p", Now.AddDays(-7))).Talks);
        Assert.Null(await new Positions(Database).Of("p", "calls"));
    }

    [Fact]
    public async Task A_turn_counts_its_new_messages_to_a_person_and_the_persons_answer()
    {
        await Turn("one", "5", isAnswer: false);
        await Turn("two", "5", isAnswer: true);
        await Said("three", "5", 4);
        await Turn("three", "5", isAnswer: false);
        await Turn("four", "chat9", isAnswer: false);

        Assert.Equal([new BotCost(Today, new UserId(5), Messages: 2, Answers: 1)], (await store.Read("p", Now.AddDays(-1))).Costs);
    }

    [Fact]
    public async Task After_four_hundred_days_it_is_forgotten_and_what_is_open_stays()
    {
        await store.Keep("p", Week());
        await store.Forget("p", Now.AddDays(399), TimeSpan.FromDays(400));
        Assert.Single((await store.Read("p", Now.AddDays(-7))).Talks);

        await store.Forget("p", Now.AddDays(402), TimeSpan.FromDays(400));

        var left = await store.Read("p", Now.AddDays(-7));
        Assert.Equal((0, 0, 0, 0, 0), (left.Talks.Count, left.Touches.Count, left.Fields.Count, left.Moves.Count, left.Tasks.Count));
        Assert.Single(left.Approvals);
        Assert.Single(left.Cards);
    }

    private static Sighting Week() => new()
    {
        Talks = [new TalkSeen("call-1", new UserId(5), Now.AddHours(-20), [Client, Deal])],
        Touches = [new CardTouch(new UserId(5), Deal, Now.AddHours(-19))],
        Fields = [new FieldCount(Today, new UserId(5), CrmKind.Deal, "0", "budget", 6, 4, 1)],
        Moves =
        [
            new StageMove(3, Deal, MoveWay.Moved, Now.AddHours(-3), "0", "PREPARATION", null),
            new StageMove(3, new CrmRef(CrmKind.Lead, 12), MoveWay.Created, Now.AddHours(-3), "", "NEW", null),
        ],
        Tasks =
        [
            new TracedTask(
                new TaskSeen(
                    9, new UserId(6), new UserId(2), OfBot: true, Now.AddHours(-10),
                    [new StatusChange(Now.AddHours(-8), 2, 3), new StatusChange(Now.AddHours(-6), 3, 5)], [new QuestionAsked(Now.AddHours(-9), new UserId(6))], DiscussionRead: true),
                Chat: 70),
        ],
        Approvals = [new ApprovalSeen(40, new UserId(2), "k", Now.AddDays(-1), Estimated: true, ClosedAt: null)],
        Cards = [Card(assigned: 5, open: true)],
        Positions = new Dictionary<string, long> { ["calls"] = 4 },
    };

    private static MirroredCard Card(int assigned, bool open) => new(
        new CardSeen(Deal, new UserId(assigned), "0", "PREPARATION", Now, new Dictionary<string, FieldFill> { ["budget"] = FieldFill.NotDiscussed, ["need"] = FieldFill.Empty }, "ab", Today),
        open, Contact: 7, Company: null);

    /// <summary>Shows a card where it stands if it is near, otherwise anew; and once more in place.</summary>
    private async Task Turn(string key, string dialog, bool isAnswer)
    {
        var inbox = new Inbox(Database);
        await inbox.Accept("p", [new Arrival(key, 99, "{}", Now)]);
        var heard = Assert.Single(await inbox.Next("p", 99, 2));
        await new ConversationStore(Database).Commit(new TurnCommit(
            "p", 5, heard.Id, Now, [], [],
            [
                new Planned($"dialog:{dialog}", 0, dialog, "card", IsMessage: true, AskWhetherNear: true, near => $"{near}"),
                new Planned($"dialog:{dialog}", 0, dialog, "card", IsMessage: false, AskWhetherNear: false, _ => "{}"),
            ],
            [], [])
        {
            Day = Today,
            IsAnswer = isAnswer,
        });
    }

    private Task<IReadOnlyList<int>> Said(string key, string dialog, int count) =>
        new Inbox(Database).Accept("p", [.. Enumerable.Range(1, count).Select(index => new Arrival($"{key}-{index}", 5, "{}", Now, (dialog, index)))]);
}

public sealed class MetricStoreOnSqliteTests() : MetricStoreTests(DatabaseKind.Sqlite);

public sealed class MetricStoreOnPostgresTests() : MetricStoreTests(DatabaseKind.Postgres);
