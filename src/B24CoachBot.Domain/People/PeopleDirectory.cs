namespace B24CoachBot.Domain.People;

/// <summary>An employee as the portal knows them. <paramref name="AbsentUntil"/> is the first day back at work.</summary>
/// <param name="Deputy">Who answers for their work: the head of the department, or of the one above it.</param>
public sealed record Person(
    UserId Id,
    string FirstName,
    string LastName,
    string? Patronymic = null,
    string? Position = null,
    string? Department = null,
    bool Active = true,
    bool Extranet = false,
    DateOnly? AbsentUntil = null,
    string? TimeZone = null,
    UserId? Deputy = null)
{
    public string FullName => $"{FirstName} {LastName}".Trim();
}

/// <summary>The portal's employees, cached; readers look names up here and nowhere else.</summary>
public sealed class PeopleDirectory(IReadOnlyList<Person> people)
{
    private readonly Dictionary<UserId, Person> byId = people.ToDictionary(person => person.Id);

    public static PeopleDirectory Empty { get; } = new([]);

    public IReadOnlyList<Person> People { get; } = people;

    public Person? Find(UserId id) => byId.GetValueOrDefault(id);
}
