using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Proposals;

/// <summary>By what a task's candidates are checked.</summary>
/// <param name="At">When the text was written.</param>
public sealed record Ground(Masked Text, UserId Author, DateTimeOffset At, PeopleDirectory People, WorkCalendar Calendar, DateOrder Order);

/// <summary>A task's candidates against the text they are said to come from. What our own readers do not read there is dropped, whatever the model says.</summary>
public static class TaskGrounding
{
    public const string Responsible = "responsible";
    public const string Deadline = "deadline";

    /// <summary>The words name one employee, so does the value, it is the same one, and the sentence does not take the name back.</summary>
    public static Grounded<UserId>? Person(Candidate candidate, Ground ground)
    {
        if (ground.Text.Find(candidate.Quote) is not { } place || Only(ground.Text.In(place), ground) is not { } person)
        {
            return null;
        }

        return Only(candidate.Value, ground) == person && All(ground.Text.In(ground.Text.Around(place)), ground).Contains(person) && ground.People.Find(person) is not null
            ? new Grounded<UserId>(person, ground.Text.In(place))
            : null;
    }

    /// <summary>The words are a term that is still to come, the value is the same day, and its sentence neither takes the date back nor means another one.</summary>
    public static Grounded<When>? Term(Candidate candidate, Ground ground)
    {
        if (ground.Text.Find(candidate.Quote) is not { } place
            || DeadlineReader.Read(ground.Text.In(place), ground.At, ground.Calendar, ground.Order) is not Heard<When>.Value { Said: { IsPast: false, Deadline: { } end } when, From: [var first, ..] and [.., var last] }
            || Day(candidate.Value, ground) is not { } valued || valued != ground.Calendar.Day(end))
        {
            return null;
        }

        var quoted = new TextSpan(place.Start + first.Start, last.End - first.Start);
        return IsOtherwise(quoted, end, ground) ? null : new Grounded<When>(when, ground.Text.In(quoted));
    }

    /// <summary>«не в пятницу», «договор от 12.11»: the whole sentence takes the date back or means another one.</summary>
    private static bool IsOtherwise(TextSpan quoted, DateTimeOffset end, Ground ground)
    {
        var sentence = ground.Text.Around(quoted);
        return DeadlineReader.Mentions(ground.Text.In(sentence), ground.At, ground.Calendar, ground.Order)
            .Where(mention => mention.From.Overlaps(new TextSpan(quoted.Start - sentence.Start, quoted.Length)))
            .Any(mention => mention.Role == DateRole.Corrected || mention.Said is not Heard<When>.Value { Said.Deadline: { } there } || there != end);
    }

    private static UserId? Only(string words, Ground ground) => PersonReader.Read(words, ground.People, ground.Author) is PersonReading.Match { People: [var only] } ? only : null;

    private static IReadOnlyList<UserId> All(string words, Ground ground) => PersonReader.Read(words, ground.People, ground.Author) switch
    {
        PersonReading.Match match => match.People,
        PersonReading.Ambiguous several => several.People,
        _ => [],
    };

    private static DateOnly? Day(string value, Ground ground) =>
        DeadlineReader.Read(value, ground.At, ground.Calendar, ground.Order) is Heard<When>.Value { Said.Deadline: { } end } ? ground.Calendar.Day(end) : null;
}
