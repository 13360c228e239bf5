namespace B24CoachBot.Domain.Consents;

/// <summary>A task's description with a clarification: the new line stands first under its heading, and what was there stays below it.</summary>
public static class ClarifiedText
{
    private const string Marker = "#coach:";

    /// <summary>The same text when it holds the clarification already.</summary>
    /// <param name="headings">How the heading may be called in the description, in any language.</param>
    /// <param name="block">The heading, the new line and the line that dates it.</param>
    /// <param name="before">Stands between the new and what was there.</param>
    public static string Of(string description, IReadOnlyList<string> headings, IReadOnlyList<string> block, string before)
    {
        var lines = description.ReplaceLineEndings("\n").Split('\n').ToList();
        if (Holds(lines, block.Skip(1).ToList()))
        {
            return description;
        }

        var heading = lines.FindIndex(line => headings.Contains(line.Trim(), StringComparer.OrdinalIgnoreCase));
        if (heading < 0)
        {
            return Appended(lines, block);
        }

        var end = lines.FindIndex(heading + 1, EndsSection);
        var old = lines[(heading + 1)..(end < 0 ? lines.Count : end)];
        lines.RemoveRange(heading, old.Count + 1);
        lines.InsertRange(heading, [.. block, .. old.Count == 0 ? [] : new[] { before }, .. old]);
        return string.Join('\n', lines);
    }

    /// <summary>Before the bot's own last line, by which a task is found again.</summary>
    private static string Appended(List<string> lines, IReadOnlyList<string> block)
    {
        var marker = lines.FindLastIndex(line => line.StartsWith(Marker, StringComparison.Ordinal));
        var at = marker < 0 ? lines.Count : marker;
        while (at > 0 && lines[at - 1].Trim().Length == 0)
        {
            at--;
        }

        lines.InsertRange(at, at == 0 ? block : ["", .. block]);
        return string.Join('\n', lines);
    }

    private static bool Holds(List<string> lines, List<string> block) =>
        Enumerable.Range(0, lines.Count).Any(at => at + block.Count <= lines.Count && lines.GetRange(at, block.Count).SequenceEqual(block, StringComparer.Ordinal));

    private static bool EndsSection(string line) =>
        line.Trim().Length == 0 || line.StartsWith("[b]", StringComparison.OrdinalIgnoreCase) || line.StartsWith(Marker, StringComparison.Ordinal);
}
