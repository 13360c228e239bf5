using System.Text.RegularExpressions;

namespace B24CoachBot.Adapters.Library;

/// <summary>Technical words of the portal and the program that no person may meet in a message.</summary>
public static partial class Internals
{
    /// <summary>The first such word in a text, or null. Addresses inside <c>[url=…]</c> are not read by people and are left aside.</summary>
    public static string? Seen(string text)
    {
        var match = Technical().Match(Address().Replace(text, ""));
        return match.Success ? match.Value : null;
    }

    // Field codes, stage and status codes, stack frames, exceptions, markup of the template language, and a bare id.
    [GeneratedRegex(@"\bUF_[A-Z0-9_]*|\bC\d+:[A-Z_]+|\bDT\d+_\d+:\w+|\b[A-Z]+_[A-Z_]{2,}\b|\bat [A-Z]\w+(\.\w+)+\(|\b\w+Exception\b|\{\{|\}\}|\b(?:id|ID)\s*[:=№#]?\s*\d+|\bnull\b|\bundefined\b")]
    private static partial Regex Technical();

    [GeneratedRegex(@"\[(?:url|context)=[^\]]*\]", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
