using System.Globalization;
using System.Text;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Tests.Language;

/// <summary>The <c>*.cases</c> tables: a phrase, a bar, and what it must come to, written as <see cref="Write"/> writes it.</summary>
internal static class CaseTable
{
    public static readonly TimeZoneInfo Moscow = TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow");

    /// <summary>Wednesday, 11:20 in Moscow.</summary>
    public static readonly DateTimeOffset Wednesday = new(2026, 2, 11, 11, 20, 0, TimeSpan.FromHours(3));

    public static readonly WorkCalendar Usual = WorkCalendar.Usual(Moscow);

    public static IEnumerable<(string Text, string Expected, string Place)> Rows(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Language", "Cases", $"{name}.cases");
        return File.ReadLines(file, Encoding.UTF8)
            .Select((line, at) => (line, at))
            .Where(row => row.line.Length > 0 && row.line[0] != '#')
            .Select(row => (row.line[..row.line.LastIndexOf(" | ", StringComparison.Ordinal)], row.line[(row.line.LastIndexOf(" | ", StringComparison.Ordinal) + 3)..].Trim(), $"{name}:{row.at + 1}"));
    }

    public static string Write(Heard<When> heard) => heard switch
    {
        Heard<When>.Unclear => "!",
        Heard<When>.Value { Said: var when } => when.Kind switch
        {
            WhenKind.Range => $"{Instant(when.Start)}..{Instant(when.Deadline)}",
            WhenKind.Start => $"from {Instant(when.Start)}",
            WhenKind.Recurring => $"{when.Rule} from {Instant(when.Deadline)}",
            _ => Instant(when.Deadline),
        },
        _ => "-",
    };

    private static string Instant(DateTimeOffset? at) =>
        at!.Value.ToString(at.Value.Year == Wednesday.Year ? "dd.MM HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
