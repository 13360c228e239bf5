using B24CoachBot.Adapters.Storage;

namespace B24CoachBot.Host.Tests.Storage;

/// <summary>In which order moments that have come are told.</summary>
public abstract class TimersTests(DatabaseKind kind) : StoreTests(kind)
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 26, 9, 0, 0, TimeSpan.FromHours(3));

    [Fact]
    public async Task Timers_of_one_moment_stand_in_one_order_whenever_they_were_set()
    {
        var timers = new Timers(Database);
        Assert.Null(await timers.Next("p"));

        await Set("c", Nine);
        await Set("a", Nine.AddHours(1));
        await Set("b", Nine);
        await Set("a", Nine);
        await Set("z", Nine.AddMinutes(-1));

        Assert.Equal(["z", "a", "b", "c"], (await timers.Soonest("p")).Select(timer => timer.DraftId));
        Assert.Equal(("z", Nine.AddMinutes(-1)), await timers.Next("p") is { } next ? (next.DraftId, next.DueAt) : default);
        Assert.Null(await timers.Next("q"));
        Assert.Empty(await timers.Soonest("q"));
    }

    private Task Set(string draft, DateTimeOffset at) => Database.Writes.Commit("p", (db, within) => db.Run(
        within,
        """
        INSERT INTO timers (portal, draft_id, what, subject, due_at) VALUES ('p', @draft, 'knock', 5, @due)
        ON CONFLICT (portal, draft_id, what) DO UPDATE SET due_at = excluded.due_at
        """,
        ("draft", draft), ("due", at.ToUnixTimeMilliseconds())));
}

public sealed class TimersOnSqliteTests() : TimersTests(DatabaseKind.Sqlite);

public sealed class TimersOnPostgresTests() : TimersTests(DatabaseKind.Postgres);
