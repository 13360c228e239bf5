using System.Collections.Concurrent;
using System.Globalization;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Zones named beside a clock time. Letters like EST are that fixed offset; "London time" follows the place.</summary>
internal static class Zones
{
    private const int WidestOffset = 14 * 60;

    private static readonly string[] Places =
        ["", "America/New_York", "America/Los_Angeles", "Europe/London", "America/Chicago", "Europe/Berlin", "America/Denver"];

    private static readonly ConcurrentDictionary<int, TimeZoneInfo> ByOffset = new();

    public static Hit<TimeZoneInfo>? Read(Line line, int at)
    {
        if (line[at].Has(Cue.Region, out var place) && TimeZoneInfo.TryFindSystemTimeZoneById(Places[place], out var zone))
        {
            return new(zone, at + 1);
        }

        if (!line[at].Has(Cue.Zone, out var minutes))
        {
            return null;
        }

        var plus = line[at + 1].IsMark('+');
        if (minutes % 180 == 0 && minutes is 0 or 180 && (plus || line[at + 1].IsMark('-')) && line[at + 1].Glued && line[at + 2].Glued
            && int.TryParse(line[at + 2].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours <= 14)
        {
            return Math.Abs(minutes + hours * (plus ? 60 : -60)) <= WidestOffset
                ? new(Fixed(minutes + hours * (plus ? 60 : -60)), at + 3)
                : null;
        }

        return new(Fixed(minutes), at + 1);
    }

    public static TimeZoneInfo Fixed(int minutes) => ByOffset.GetOrAdd(
        minutes, each => TimeZoneInfo.CreateCustomTimeZone($"Fixed{each}", TimeSpan.FromMinutes(each), null, null));
}
