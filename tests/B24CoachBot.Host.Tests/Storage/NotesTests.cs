using System.Globalization;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain.Attention;
using Microsoft.Data.Sqlite;

namespace B24CoachBot.Host.Tests.Storage;

/// <summary>How long notes stand.</summary>
public sealed class NotesTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 11, 0, 0, TimeSpan.FromHours(3));

    private readonly string folder = Directory.CreateTempSubdirectory("b24-notes-").FullName;
    private Database database = null!;

    public async ValueTask InitializeAsync()
    {
        database = Database.At(Path.Combine(folder, "coach.db"));
        await database.Prepare();
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(Note.Asked, 29, true)]
    [InlineData(Note.Asked, 31, false)]
    [InlineData(Note.Print, 31, false)]
    [InlineData(Note.Mode, 31, true)]
    [InlineData(Note.Attempt, 200, true)]
    [InlineData(Note.Practised, 364, true)]
    [InlineData(Note.Mode, 366, false)]
    public async Task What_a_person_chose_or_learnt_outlives_what_was_counted(string name, int days, bool stands)
    {
        var notes = new Notes(database);
        await Keep(name, Now.AddDays(-days));

        Assert.Equal(stands, (await notes.Of("p", 5, Now)).Count == 1);
        Assert.Empty(await notes.Of("p", 6, Now));

        await notes.Forget("p", Now);
        Assert.Equal(stands ? 1 : 0, await Stored());
    }

    private async Task Keep(string name, DateTimeOffset at)
    {
        await using var db = new SqliteConnection($"Data Source={Path.Combine(folder, "coach.db")}");
        await db.OpenAsync();
        await using var insert = db.CreateCommand();
        insert.CommandText = """INSERT INTO notes (portal, subject, name, value, "at") VALUES ('p', 5, $name, '1', $at)""";
        insert.Parameters.AddWithValue("$name", name);
        insert.Parameters.AddWithValue("$at", at.ToUnixTimeMilliseconds());
        await insert.ExecuteNonQueryAsync();
    }

    private async Task<int> Stored() =>
        int.Parse((await database.Read(row => row.GetValue(0).ToString(), "SELECT COUNT(*) FROM notes"))[0]!, CultureInfo.InvariantCulture);
}
