using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.Json;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>Every errand the bot has committed to, read before it could forget its words: each commit finds what those before it have planned.</summary>
internal sealed class Ledger
{
    private readonly ConcurrentDictionary<long, string> bodies = new();
    private readonly ConcurrentQueue<string> complaints = new();

    /// <summary>What a living bot logged as an error.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>Captions that only put a text into the person's own line: nobody hears of their press.</summary>
    public IEnumerable<string> Silent => bodies.Values.SelectMany(Tests.Campaign.Planned.Puts);

    public async Task Read(DbConnection db, DbTransaction within)
    {
        await using var command = db.CreateCommand();
        command.Transaction = within;
        command.CommandText = "SELECT id, body FROM outbox WHERE body <> ''";
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            // A number that was rolled back is given again: the last reading is right.
            bodies[rows.GetInt64(0)] = rows.GetString(1);
        }
    }

    public void Complain(string sentence) => complaints.Enqueue(sentence);

    /// <summary>Those that stand, in the order of their planning.</summary>
    public IReadOnlyList<Planned> Planned(IReadOnlySet<long> standing) =>
        [.. bodies.Where(row => standing.Contains(row.Key)).OrderBy(row => row.Key).Select(row => Tests.Campaign.Planned.Read(row.Key, row.Value))];
}

/// <summary>An errand as it was planned. <paramref name="Adds"/>: it adds a message to the dialogue.</summary>
internal sealed record Planned(long Id, string Errand, string? Dialog, string? Text, bool Adds, IReadOnlyList<string> Keys)
{
    public static Planned Read(long id, string body)
    {
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        var errand = root.GetProperty("errand").GetString()!;
        return new Planned(
            id,
            errand,
            Told(root, "dialog"),
            Told(root, errand is "chart" or "file" ? "words" : "text"),
            errand is "send" or "chart" or "file" || (errand == "show" && !root.GetProperty("inPlace").GetBoolean()),
            root.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array ? [.. keys.EnumerateArray().Where(key => Told(key, "put") is null).Select(key => Told(key, "params") ?? "")] : []);
    }

    public static IEnumerable<string> Puts(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array
            ? [.. keys.EnumerateArray().Where(key => Told(key, "put") is not null).Select(key => Told(key, "text")!)]
            : [];
    }

    private static string? Told(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
