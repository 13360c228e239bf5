using System.Text.Json.Nodes;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>What calls there are to be wounded, by what brings them about: learned from the portal's log of runs in which nothing went wrong, never written down.</summary>
internal sealed class Repertoire
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, SortedSet<string>> byKind = new(StringComparer.Ordinal);
    private readonly SortedSet<string> all = new(StringComparer.Ordinal);

    public IReadOnlyList<string> All => [.. all];

    /// <summary>Every name by which a request may be wounded: its own and those of the commands in it.</summary>
    public static IEnumerable<string> Names(JsonNode request) =>
        request["inner"]!.AsArray().Select(inner => (string)inner!).Prepend((string)request["method"]!);

    public void Learn(string kind, IEnumerable<JsonNode> requests)
    {
        lock (gate)
        {
            foreach (var name in requests.SelectMany(Names))
            {
                (byKind.GetValueOrDefault(kind) ?? (byKind[kind] = new SortedSet<string>(StringComparer.Ordinal))).Add(name);
                all.Add(name);
            }
        }
    }

    /// <summary>What an act brings about; everything when nobody saw it.</summary>
    public IReadOnlyList<string> Of(string kind) => byKind.TryGetValue(kind, out var known) ? [.. known] : All;
}
