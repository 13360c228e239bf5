using System.Globalization;

namespace B24CoachBot.Sandbox.Portal;

/// <summary>Moments in the portal's writing: ISO 8601, seconds, with an offset.</summary>
public static class Instants
{
    /// <summary>Null when the text is no moment; without an offset it is a wall time of <paramref name="zone"/>.</summary>
    public static DateTimeOffset? Read(string text, TimeZoneInfo zone)
    {
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var parsed))
        {
            return null;
        }

        return parsed.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(parsed, zone.GetUtcOffset(parsed))
            : TimeZoneInfo.ConvertTime(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture), zone);
    }

    public static string Write(DateTimeOffset moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string? Write(DateTimeOffset? moment, TimeZoneInfo zone) => moment is { } known ? Write(known, zone) : null;
}
