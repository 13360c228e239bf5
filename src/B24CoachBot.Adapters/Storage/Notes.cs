using System.Data.Common;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Attention;

namespace B24CoachBot.Adapters.Storage;

/// <summary>What is remembered of people for a while: names, numbers and marks, no words.</summary>
public sealed class Notes(Database database)
{
    private static readonly string Lasting = string.Join(", ", Note.Lasting.Select(name => $"'{name}'"));

    /// <summary>The person's notes that still stand at <paramref name="at"/>, oldest first.</summary>
    public async Task<IReadOnlyList<Note>> Of(string portal, int subject, DateTimeOffset at) => await database.Read(
        row => new Note(row.GetString(0), row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
        $"""
        SELECT name, value, "at" FROM notes WHERE portal = @portal AND subject = @subject
        AND ("at" >= @stands OR ("at" >= @lasts AND name IN ({Lasting}))) ORDER BY id
        """,
        [("portal", portal), ("subject", subject), .. Ages(at)]);

    /// <summary>Everybody's notes that still stand at <paramref name="at"/>, oldest first.</summary>
    public async Task<IReadOnlyDictionary<UserId, IReadOnlyList<Note>>> All(string portal, DateTimeOffset at) => (await database.Read(
        row => (Person: new UserId(row.GetInt32(0)), Note: new Note(row.GetString(1), row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)))),
        $"""
        SELECT subject, name, value, "at" FROM notes WHERE portal = @portal
        AND ("at" >= @stands OR ("at" >= @lasts AND name IN ({Lasting}))) ORDER BY id
        """,
        [("portal", portal), .. Ages(at)])).GroupBy(row => row.Person).ToDictionary(person => person.Key, person => (IReadOnlyList<Note>)[.. person.Select(row => row.Note)]);

    /// <summary>Everybody's notes of one kind that still stand at <paramref name="at"/>, oldest first.</summary>
    public async Task<IReadOnlyDictionary<UserId, IReadOnlyList<Note>>> Named(string portal, string name, DateTimeOffset at) => (await database.Read(
        row => (Person: new UserId(row.GetInt32(0)), Note: new Note(name, row.GetString(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)))),
        """SELECT subject, value, "at" FROM notes WHERE portal = @portal AND name = @name AND "at" >= @from ORDER BY id""",
        ("portal", portal), ("name", name), ("from", (at - (Note.Lasting.Contains(name) ? Note.Lasts : Note.Stands)).ToUnixTimeMilliseconds())))
        .GroupBy(row => row.Person).ToDictionary(person => person.Key, person => (IReadOnlyList<Note>)[.. person.Select(row => row.Note)]);

    /// <summary>When somebody was first noted so about something, of what still stands; null when nobody was.</summary>
    public async Task<DateTimeOffset?> First(string portal, string name) => (await database.Read(
        row => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)),
        """SELECT "at" FROM notes WHERE portal = @portal AND name = @name AND value <> '' ORDER BY "at" LIMIT 1""",
        ("portal", portal), ("name", name))).Select(at => (DateTimeOffset?)at).FirstOrDefault();

    /// <summary>Forgets what no longer stands.</summary>
    public Task Forget(string portal, DateTimeOffset at) => database.Writes.Commit(portal, (db, within) => db.Run(
        within,
        $"""DELETE FROM notes WHERE portal = @portal AND ("at" < @lasts OR ("at" < @stands AND name NOT IN ({Lasting})))""",
        [("portal", portal), .. Ages(at)]));

    internal static Task<int> Keep(DbConnection db, DbTransaction within, TurnCommit turn, StoredNote note) => db.Run(
        within,
        """INSERT INTO notes (portal, subject, name, value, "at") VALUES (@portal, @subject, @name, @value, @at)""",
        ("portal", turn.Portal), ("subject", note.Subject), ("name", note.Name), ("value", note.Value), ("at", turn.At.ToUnixTimeMilliseconds()));

    private static (string, object?)[] Ages(DateTimeOffset at) =>
        [("stands", (at - Note.Stands).ToUnixTimeMilliseconds()), ("lasts", (at - Note.Lasts).ToUnixTimeMilliseconds())];
}
