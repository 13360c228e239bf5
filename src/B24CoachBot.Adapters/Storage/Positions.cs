namespace B24CoachBot.Adapters.Storage;

/// <summary>How far a list of the portal was read; moved by <see cref="Inbox.Accept"/> together with what was read.</summary>
public sealed class Positions(Database database)
{
    /// <summary>Null before the first reading.</summary>
    public async Task<long?> Of(string portal, string name) => (await database.Read(
        row => (long?)row.GetInt64(0),
        "SELECT value FROM positions WHERE portal = @portal AND name = @name",
        ("portal", portal), ("name", name))).FirstOrDefault();
}
