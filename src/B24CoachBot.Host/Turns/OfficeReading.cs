using System.Globalization;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Pilot;

namespace B24CoachBot.Host.Turns;

/// <summary>Names in the settings as people, departments and pipelines of the portal. A name that fits nobody is left out, and <c>doctor</c> tells.</summary>
internal static class OfficeReading
{
    /// <param name="owner">The connection's, who answers where nobody else was named.</param>
    public static Offices Offices(CoachSettings settings, PeopleDirectory people, Passports passports, UserId owner, bool ownerAdministers)
    {
        var named = Found(CoachSettings.Names(settings.QualityOwners), people);
        var owners = named.Count > 0 ? named : Found([.. passports.All.Select(page => page.Owner)], people);
        var administrators = Found(CoachSettings.Names(settings.Administrators), people);
        if (ownerAdministers)
        {
            administrators.Add(owner);
        }

        return new Offices(owners.Count > 0 ? owners : [owner], administrators);
    }

    public static PilotScope Pilot(CoachSettings settings, DepartmentTree departments, CrmStructure crm) => new(
        CoachSettings.Names(settings.PilotDepartments).SelectMany(departments.Named).ToHashSet(),
        CoachSettings.Names(settings.PilotPipelines).SelectMany(name => crm.Pipelines.Where(pipeline => pipeline.Number == name || Same(pipeline.Name, name))).Select(pipeline => pipeline.Number).ToHashSet(),
        settings.PilotStart,
        settings.PilotEnd);

    /// <summary>The names that fit nobody at work here.</summary>
    public static IReadOnlyList<string> Unknown(IEnumerable<string> names, PeopleDirectory people) => [.. names.Where(name => Find(name, people) is null)];

    private static HashSet<UserId> Found(IEnumerable<string> names, PeopleDirectory people) =>
        [.. names.Select(name => Find(name, people)).OfType<Person>().Select(person => person.Id)];

    private static Person? Find(string name, PeopleDirectory people) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? people.Find(new UserId(number))
            : people.People.FirstOrDefault(person => Same(person.FullName, name) || Same($"{person.LastName} {person.FirstName}", name));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
