using System.Diagnostics;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Tests.Commands;
using B24CoachBot.Host.Tests.Conversations;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace B24CoachBot.Host.Tests.Storage;

/// <summary>What docs/operations.md tells of backups and of moving to PostgreSQL, done: the bot goes on with its dialogues where they stood.</summary>
public sealed class RestoreTests
{
    private const string Card = "Создать";
    private const string Send = "imbot.v2.Chat.Message.send";

    [Fact]
    public async Task A_copy_of_the_file_made_while_the_bot_ran_goes_on()
    {
        await using var coach = await RunningCoach.Start(database: DatabaseKind.Sqlite);
        var file = Path.Combine(coach.DataFolder, "coach.db");
        await HalfWay(coach);

        await using (var db = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await db.OpenAsync(TestContext.Current.CancellationToken);
            await using var backup = db.CreateCommand();
            backup.CommandText = $"VACUUM INTO '{file}.night'";
            await backup.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await coach.StopBot();
        foreach (var old in Directory.GetFiles(coach.DataFolder, "coach.db*").Where(name => !name.EndsWith(".night", StringComparison.Ordinal)))
        {
            File.Delete(old);
        }

        File.Move($"{file}.night", file);
        await GoesOn(coach);
    }

    [Fact]
    public async Task A_dump_of_PostgreSQL_made_while_the_bot_ran_goes_on()
    {
        await using var coach = await RunningCoach.Start(database: DatabaseKind.Postgres);
        await HalfWay(coach);
        var dump = Path.Combine(Path.GetDirectoryName(coach.DataFolder)!, "night.dump");
        await Program("pg_dump", coach.Rows, "--format=custom", $"--file={dump}");

        await coach.StopBot();
        await PostgresServer.Drop(coach.Rows);
        coach.Rows = await PostgresServer.Bare();
        await Program("pg_restore", coach.Rows, "--no-owner", "--exit-on-error", $"--dbname={new NpgsqlConnectionStringBuilder(coach.Rows).Database}", dump);

        await GoesOn(coach);
    }

    [Fact]
    public async Task A_file_that_was_copied_to_PostgreSQL_goes_on_there()
    {
        await using var coach = await RunningCoach.Start(database: DatabaseKind.Sqlite);
        await HalfWay(coach);
        var target = await PostgresServer.Bare();
        var file = Path.Combine(coach.DataFolder, "coach.db");
        Assert.Equal($"A bot runs on {file}: stop it first.", await Refused(file, target));

        await coach.StopBot();
        var copied = await HostProcess.Run("database", "copy", "--to", target, $"--Coach:WebhookUrl={coach.WebhookUrl}", $"--Coach:DataFolder={coach.DataFolder}");
        Assert.True(copied.Code == 0, string.Join('\n', copied.Errors));
        Assert.Contains("portals 1", copied.Said);
        Assert.Contains("keys 1", copied.Said);
        Assert.DoesNotContain("drafts 0", copied.Said);
        Assert.DoesNotContain("outbox 0", copied.Said);
        Assert.Contains("is not empty", await Refused(file, target), StringComparison.Ordinal);

        coach.Rows = target;
        await GoesOn(coach);
        Assert.Equal([1], await coach.Database.Read(row => row.GetInt32(0), "SELECT COUNT(DISTINCT bot_token) FROM portals"));
    }

    /// <summary>One person has a card, another's is not sent yet: the portal is busy.</summary>
    private static async Task HalfWay(RunningCoach coach)
    {
        await coach.Say(5, "/task Марине до пятницы проверить остатки");
        await coach.Control("faults", new { method = Send, kind = "busy", times = 1000 });
        await coach.Say(6, "/task Дмитрию Волкову до пятницы позвонить в банк");
        Assert.Empty(await coach.Heard(6));
    }

    private static async Task GoesOn(RunningCoach coach)
    {
        var registered = coach.Logs.Lines.Count(line => line.Contains("new: False", StringComparison.Ordinal));
        await coach.Control("faults");
        await coach.Restart();
        await coach.Advance("PT5M");

        Assert.True(coach.Logs.Lines.Count(line => line.Contains("new: False", StringComparison.Ordinal)) > registered, "It is not the same bot.");
        Assert.Single(await coach.Heard(5));
        Assert.Single(await coach.Heard(6));
        Assert.Empty(await coach.Tasks());
        await coach.Press(5, Card);
        await coach.Press(6, Card);
        Assert.Equal(2, (await coach.Tasks()).Count);
        await coach.Say(5, "/task Марине до пятницы пересчитать кассу");
        await coach.Press(5, Card);
        Assert.Equal(3, (await coach.Tasks()).Count);
    }

    private static async Task<string> Refused(string file, string target) =>
        (await Assert.ThrowsAsync<DatabaseCopyException>(() => new DatabaseCopy(file, TimeProvider.System).Run([], target))).Message;

    private static async Task Program(string name, string connection, params string[] arguments)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(Path.Combine(PostgresServer.Programs!, name), arguments) { RedirectStandardError = true };
        (start.Environment["PGHOST"], start.Environment["PGPORT"], start.Environment["PGUSER"], start.Environment["PGDATABASE"]) = (settings.Host, $"{settings.Port}", settings.Username, settings.Database);
        using var running = Process.Start(start)!;
        var said = await running.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await running.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(running.ExitCode == 0, said);
    }
}
