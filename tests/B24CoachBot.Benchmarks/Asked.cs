using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Benchmarks;

/// <summary>What a gold date hands to a reader.</summary>
internal sealed record Asked(string Text, string Lang, DateTimeOffset Now, WorkCalendar Calendar, DateOrder Order)
{
    public static Asked In(JsonNode record)
    {
        var usual = WorkCalendar.Usual(TimeZoneInfo.FindSystemTimeZoneById(record["tz"]!.GetValue<string>()));
        var calendar = usual with
        {
            StartOfDay = Time(record["work"]?["start"]) ?? usual.StartOfDay,
            EndOfDay = Time(record["work"]?["end"]) ?? usual.EndOfDay,
            Holidays = (record["holidays"] as JsonArray ?? []).Select(day => DateOnly.Parse(day!.GetValue<string>(), CultureInfo.InvariantCulture)).ToHashSet(),
        };
        return new(
            record["text"]!.GetValue<string>(),
            record["lang"]!.GetValue<string>(),
            DateTimeOffset.Parse(record["ref"]!.GetValue<string>(), CultureInfo.InvariantCulture),
            calendar,
            record["locale"]?.GetValue<string>() == "en-US" ? DateOrder.MonthDay : DateOrder.DayMonth);
    }

    private static TimeOnly? Time(JsonNode? said) => said is null ? null : TimeOnly.Parse(said.GetValue<string>(), CultureInfo.InvariantCulture);
}
