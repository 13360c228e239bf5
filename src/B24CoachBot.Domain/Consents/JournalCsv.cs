using System.Globalization;

namespace B24CoachBot.Domain.Consents;

/// <summary>The journal as a table for other programs: stored names, instants in the portal's zone.</summary>
public static class JournalCsv
{
    private const string Head = "asked_at,author,asked_of,change,edits,state,answered_by,answered_at,result,target";

    /// <param name="name">A person's name.</param>
    /// <param name="local">An instant in the portal's zone.</param>
    public static string Of(IEnumerable<JournalLine> lines, Func<UserId, string> name, Func<DateTimeOffset, DateTimeOffset> local) =>
        string.Concat(lines.Select(line => Row(line, name, local)).Prepend(Head).Select(row => row + "\r\n"));

    private static string Row(JournalLine line, Func<UserId, string> name, Func<DateTimeOffset, DateTimeOffset> local) => string.Join(',', new[]
    {
        Moment(line.AskedAt, local), name(line.Author), name(line.AskedOf), line.Change, line.Edits.ToString(CultureInfo.InvariantCulture), line.State.ToString(),
        line.By is { } by ? name(by) : "", line.At is { } at ? Moment(at, local) : "", line.Result ?? "", line.Target ?? "",
    }.Select(Cell));

    private static string Moment(DateTimeOffset at, Func<DateTimeOffset, DateTimeOffset> local) => local(at).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>A spreadsheet would calculate a name that begins with a sign, and skips the blank before one.</summary>
    private static string Cell(string text)
    {
        var harmless = text.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] ? $"'{text}" : text;
        return harmless.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }
}
