using System.Data.Common;
using B24CoachBot.Adapters.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace B24CoachBot.Host.Tests.Storage;

/// <summary>What waits to be accepted at the same time is stored in one go, and each unit as if it were alone.</summary>
public abstract class AcceptedTogetherTests(DatabaseKind kind) : StoreTests(kind)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(3));

    [Fact]
    public async Task An_event_is_new_to_the_first_who_hands_it_in()
    {
        var inbox = new Inbox(Database);
        await inbox.Accept("p", [Arrived("old", 9)]);

        var accepted = await Together(
            () => inbox.Accept("p", [Arrived("a", 1), Arrived("a", 2), Arrived("old", 3)]),
            () => inbox.Accept("p", [Arrived("a", 4), Arrived("b", 5)]),
            () => inbox.Accept("q", [Arrived("a", 6), Arrived("c", 7) with { Unheard = true }]),
            () => inbox.Accept("p", [Arrived("b", 8)]));

        Assert.Equal<IReadOnlyList<int>>([[1], [5], [6], []], await Task.WhenAll(accepted));
        Assert.Equal(["old9", "a1", "b5"], await Stored("p"));
        Assert.Equal(["a6", "c7"], await Stored("q"));
    }

    [Fact]
    public async Task Rows_stand_in_the_order_in_which_they_were_handed_in_also_around_work_of_another_kind()
    {
        var inbox = new Inbox(Database);
        await inbox.Accept("p", [Arrived("0", 0, message: 100)]);
        var first = (await inbox.Next("p", 0, 1))[0];

        await Together(
            () => inbox.Accept("p", [Arrived("1", 1, message: 101), Arrived("2", 2)]),
            () => inbox.Accept("q", [Arrived("1", 1, message: 7)]),
            () => inbox.Accept("p", [Arrived("3", 3, message: 102)]),
            () => Alone(new ConversationStore(Database).Commit(Passing(first.Id, Arrived("4", 4)))),
            () => inbox.Accept("p", [Arrived("5", 5, message: 103)], 50, new Dictionary<string, long> { ["list"] = 5 }),
            () => inbox.Accept("p", [Arrived("6", 6, message: 101)], 40, new Dictionary<string, long> { ["list"] = 4 }));

        Assert.Equal(["00", "11", "22", "33", "44", "55", "66"], await Stored("p"));
        Assert.Equal(["m100 m101 m102 m103 m101"], await Tail("p"));
        Assert.Equal(["m7"], await Tail("q"));
        Assert.Equal(5, await new Positions(Database).Of("p", "list"));
    }

    [Fact]
    public async Task The_end_of_a_dialogue_is_kept_and_an_event_that_is_not_new_does_not_lengthen_it()
    {
        var inbox = new Inbox(Database);
        await inbox.Accept("p", [Arrived("0", 0, message: 100)]);

        await Together([.. Enumerable.Range(0, 15).Select(at => (Func<Task<IReadOnlyList<int>>>)(() => inbox.Accept("p", [Arrived($"{at / 2}", 1, message: 100 + at)])))]);

        Assert.Equal(["m100 m102 m104 m106 m108 m110 m112 m114"], await Tail("p"));
        await inbox.Accept("p", [.. Enumerable.Range(0, 20).Select(at => Arrived($"new {at}", 1, message: 200 + at))]);
        Assert.Equal([string.Join(' ', Enumerable.Range(208, 12).Select(id => $"m{id}"))], await Tail("p"));
        await inbox.Accept("p", [Arrived("last", 1, message: 300)]);
        Assert.Equal([string.Join(' ', Enumerable.Range(209, 11).Append(300).Select(id => $"m{id}"))], await Tail("p"));
    }

    [Fact]
    public async Task The_place_in_the_feed_is_that_of_the_farthest()
    {
        var portals = new Portals(Database, new EphemeralDataProtectionProvider());
        await portals.Keep("p", "token");
        var inbox = new Inbox(Database);

        await Together(() => inbox.Accept("p", [Arrived("a", 1)], 50), () => inbox.Accept("p", [Arrived("b", 1)], 70), () => inbox.Accept("p", [], 60));

        Assert.Equal(70, (await portals.Find("p"))!.FeedOffset);
    }

    [Fact]
    public async Task One_that_cannot_be_stored_is_refused_alone()
    {
        var inbox = new Inbox(Database);

        var accepted = await Together(
            () => inbox.Accept("p", [Arrived("a", 1)]),
            () => inbox.Accept("p", [Arrived("b", 2), Arrived("c", 3) with { Body = null! }]),
            () => inbox.Accept("p", [Arrived("b", 4)]),
            () => inbox.Accept("q", [Arrived("a", 5)]));

        await Assert.ThrowsAnyAsync<DbException>(() => accepted[1]);
        Assert.Equal<IReadOnlyList<int>>([[1], [4], [5]], [await accepted[0], await accepted[2], await accepted[3]]);
        Assert.Equal(["a1", "b4"], await Stored("p"));
        Assert.Equal(["a5"], await Stored("q"));
    }

    [Fact]
    public async Task A_portal_lost_in_the_middle_is_lost_from_there_on()
    {
        var leases = new Leases(Database);
        var p = await leases.Take("p", "one", Now);
        var q = await leases.Take("q", "one", Now);
        var (ofP, ofQ) = (new Inbox(Database.Behind(p)), new Inbox(Database.Behind(q)));

        var accepted = await Together(
            () => ofP.Accept("p", [Arrived("a", 1)]),
            () => ofQ.Accept("q", [Arrived("b", 2)]),
            () => Alone(leases.Take("p", "two", Now)),
            () => ofP.Accept("p", [Arrived("c", 3)]),
            () => ofQ.Accept("q", [Arrived("d", 4)]));

        await Assert.ThrowsAsync<LeaseLostException>(() => accepted[3]);
        Assert.Equal<IReadOnlyList<int>>([[1], [2], [4]], [await accepted[0], await accepted[1], await accepted[4]]);
        Assert.True(p.Lost.IsCompleted);
        Assert.False(q.Lost.IsCompleted);
        Assert.Equal(["a1"], await Stored("p"));
        Assert.Equal(["b2", "d4"], await Stored("q"));
    }

    /// <summary>They are handed in, in this order, while the portal's writer is held up, and so make one group; all have ended when it returns.</summary>
    private async Task<List<Task<IReadOnlyList<int>>>> Together(params Func<Task<IReadOnlyList<int>>>[] units)
    {
        var (begun, held) = (new TaskCompletionSource(), new TaskCompletionSource());
        var before = Database.Writes.Commit("p", (_, _) =>
        {
            begun.TrySetResult();
            return held.Task;
        });
        await begun.Task;
        var together = units.Select(unit => unit()).ToList();
        held.SetResult();
        await before;
        await Task.WhenAll(together).ContinueWith(_ => { }, TaskScheduler.Default);
        return together;
    }

    private static async Task<IReadOnlyList<int>> Alone(Task other)
    {
        await other;
        return [];
    }

    private static TurnCommit Passing(long inbox, Arrival arrival) => new("p", 0, inbox, Now, [], [], [], [], [])
    {
        Day = new DateOnly(2026, 11, 23),
        Passed = [arrival],
    };

    private Task<List<string>> Stored(string portal) =>
        Database.Read(row => $"{row.GetString(0)}{row.GetInt32(1)}", "SELECT key, subject FROM inbox WHERE portal = @portal ORDER BY id", ("portal", portal));

    private Task<List<string>> Tail(string portal) => Database.Read(row => row.GetString(0), "SELECT entries FROM tails WHERE portal = @portal", ("portal", portal));

    private static Arrival Arrived(string key, int subject, long? message = null) => new(key, subject, "{}", Now, message is { } id ? ("1", id) : null);
}

public sealed class AcceptedTogetherOnSqliteTests() : AcceptedTogetherTests(DatabaseKind.Sqlite);

public sealed class AcceptedTogetherOnPostgresTests() : AcceptedTogetherTests(DatabaseKind.Postgres);
