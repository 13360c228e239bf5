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

        return Only(candidate.Value, ground) == person && All(ground.Text.Around(place), ground).Contains(person) && ground.People.Find(person) is not null
            ? new Grounded<UserId>(person, ground.Text.In(place))
            : null;
    }

    /// <summary>The words are a term that is still to come, the value is the same day, and in its sentence the date belongs to no thing and is not taken back.</summary>
    public static Grounded<When>? Term(Candidate candidate, Ground ground)
    {
        if (ground.Text.Find(candidate.Quote) is not { } place
            || DeadlineReader.Read(ground.Text.In(place), ground.At, ground.Calendar, ground.Order) is not Heard<When>.Value { Said: { IsPast: false, Deadline: { } end } when, From: [var first, ..] and [.., var last] }
            || Day(candidate.Value, ground) is not { } valued || valued != ground.Calendar.Day(end))
        {
            return null;
        }

        var stands = DeadlineReader.Mentions(ground.Text.Around(place), ground.At, ground.Calendar, ground.Order)
            .Any(mention => mention.Role is not (DateRole.Context or DateRole.Corrected) && mention.Said is Heard<When>.Value { Said.Deadline: { } there } && there == end);
        return stands ? new Grounded<When>(when, ground.Text.In(place)[first.Start..last.End]) : null;
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
