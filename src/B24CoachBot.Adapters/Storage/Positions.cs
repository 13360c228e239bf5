using System.Data.Common;

namespace B24CoachBot.Adapters.Storage;

/// <summary>How far a list of the portal was read; moved together with what was read.</summary>
public sealed class Positions(Database database)
{
    /// <summary>Null before the first reading.</summary>
    public async Task<long?> Of(string portal, string name) => (await database.Read(
        row => (long?)row.GetInt64(0),
        "SELECT value FROM positions WHERE portal = @portal AND name = @name",
        ("portal", portal), ("name", name))).FirstOrDefault();

    /// <summary>Everything that is kept of a portal, by its name.</summary>
    public async Task<IReadOnlyDictionary<string, long>> All(string portal) => (await database.Read(
        row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1)),
        "SELECT name, value FROM positions WHERE portal = @portal",
        ("portal", portal))).ToDictionary();

    /// <summary>A position only moves forward.</summary>
    internal static Task Move(DbConnection db, DbTransaction within, IEnumerable<(string Portal, string Name, long Value)> positions) => db.RunEach(
        within,
        """
        INSERT INTO positions (portal, name, value) VALUES (@portal, @name, @value)
        ON CONFLICT (portal, name) DO UPDATE SET value = excluded.value WHERE positions.value < excluded.value
        """,
        [.. positions.Select(position => new (string, object?)[] { ("portal", position.Portal), ("name", position.Name), ("value", position.Value) })]);
}
