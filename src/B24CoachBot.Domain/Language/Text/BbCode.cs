using System.Globalization;

namespace B24CoachBot.Domain.Language.Text;

/// <summary>A BB code of the portal's messenger; a mention swallows the name up to its closing code.</summary>
internal readonly record struct BbCode(int Length, int? UserId)
{
    // A code longer than this is an ordinary bracket: scanning stays linear on «[[[[[».
    private const int LongestCode = 60;
    private const int LongestName = 120;

    public static bool TryRead(string text, int at, out BbCode code)
    {
        code = default;
        var close = text.AsSpan(at, Math.Min(LongestCode, text.Length - at)).IndexOf(']');
        if (close < 2)
            return false;

        var inner = text.AsSpan(at + 1, close - 1);
        if (inner.StartsWith("user=", StringComparison.OrdinalIgnoreCase))
        {
            code = Mention(text, at, close, inner[5..]);
            return true;
        }

        if (!IsKnown(inner))
            return false;

        code = new BbCode(close + 1, null);
        return true;
    }

    private static BbCode Mention(string text, int at, int close, ReadOnlySpan<char> value)
    {
        var digits = value.IndexOf(' ') is var space and > 0 ? value[..space] : value;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return new BbCode(close + 1, null);

        var after = at + close + 1;
        var end = text.AsSpan(after, Math.Min(LongestName, text.Length - after)).IndexOf("[/user]", StringComparison.OrdinalIgnoreCase);
        return new BbCode(end < 0 ? close + 1 : close + 1 + end + 7, id);
    }

    private static bool IsKnown(ReadOnlySpan<char> inner)
    {
        var name = inner.TrimStart('/');
        var length = name.IndexOfAny('=', ' ') is var stop and >= 0 ? stop : name.Length;
        return name[..length] is var bare && Known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare);
    }

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "user", "chat", "b", "i", "u", "s", "url", "img", "quote", "code", "br", "size", "color", "list", "p", "td", "tr",
        "table", "font", "left", "right", "center", "icon", "disk", "send", "put", "call", "pch", "context", "timestamp", "rating", "attach",
    };
}
