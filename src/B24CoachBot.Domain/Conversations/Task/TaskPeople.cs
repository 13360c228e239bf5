using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>Namesakes told apart: by patronymic, else by position, else by department.</summary>
public static class TaskPeople
{
    private const int MostChoices = 6;
    private const int LongestName = 3;

    public static IReadOnlyList<(UserId Id, TaskModels.Choice Shown)> Choices(PersonMention said, PeopleDirectory people)
    {
        var fits = said.Fits.Select(people.Find).OfType<Person>().Take(MostChoices).ToList();
        return [.. fits.Select(person => (person.Id, new TaskModels.Choice(person.FullName, person.Patronymic, person.Position, person.Department, Label(person, fits))))];
    }

    /// <summary>The one of the offered people whom the answer names; null when it names none or still several.</summary>
    public static UserId? Among(PersonMention said, string answer, PeopleDirectory people, UserId author)
    {
        var offered = new PeopleDirectory([.. said.Fits.Select(people.Find).OfType<Person>()]);
        return PersonReader.Read(answer, offered, author) is PersonReading.Match { People: [var one] } ? one : null;
    }

    /// <summary>Whom an answer to "who" names. A short answer that names nobody known is a mention without fits; a long one is no answer.</summary>
    public static PersonMention? Named(string answer, PeopleDirectory people, UserId author)
    {
        var all = new TextSpan(0, answer.Length);
        return PersonReader.Read(answer, people, author) switch
        {
            PersonReading.Match { People: [var one] } => new PersonMention(answer, all, [one]),
            PersonReading.Match { People: var several } => new PersonMention(answer, all, several),
            PersonReading.Ambiguous { People: var several } => new PersonMention(answer, all, several),
            _ when answer.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestName => new PersonMention(answer, all, []),
            _ => null,
        };
    }

    /// <summary>The one whom the person chose last time among the same people.</summary>
    public static UserId? Usually(PersonMention said, Known known)
    {
        var among = Habit.KeyOf(said.Fits);
        return known.Habits.Where(habit => habit.Among == among && said.Fits.Contains(habit.Chosen))
            .Select(habit => (UserId?)habit.Chosen).FirstOrDefault();
    }

    /// <summary>The dismissed or outside person that the words name; null when they name nobody ever known.</summary>
    public static UserId? Left(PersonMention said, Known known) =>
        PersonReader.Read(said.Said, known.Others, default) is PersonReading.Match { People: [var one] } ? one : null;

    /// <summary>The full name; with the patronymic where somebody else bears the same one.</summary>
    public static string Called(Person person, Known known) =>
        string.IsNullOrEmpty(person.Patronymic) || !known.People.People.Any(other => other.Id != person.Id && other.FullName == person.FullName)
            ? person.FullName
            : $"{person.FirstName} {person.Patronymic} {person.LastName}".Trim();

    /// <summary>Who stands in for somebody: the head of the department, or of the one above, when at work.</summary>
    public static Person? DeputyOf(UserId person, Known known) =>
        (known.People.Find(person) ?? known.Others.Find(person))?.Deputy is { } deputy && deputy != person ? known.People.Find(deputy) : null;

    /// <summary>Away on the day the task is due; without a term, away now.</summary>
    public static bool IsAway(TaskSlots slots, WorkCalendar calendar) =>
        slots.BackOn is { } back && ((slots.When?.Deadline ?? slots.When?.Start) is not { } due || calendar.Day(due) < back);

    public static DateTimeOffset EndOfFirstDayBack(DateOnly back, Known known) =>
        known.Calendar.At(known.Calendar.IsWorking(back) ? back : known.Calendar.NextWorking(back), known.Calendar.EndOfDay);

    private static string Label(Person person, List<Person> fits)
    {
        bool Tells(Func<Person, string?> trait) =>
            fits.All(each => !string.IsNullOrEmpty(trait(each))) && fits.Select(trait).Distinct().Count() == fits.Count;

        var name = Tells(each => each.Patronymic) ? $"{person.FirstName} {person.Patronymic}" : person.FullName;
        var trait = Tells(each => each.Position) || Tells(each => each.Patronymic) ? person.Position : person.Department;
        return string.IsNullOrEmpty(trait) ? name : $"{name} — {trait}";
    }
}
