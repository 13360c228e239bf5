using System.Globalization;
using System.Text.RegularExpressions;

namespace B24CoachBot.Sandbox.Portal.Chat;

/// <summary>Who is named in a text by the portal's own mark <c>[USER=5]…[/USER]</c>.</summary>
internal static partial class Mentions
{
    public static IEnumerable<long> Of(string text) =>
        Mark().Matches(text).Select(match => long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\[user=(\d{1,15})[^\]]*\]", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
