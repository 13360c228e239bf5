using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace B24CoachBot.Adapters.Storage;

/// <summary>The keys that encrypt secrets at rest, where every node finds them. Only on PostgreSQL: beside a file they lie in a folder.</summary>
public sealed class KeysInDatabase(Database database) : IXmlRepository
{
    // Data Protection asks without waiting: at the start, once a day, and when a new key is made.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => database.Read(row => row.GetString(0), "SELECT xml FROM keys ORDER BY name")).GetAwaiter().GetResult().Select(text => XElement.Parse(text))];

    public void StoreElement(XElement element, string friendlyName) => Task.Run(() => database.Writes.Commit((db, within) => db.Run(
        within,
        "INSERT INTO keys (name, xml) VALUES (@name, @xml) ON CONFLICT (name) DO UPDATE SET xml = excluded.xml",
        ("name", friendlyName), ("xml", element.ToString(SaveOptions.DisableFormatting))))).GetAwaiter().GetResult();
}
