using B24CoachBot.Adapters.Storage;

namespace B24CoachBot.Host.Tests.Storage;

public abstract class WritesTests(DatabaseKind kind) : StoreTests(kind)
{
    [Fact]
    public async Task A_unit_that_fails_takes_nothing_of_the_others_with_it()
    {
        var inbox = new Inbox(Database);
        var failing = Database.Writes.Commit((_, _) => throw new InvalidOperationException("this one fails"));
        var others = Enumerable.Range(0, 40).Select(number => inbox.Accept("p", [Arrival($"e{number}")])).ToList();

        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        await Task.WhenAll(others);

        Assert.Equal(40, (await inbox.Next("p", 1, 100)).Count);
        Assert.All(others, accepted => Assert.Single(accepted.Result));
    }

    [Fact]
    public async Task An_event_that_comes_twice_is_stored_once()
    {
        var inbox = new Inbox(Database);

        var first = await inbox.Accept("p", [Arrival("same")]);
        var again = await inbox.Accept("p", [Arrival("same")]);

        Assert.Single(first);
        Assert.Empty(again);
        Assert.Single(await inbox.Next("p", 1, 100));
    }

    [Fact]
    public async Task The_same_event_of_two_portals_is_two_events()
    {
        var inbox = new Inbox(Database);

        await inbox.Accept("one", [Arrival("same")]);
        await inbox.Accept("two", [Arrival("same")]);

        Assert.Single(await inbox.Next("one", 1, 100));
        Assert.Single(await inbox.Next("two", 1, 100));
    }

    [Fact]
    public async Task A_turn_decided_on_an_older_draft_stores_nothing()
    {
        var inbox = new Inbox(Database);
        var drafts = new ConversationStore(Database);
        await inbox.Accept("p", [Arrival("a"), Arrival("b")]);
        var events = await inbox.Next("p", 1, 10);
        await drafts.Commit(Turn(events[0].Id, readVersion: 0, "first"));

        await Assert.ThrowsAsync<StaleTurnException>(() => drafts.Commit(Turn(events[1].Id, readVersion: 0, "second")));

        Assert.Equal("first", (await drafts.Find("p", "d1"))!.Body);
        Assert.Equal(events[1].Id, Assert.Single(await inbox.Next("p", 1, 10)).Id);
    }

    private static Arrival Arrival(string key) => new(key, 1, "{}", DateTimeOffset.UnixEpoch);

    private static TurnCommit Turn(long inbox, int readVersion, string body) => new(
        "p", 1, inbox, DateTimeOffset.UnixEpoch, [new StoredDraft("d1", 1, "AskingWhat", readVersion, false, DateTimeOffset.UnixEpoch, body)], [], [], [], [])
    {
        Day = new DateOnly(1970, 1, 1),
    };
}

public sealed class WritesOnSqliteTests() : WritesTests(DatabaseKind.Sqlite);

public sealed class WritesOnPostgresTests() : WritesTests(DatabaseKind.Postgres);
