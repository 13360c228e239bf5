using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>Namesakes told apart: by patronymic, else by position, else by department.</summary>
public static class TaskPeople
{
    private const int MostChoices = 6;

    public static IReadOnlyList<(UserId Id, TaskModels.Choice Shown)> Choices(PersonMention said, PeopleDirectory people)
    {
        var fits = said.Fits.Select(people.Find).OfType<Person>().Take(MostChoices).ToList();
        return [.. fits.Select(person => (person.Id, new TaskModels.Choice(person.FullName, person.Patronymic, person.Position, person.Department, Label(person, fits))))];
    }

    /// <summary>The one of the offered people whom the answer names; null when it names none or still several.</summary>
    public static UserId? Among(PersonMention said, string answer, PeopleDirectory people, UserId author)
    {
        var offered = new PeopleDirectory([.. said.Fits.Select(people.Find).OfType<Person>()]);
        return PersonReader.Read(answer, offered, author) is { Ids: [var one] } ? one : null;
    }

    /// <summary>Whom an answer to "who" names; an answer of names that nobody has is a mention without fits.</summary>
    public static PersonMention? Named(string answer, PeopleDirectory people, UserId author)
    {
        var read = PersonReader.Read(answer, people, author);
        return read.Ids.Count > 0 || read.Said.Length > 0 ? new PersonMention(read.Said, read.From, read.Ids) : null;
    }

    private static string Label(Person person, List<Person> fits)
    {
        bool Tells(Func<Person, string?> trait) =>
            fits.All(each => !string.IsNullOrEmpty(trait(each))) && fits.Select(trait).Distinct().Count() == fits.Count;

        var name = Tells(each => each.Patronymic) ? $"{person.FirstName} {person.Patronymic}" : person.FullName;
        var trait = Tells(each => each.Position) || Tells(each => each.Patronymic) ? person.Position : person.Department;
        return string.IsNullOrEmpty(trait) ? name : $"{name} — {trait}";
    }
}
