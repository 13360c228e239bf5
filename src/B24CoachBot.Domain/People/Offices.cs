namespace B24CoachBot.Domain.People;

/// <summary>Who holds an office with the bot; who heads whom is in the portal's departments.</summary>
/// <param name="QualityOwners">Those who own field passports, templates, the error queue and the pilot; never empty where anybody works.</param>
/// <param name="Administrators">Those who install and connect; they see no content.</param>
public sealed record Offices(IReadOnlySet<UserId> QualityOwners, IReadOnlySet<UserId> Administrators)
{
    public static Offices None { get; } = new(new HashSet<UserId>(), new HashSet<UserId>());

    public bool Owns(UserId person) => QualityOwners.Contains(person);

    public bool Administers(UserId person) => Administrators.Contains(person);
}
