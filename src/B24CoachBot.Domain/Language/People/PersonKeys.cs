using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Language.People;

/// <summary>One employee's name, position and department, ready for comparing.</summary>
internal sealed record PersonKeys(UserId Id, string First, string Last, string Patronymic, bool Male, bool Active, string[] Position, string[] Department)
{
    public bool IsLatin => (Last.Length > 0 ? Last : First).Any(char.IsAsciiLetter);

    public static PersonKeys Of(Person person)
    {
        var first = WordKey.Of(person.FirstName.Trim());
        var last = WordKey.Of(person.LastName.Trim());
        var patronymic = WordKey.Of((person.Patronymic ?? "").Trim());
        return new PersonKeys(
            person.Id, first, last, patronymic, IsMale(first, last, patronymic), person.Active, Words(person.Position), Words(person.Department));
    }

    public IEnumerable<(string Form, NamePart Part, Cases Case)> Forms()
    {
        foreach (var name in Parts(First))
        {
            foreach (var (form, @case, isNick) in FirstNames.Of(name, Male))
                yield return (form, isNick ? NamePart.First | NamePart.Nick : NamePart.First, @case);
        }

        foreach (var name in Parts(Last))
        {
            foreach (var (form, @case) in NameForms.Last(name, Male))
                yield return (form, NamePart.Last, @case);
        }

        foreach (var name in Parts(Patronymic))
        {
            foreach (var (form, @case) in NameForms.Patronymic(name, Male))
                yield return (form, NamePart.Patronymic, @case);
        }
    }

    private static string[] Parts(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Words(string? text) => text is null
        ? []
        : [.. Tokens.Of(text).Where(token => token.IsWord).SelectMany(token => token.Key.Split('-')).Where(word => word.Length > 0)];

    private static bool IsMale(string first, string last, string patronymic)
    {
        if (patronymic.EndsWith("ич", StringComparison.Ordinal) || patronymic.EndsWith("оглы", StringComparison.Ordinal))
            return true;
        if (patronymic.EndsWith("на", StringComparison.Ordinal) || patronymic.EndsWith("кызы", StringComparison.Ordinal))
            return false;
        if (FirstNames.IsKnown(first))
            return FirstNames.IsMale(first);
        return !(last.EndsWith("ова", StringComparison.Ordinal) || last.EndsWith("ева", StringComparison.Ordinal)
            || last.EndsWith("ина", StringComparison.Ordinal) || last.EndsWith("ая", StringComparison.Ordinal)) && FirstNames.IsMale(first);
    }
}
