using System.Globalization;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain.Attention;

namespace B24CoachBot.Host.Tests.Storage;

/// <summary>How long notes stand.</summary>
public abstract class NotesTests(DatabaseKind kind) : StoreTests(kind)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 11, 0, 0, TimeSpan.FromHours(3));

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
        var notes = new Notes(Database);
        await Keep(name, Now.AddDays(-days));

        Assert.Equal(stands, (await notes.Of("p", 5, Now)).Count == 1);
        Assert.Empty(await notes.Of("p", 6, Now));

        await notes.Forget("p", Now);
        Assert.Equal(stands ? 1 : 0, await Stored());
    }

    [Fact]
    public async Task Notes_of_one_kind_are_found_by_whose_they_are()
    {
        var notes = new Notes(Database);
        await Keep(Note.Agreement, Now.AddDays(-2));
        await Keep(Note.Agreement, Now.AddDays(-1));
        await Keep(Note.Agreement, Now.AddDays(-31));
        await Keep(Note.Asked, Now);

        var (person, found) = Assert.Single(await notes.Named("p", Note.Agreement, Now));

        Assert.Equal(5, person.Value);
        Assert.Equal([Now.AddDays(-2), Now.AddDays(-1)], found.Select(note => note.At));
        Assert.Empty(await notes.Named("q", Note.Agreement, Now));
    }

    private Task Keep(string name, DateTimeOffset at) => Database.Writes.Commit("p", (db, within) => db.Run(
        within,
        """INSERT INTO notes (portal, subject, name, value, "at") VALUES ('p', 5, @name, '1', @at)""",
        ("name", name), ("at", at.ToUnixTimeMilliseconds())));

    private async Task<int> Stored() =>
        int.Parse((await Database.Read(row => row.GetValue(0).ToString(), "SELECT COUNT(*) FROM notes"))[0]!, CultureInfo.InvariantCulture);
}

public sealed class NotesOnSqliteTests() : NotesTests(DatabaseKind.Sqlite);

public sealed class NotesOnPostgresTests() : NotesTests(DatabaseKind.Postgres);
