using System.Globalization;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Tests.Language;

/// <summary>One office of a <c>trades*.cases</c> table: its moment, calendar and people, and what was said there.</summary>
internal sealed record Trade(DateTimeOffset Now, WorkCalendar Calendar, DateOrder Order)
{
    public UserId Author { get; set; }

    public List<Person> Staff { get; } = [];

    public List<(string Text, string Expected, string Place)> Rows { get; } = [];

    public List<(string Text, string Expected, string Place)> Asked { get; } = [];

    public PeopleDirectory Directory => field ??= new PeopleDirectory(Staff);

    public static List<Trade> All(string name)
    {
        var trades = new List<Trade>();
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Language", "Cases", $"{name}.cases")))
        {
            number++;
            if (line.StartsWith("@ ", StringComparison.Ordinal) && line.Length > 12 && char.IsAsciiDigit(line[2]))
                trades.Add(Begin(line[2..].Split(' ')));
            else if (line.StartsWith("= ", StringComparison.Ordinal))
                trades[^1].Author = new UserId(Number(line[2..]));
            else if (line.StartsWith("+ ", StringComparison.Ordinal))
                trades[^1].Staff.Add(Colleague(line[2..]));
            else if (line.Length > 0 && line[0] != '#')
                (line.StartsWith("? ", StringComparison.Ordinal) ? trades[^1].Asked : trades[^1].Rows).Add(Row(line.StartsWith("? ", StringComparison.Ordinal) ? line[2..] : line, $"{name}:{number}"));
        }

        return trades;
    }

    private static Trade Begin(string[] words)
    {
        var calendar = WorkCalendar.Usual(TimeZoneInfo.FindSystemTimeZoneById(words[1]));
        foreach (var word in words.Skip(2).Where(word => word.Contains(':', StringComparison.Ordinal)))
            calendar = calendar with { StartOfDay = TimeOnly.Parse(word[..5], CultureInfo.InvariantCulture), EndOfDay = TimeOnly.Parse(word[6..], CultureInfo.InvariantCulture) };
        if (Array.IndexOf(words, "off") is > 0 and var off)
            calendar = calendar with { Holidays = words[off + 1].Split(',').Select(day => DateOnly.Parse(day, CultureInfo.InvariantCulture)).ToHashSet() };
        return new Trade(DateTimeOffset.Parse(words[0], CultureInfo.InvariantCulture), calendar, words.Contains("month-day") ? DateOrder.MonthDay : DateOrder.DayMonth);
    }

    private static Person Colleague(string line)
    {
        var parts = line.Split("; ");
        var name = parts[0].Split(' ');
        return new Person(new UserId(Number(name[0])), name[1], name[2], name.Length > 3 ? name[3] : null, parts[1], parts[2]);
    }

    private static (string, string, string) Row(string line, string place)
    {
        var bar = line.LastIndexOf(" | ", StringComparison.Ordinal);
        return (line[..bar].Replace("\\n", "\n", StringComparison.Ordinal), line[(bar + 3)..].Trim(), place);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
