using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language.Deadlines;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language;

/// <summary>Reads the term of a task from a Russian or English text by eval/CONVENTIONS.md 1–10.</summary>
public static class DeadlineReader
{
    /// <summary>The term; <c>no-such-date</c> or <c>weekday-differs</c> when it must be asked about; nothing when none was said.</summary>
    /// <param name="now">The moment of writing; any offset.</param>
    public static Heard<When> Read(string text, DateTimeOffset now, WorkCalendar calendar, DateOrder order = DateOrder.DayMonth)
    {
        if (Find(text, now, calendar, order) is not { Chosen: { } chosen } found)
        {
            return new Heard<When>.Nothing();
        }

        return Heard(chosen.Term, [.. chosen.From.OrderBy(each => each.From).Select(each => Keyed.Span(found.Line, each))]);
    }

    /// <summary>The term, and the words of dates that were taken back for it («в среду, точнее …»).</summary>
    internal static (Heard<When> Term, IReadOnlyList<TextSpan> TakenBack) ReadWithCorrections(string text, DateTimeOffset now, WorkCalendar calendar, DateOrder order)
    {
        var found = Find(text, now, calendar, order);
        return found.Chosen is not { } chosen
            ? (new Heard<When>.Nothing(), [])
            : (Heard(chosen.Term, [.. chosen.From.OrderBy(each => each.From).Select(each => Keyed.Span(found.Line, each))]), Deadlines.Corrections.TakenBack(found.Line, found.All, found.Roles));
    }

    /// <summary>Every date phrase in the text, left to right, with what it is for.</summary>
    public static IReadOnlyList<DateMention> Mentions(string text, DateTimeOffset now, WorkCalendar calendar, DateOrder order = DateOrder.DayMonth)
    {
        var found = Find(text, now, calendar, order);
        return [.. found.All.Select((each, at) =>
        {
            var span = Keyed.Span(found.Line, each);
            return new DateMention(span, found.Roles[at], Heard(each, [span]), found.Chosen?.From.Any(one => one.From == each.From) == true);
        })];
    }

    private static Heard<When> Heard(Mention mention, IReadOnlyList<TextSpan> from) =>
        mention.When is { } when ? new Heard<When>.Value(when, from) : new Heard<When>.Unclear(mention.Why!, from);

    private static (Line Line, List<Mention> All, DateRole[] Roles, (Mention Term, IReadOnlyList<Mention> From)? Chosen) Find(
        string text, DateTimeOffset now, WorkCalendar calendar, DateOrder order)
    {
        var line = new Line(text, order);
        var scene = new Scene(TimeZoneInfo.ConvertTime(now, calendar.Zone), calendar, order);
        var all = MentionReader.Read(line, scene);
        var roles = Roles.Of(line, all, scene.Today);
        return (line, all, roles, Choice.Of(line, scene, all, roles));
    }
}
