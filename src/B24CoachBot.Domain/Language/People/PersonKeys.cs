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
        foreach (var name in Parts(First).Concat(First.Contains('-', StringComparison.Ordinal) ? First.Split('-') : []))
        {
            foreach (var (form, @case, isNick) in FirstNames.Of(name, Male))
            {
                yield return (form, isNick ? NamePart.First | NamePart.Nick : NamePart.First, @case);
                if (@case is Cases.Nominative or Cases.Any && form.Length > 2)
                {
                    foreach (var (many, manyCase) in PluralForms.Of(form, isSurname: false))
                        yield return (many, NamePart.First | NamePart.Plural, manyCase);
                }
            }
        }

        foreach (var name in Parts(Last))
        {
            foreach (var (form, @case) in NameForms.Last(name, Male))
                yield return (form, NamePart.Last, @case);
            foreach (var (many, manyCase) in PluralForms.Of(name, isSurname: true))
                yield return (many, NamePart.Last | NamePart.Plural, manyCase);
            foreach (var part in name.Split('-').Where(part => part.Length > 3 && part != name))
            {
                foreach (var (form, @case) in NameForms.Last(part, Male))
                    yield return (form, NamePart.Last | NamePart.Nick, @case);
            }
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
        : [.. Tokens.Of(text).Where(token => token.Kind is TokenKind.Word or TokenKind.Number).SelectMany(token => token.Key.Split('-')).Where(word => word.Length > 0)];

    private static bool IsMale(string first, string last, string patronymic)
    {
        if (EndsAny(patronymic, "ич", "оглы", "улы", "уулу", "vich"))
            return true;
        if (EndsAny(patronymic, "на", "кызы", "гызы", "vna"))
            return false;
        if (FirstNames.IsKnown(first))
            return FirstNames.IsMale(first);
        return !EndsAny(last, "ова", "ева", "ина", "ая", "ova", "eva", "ina", "skaya", "ska") && FirstNames.IsMale(first);
    }

    private static bool EndsAny(string name, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
