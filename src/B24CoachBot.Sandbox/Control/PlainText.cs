using System.Globalization;
using System.Text.RegularExpressions;
using B24CoachBot.Sandbox.Portal;

namespace B24CoachBot.Sandbox.Control;

/// <summary>What is left of BB codes for the eye: captions stay, marks go, [br] breaks the line, a timestamp is a date.</summary>
internal static partial class PlainText
{
    public static string Of(string text, TimeZoneInfo zone)
    {
        text = Timestamp().Replace(text, match =>
            Instants.Write(DateTimeOffset.FromUnixTimeSeconds(long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)), zone));
        text = Break().Replace(text, "\n");
        return Mark().Replace(text, "");
    }

    [GeneratedRegex(@"\[timestamp=(\d{1,11})[^\]]*\]", RegexOptions.IgnoreCase)]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"\[br\]", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"\[/?(?:b|i|u|s|size|color|url|user|chat|context|code|img|icon|put|send|call|disk)(?:[= ][^\]]*)?\]", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
