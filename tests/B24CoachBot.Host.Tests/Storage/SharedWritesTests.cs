using System.Data.Common;
using B24CoachBot.Adapters.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace B24CoachBot.Host.Tests.Storage;

/// <summary>Several processes write to one PostgreSQL, and lose it at any moment: nothing is lost, nothing is done twice, a portal's rows keep their order.</summary>
public sealed class SharedWritesTests() : StoreTests(DatabaseKind.Postgres)
{
    [Theory]
    [InlineData(Cut.Before)]
    [InlineData(Cut.During)]
    [InlineData(Cut.After)]
    public async Task A_commit_whose_answer_is_lost_is_done_once_and_told_as_done(Cut cut)
    {
        await using var proxy = new CuttingProxy(new NpgsqlConnectionStringBuilder(Connection).Port);
        await using var behind = Behind(proxy);
        var inbox = new Inbox(behind);
        await inbox.Accept("p", [Arrival("before")]);
        await SlowCommits();

        proxy.Next = cut;
        var counting = Add(behind, "p", 1);
        Assert.Equal([1], await inbox.Accept("p", [Arrival("cut")]));
        await counting;

        Assert.Equal(Cut.None, proxy.Next);
        Assert.Equal(["before", "cut"], await Database.Read(row => row.GetString(0), "SELECT key FROM inbox ORDER BY id"));
        Assert.Equal(1, await Counted("p"));
    }

    [Theory]
    [InlineData(Cut.Before)]
    [InlineData(Cut.During)]
    [InlineData(Cut.After)]
    public async Task An_acceptance_that_is_a_transaction_of_its_own_is_stored_once_and_its_person_called(Cut cut)
    {
        await using var proxy = new CuttingProxy(new NpgsqlConnectionStringBuilder(Connection).Port) { Commits = "cut me"u8.ToArray() };
        await using var behind = Behind(proxy);
        var inbox = new Inbox(behind);
        Assert.Equal([1], await inbox.Accept("p", [Arrival("before")]));
        await SlowCommits();

        proxy.Next = cut;
        Assert.Equal([1], await inbox.Accept("p", [Arrival("cut me")]));

        Assert.Equal(Cut.None, proxy.Next);
        Assert.Equal(["before", "cut me"], await Database.Read(row => row.GetString(0), "SELECT key FROM inbox ORDER BY id"));
        Assert.Empty(await inbox.Accept("p", [Arrival("cut me")]));
    }

    [Fact]
    public async Task Connections_that_are_killed_all_the_time_lose_and_double_nothing()
    {
        await using var other = Another();
        using var over = new CancellationTokenSource();
        var killing = Kill("random() < 0.5", over.Token);

        var told = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async worker =>
        {
            var database = worker % 2 == 0 ? Database : other;
            for (var number = 0; number < 40; number++)
            {
                await Add(database, $"p{worker % 3}", 1);
                Assert.Equal([worker], await new Inbox(database).Accept($"p{worker % 3}", [Arrival($"{worker}-{number}", worker)]));
                Interlocked.Increment(ref told);
            }
        }));
        await over.CancelAsync();
        await killing;

        Assert.Equal(320, told);
        Assert.Equal(320, await Counted("p0") + await Counted("p1") + await Counted("p2"));
        Assert.Equal(320, (await Database.Read(row => row.GetInt32(0), "SELECT COUNT(*) FROM inbox"))[0]);
        for (var worker = 0; worker < 8; worker++)
        {
            // One person's events stand in the order in which they were accepted.
            Assert.Equal(Enumerable.Range(0, 40).Select(number => $"{worker}-{number}"), (await new Inbox(Database).Next($"p{worker % 3}", worker, 100)).Select(waiting => waiting.Key));
        }
    }

    [Fact]
    public async Task A_server_that_closes_every_connection_which_rests_holds_nothing_up()
    {
        // After a second without luck the bot would wait longer between its attempts than any connection may rest.
        using (var unlucky = new CancellationTokenSource(TimeSpan.FromSeconds(1)))
        {
            var all = Kill("true", unlucky.Token);
            var accepted = new Inbox(Database).Accept("p", [Arrival("one")]);
            await all;
            using var over = new CancellationTokenSource();
            var resting = Kill("state = 'idle' AND clock_timestamp() - state_change > interval '100 ms'", over.Token);

            Assert.Equal([1], await accepted.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));

            await over.CancelAsync();
            await resting;
        }
    }

    [Fact]
    public async Task What_is_seen_of_a_portal_is_never_overtaken()
    {
        await using var other = Another();
        var writing = Task.WhenAll(((Database[])[Database, other]).Select(async (database, who) =>
        {
            for (var number = 0; number < 150; number++)
            {
                await new Inbox(database).Accept("p", [Arrival($"{who}-{number}a"), Arrival($"{who}-{number}b")]);
            }
        }));

        long highest = 0;
        var seen = 0;
        while (!writing.IsCompleted || seen < 600)
        {
            foreach (var id in await Database.Read(row => row.GetInt64(0), "SELECT id FROM inbox WHERE portal = 'p' ORDER BY id OFFSET @seen", ("seen", seen)))
            {
                Assert.True(id > highest, $"{id} came to be seen after {highest}");
                highest = id;
                seen++;
            }
        }

        await writing;
        Assert.Equal(600, seen);
    }

    [Fact]
    public async Task Two_who_wait_for_each_other_both_come_to_an_end()
    {
        await using var other = Another();
        await Add(Database, "a", 0);
        await Add(Database, "b", 0);
        using var both = new CountdownEvent(2);

        // Rows of no one portal: nothing orders these two.
        Task Crosswise(Database database, string first, string second)
        {
            var met = false;
            return database.Writes.Commit(async (db, within) =>
            {
                await Count(db, within, first, 1);
                if (!met)
                {
                    met = true;
                    both.Signal();
                    await Task.Run(() => both.Wait(TimeSpan.FromSeconds(10)));
                }

                await Count(db, within, second, 1);
            });
        }

        await Task.WhenAll(Crosswise(Database, "a", "b"), Crosswise(other, "b", "a"));

        Assert.Equal((2, 2), (await Counted("a"), await Counted("b")));
    }

    [Fact]
    public async Task A_process_that_freezes_in_the_middle_holds_a_portal_back_for_two_seconds_and_goes_on_when_it_wakes()
    {
        await using var other = Another();
        using var frozen = new SemaphoreSlim(0);
        using var awake = new SemaphoreSlim(0);
        var times = 0;
        var late = other.Writes.Commit("p", async (db, within) =>
        {
            await Count(db, within, "p", 1);
            if (++times == 1)
            {
                frozen.Release();
                await awake.WaitAsync();
            }
        });
        await frozen.WaitAsync(TestContext.Current.CancellationToken);

        await Add(Database, "p", 10).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal(10, await Counted("p"));

        awake.Release();
        await late;
        Assert.Equal((2, 11), (times, await Counted("p")));
    }

    [Fact]
    public async Task A_stranger_at_the_door_is_told_why_and_not_with_what()
    {
        var settings = new NpgsqlConnectionStringBuilder(Connection) { Database = "no_such_coach", Password = "hush-hush" };
        await using var closed = Database.On(settings.ConnectionString, TimeProvider.System, NullLogger.Instance);

        var told = await Assert.ThrowsAsync<DatabaseUnavailableException>(closed.Prepare);

        Assert.StartsWith($"The database no_such_coach on 127.0.0.1:{settings.Port} cannot be used: database \"no_such_coach\" does not exist. Check Coach:Database", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nodes_that_start_together_make_one_schema()
    {
        var bare = await PostgresServer.Bare();
        List<Database> nodes = [.. Enumerable.Range(0, 3).Select(_ => Database.On(bare, TimeProvider.System, NullLogger.Instance))];
        await Task.WhenAll(nodes.Select(node => node.Prepare()));

        await new Inbox(nodes[0]).Accept("p", [Arrival("first")]);
        Assert.Single(await new Inbox(nodes[2]).Next("p", 1, 10));
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        await PostgresServer.Drop(bare);
    }

    private static Arrival Arrival(string key, int subject = 1) => new(key, subject, "{}", DateTimeOffset.UnixEpoch);

    private static Task Add(Database database, string portal, int by) => database.Writes.Commit(portal, (db, within) => Count(db, within, portal, by));

    /// <summary>Something that is not the same when it is done twice.</summary>
    private static async Task Count(DbConnection db, DbTransaction within, string portal, int by)
    {
        await using var command = db.CreateCommand();
        command.Transaction = within;
        command.CommandText = """
            INSERT INTO bot_costs (portal, day, person, messages, answers) VALUES (@portal, '2026-11-25', 1, @by, 0)
            ON CONFLICT (portal, day, person) DO UPDATE SET messages = bot_costs.messages + excluded.messages
            """;
        foreach (var (name, value) in ((string, object)[])[("portal", portal), ("by", by)])
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The same database, reached through a line that may be cut.</summary>
    private Database Behind(CuttingProxy proxy) =>
        Database.On(new NpgsqlConnectionStringBuilder(Connection) { Port = proxy.Port }.ConnectionString, TimeProvider.System, NullLogger.Instance);

    /// <summary>A commit takes the server long enough for a line to be cut meanwhile.</summary>
    private Task SlowCommits() => Run("""
        CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.3); RETURN NULL; END';
        CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON inbox DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION slow()
        """);

    private async Task<int> Counted(string portal) =>
        (await Database.Read(row => row.GetInt32(0), "SELECT messages FROM bot_costs WHERE portal = @portal", ("portal", portal))).FirstOrDefault();

    private async Task Kill(string which, CancellationToken over)
    {
        await using var db = new NpgsqlConnection(Connection + ";Pooling=false");
        await db.OpenAsync(CancellationToken.None);
        await using var kill = new NpgsqlCommand($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND {which}", db);
        while (!over.IsCancellationRequested)
        {
            await kill.ExecuteNonQueryAsync(CancellationToken.None);
            await Task.Delay(30, CancellationToken.None);
        }
    }

    private async Task Run(string text)
    {
        await using var db = new NpgsqlConnection(Connection + ";Pooling=false");
        await db.OpenAsync();
        await using var command = new NpgsqlCommand(text, db);
        await command.ExecuteNonQueryAsync();
    }
}
