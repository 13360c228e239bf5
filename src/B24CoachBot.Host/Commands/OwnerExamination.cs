using B24CoachBot.Domain;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.People;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Commands;

/// <summary>Whether somebody answers for the data, and whether the settings name people who work here.</summary>
internal static class OwnerExamination
{
    /// <summary>What is to be done where nobody answers for the data.</summary>
    public const string Nobody = "Nobody answers for the quality of the data: name an employee in Coach:QualityOwners, or as the owner of a passport in templates/passport.";

    /// <param name="owner">The connection's, who answers where nobody else was named.</param>
    public static IEnumerable<Finding> Examine(CoachSettings settings, PeopleDirectory people, Passports passports, UserId owner)
    {
        foreach (var (setting, names) in new[] { (nameof(CoachSettings.QualityOwners), settings.QualityOwners), (nameof(CoachSettings.Administrators), settings.Administrators) })
        {
            foreach (var name in OfficeReading.Unknown(CoachSettings.Names(names), people))
            {
                yield return new Finding(Weight.Advice, $"Coach:{setting} names {name}, who does not work here. Write first and last name, or the number in the address of the profile.");
            }
        }

        var owners = OfficeReading.Offices(settings, people, passports, owner, ownerAdministers: false).QualityOwners.Select(people.Find).OfType<Person>().Select(person => person.FullName).ToList();
        yield return owners.Count > 0
            ? new Finding(Weight.Fine, $"{string.Join(", ", owners)} {(owners.Count == 1 ? "answers" : "answer")} for the quality of the data.")
            : new Finding(Weight.Failure, Nobody);
    }
}
