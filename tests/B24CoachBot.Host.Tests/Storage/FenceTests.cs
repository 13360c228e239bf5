using B24CoachBot.Adapters.Storage;

namespace B24CoachBot.Host.Tests.Storage;

/// <summary>Whoever lost a portal stores nothing more of it, and takes nothing of the others' with it.</summary>
public abstract class FenceTests(DatabaseKind kind) : StoreTests(kind)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(3));

    [Fact]
    public void A_lost_lease_is_known_in_whatever_it_is_wrapped()
    {
        Assert.True(LeaseLostException.Ended(new HttpRequestException("", new InvalidOperationException("", new LeaseLostException()))));
        Assert.False(LeaseLostException.Ended(new HttpRequestException("", new TimeoutException())));
        Assert.False(LeaseLostException.Ended(null));
    }

    [Fact]
    public async Task A_number_only_grows()
    {
        var leases = new Leases(Database);
        Assert.Null(await leases.Of("p"));

        var first = await leases.Take("p", "one", Now);
        var second = await leases.Take("p", "two", Now);
        await leases.Take("q", "one", Now);

        Assert.Equal((1, 2), (first.Number, second.Number));
        Assert.Equal(("two", 2L), await leases.Of("p"));
        Assert.Equal(("one", 1L), await leases.Of("q"));
    }

    [Fact]
    public async Task What_was_begun_under_an_outdated_number_is_not_stored()
    {
        var leases = new Leases(Database);
        var old = await leases.Take("p", "one", Now);
        var late = new Inbox(Database.Behind(old));
        Assert.Equal([1], await late.Accept("p", [Arrived("a", 1)]));

        var current = await leases.Take("p", "two", Now);
        Assert.False(old.Lost.IsCompleted);
        await Assert.ThrowsAsync<LeaseLostException>(() => late.Accept("p", [Arrived("b", 1)]));
        await Assert.ThrowsAsync<LeaseLostException>(() => leases.Check(old));
        Assert.True(old.Lost.IsCompleted);

        await leases.Check(current);
        Assert.Equal([2], await new Inbox(Database.Behind(current)).Accept("p", [Arrived("c", 2)]));
        Assert.Equal(["a", "c"], await Keys());
    }

    [Fact]
    public async Task Whoever_lost_a_portal_takes_nothing_with_it_of_what_is_stored_at_the_same_time()
    {
        var leases = new Leases(Database);
        var old = new Inbox(Database.Behind(await leases.Take("p", "one", Now)));
        var current = new Inbox(Database.Behind(await leases.Take("p", "two", Now)));

        var stored = Enumerable.Range(0, 40).Select(at => current.Accept("p", [Arrived($"good{at:00}", 1)])).ToList();
        var lost = Enumerable.Range(0, 40).Select(at => old.Accept("p", [Arrived($"bad{at:00}", 1)])).ToList();

        await Task.WhenAll(stored);
        foreach (var one in lost)
        {
            await Assert.ThrowsAsync<LeaseLostException>(() => one);
        }

        Assert.Equal(Enumerable.Range(0, 40).Select(at => $"good{at:00}"), await Keys());
    }

    private Task<List<string>> Keys() => Database.Read(row => row.GetString(0), "SELECT key FROM inbox ORDER BY key");

    private static Arrival Arrived(string key, int subject) => new(key, subject, "{}", Now);
}

public sealed class FenceOnSqliteTests() : FenceTests(DatabaseKind.Sqlite);

public sealed class FenceOnPostgresTests() : FenceTests(DatabaseKind.Postgres);
