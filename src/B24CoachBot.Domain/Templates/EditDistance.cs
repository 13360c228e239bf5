namespace B24CoachBot.Domain.Templates;

/// <summary>How far people changed what the library proposed before they said yes: the words added, taken out or put otherwise, as a share.</summary>
public static class EditDistance
{
    /// <summary>A line is a thing of its own: a step that went to another place was changed.</summary>
    private const string LineEnd = "\n";

    /// <summary>In per cent of the longer of the two; 0 only when nothing was changed, 100 when nothing is left.</summary>
    public static int Percent(IReadOnlyList<string> proposed, IReadOnlyList<string> approved)
    {
        var (was, now) = (Words(proposed), Words(approved));
        var longer = Math.Max(was.Length, now.Length);
        return longer == 0 ? 0 : (int)Math.Ceiling(100.0 * Steps(was, now) / longer);
    }

    private static string[] Words(IReadOnlyList<string> lines) =>
        [.. lines.SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Append(LineEnd))];

    /// <summary>Levenshtein's distance over words, one row of the table at a time.</summary>
    private static int Steps(string[] was, string[] now)
    {
        var row = Enumerable.Range(0, now.Length + 1).ToArray();
        for (var i = 1; i <= was.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= now.Length; j++)
            {
                var kept = corner + (string.Equals(was[i - 1], now[j - 1], StringComparison.OrdinalIgnoreCase) ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(kept, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
