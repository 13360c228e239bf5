using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language.Corrections;
using B24CoachBot.Domain.Language.Text;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Language;

/// <summary>Reads a message as edits of an open draft: «нет, срок — понедельник, и убери второй пункт». Never throws.</summary>
public static class CorrectionReader
{
    private const int LongestMessage = 2_000;
    private const int MostEdits = 30;

    /// <summary>The edits in the order they were said; empty when the message is no correction.</summary>
    public static IReadOnlyList<Edit> Read(
        string text, DateTimeOffset now, WorkCalendar calendar, PeopleDirectory directory, UserId author, DateOrder order = DateOrder.DayMonth)
    {
        if (text.Length > LongestMessage)
            return [];
        var said = new EditText(text, Tokens.Of(text), now, calendar, directory, author, order);
        var begin = EditCues.AfterLead(said);
        if (begin >= said.Tokens.Count)
            return [];
        var starts = EditCues.Starts(said, begin);
        if (starts.Count == 0 || starts[0].At > begin)
            return Bare.Read(said, begin, starts.Count == 0 ? said.Tokens.Count : starts[0].At) is { } bare
                ? [bare, .. Read(said, starts)]
                : Turned.Read(said, begin, said.Tokens.Count - 1) is { } turned ? [turned] : [];
        return Read(said, starts);
    }

    private static List<Edit> Read(EditText said, List<EditStart> starts)
    {
        var edits = new List<Edit>();
        for (var i = 0; i < starts.Count && i < MostEdits; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].At : said.Tokens.Count;
            var last = EditCues.TrimEnd(said, starts[i].At, end - 1);
            edits.AddRange(EditRules.Read(said, starts[i], last));
        }

        return edits;
    }
}
