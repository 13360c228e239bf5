using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>Two words of a person written as one: «SMM-менеджеру», «продавцам-консультантам», «Лёше-охраннику».</summary>
internal sealed class Hyphened(List<Token> tokens, PersonIndex index)
{
    public Named? Read(int at)
    {
        var token = tokens[at];
        if (!token.IsWord || !token.Key.Contains('-', StringComparison.Ordinal))
            return null;
        var parts = token.Key.Split('-', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length < 2 ? null : ByName(at, parts) ?? ByJob(at, parts, token.Key);
    }

    private Named? ByName(int at, string[] parts)
    {
        Fit[] fits = [.. index.Find(parts[0]).Where(hit => (hit.Part & NamePart.Plural) == 0 && index.Roles.IsOf(hit.Person, parts[^1])).Select(hit => new Fit(hit.Person, hit.Cases))];
        return fits.Length == 0 ? null : new Named(at, at, fits, fits.Aggregate(Cases.None, (all, fit) => all | fit.Cases));
    }

    private Named? ByJob(int at, string[] parts, string key)
    {
        var held = index.Roles.Holders(string.Concat(parts));
        for (var head = parts.Length - 1; head >= 0 && held.Length == 0; head--)
        {
            held = index.Roles.Holders(parts[head]);
            foreach (var part in parts.Where((_, other) => other != head))
                held = held.Length == 0 ? held : index.Roles.Narrow(held, part);
        }

        var cases = RolePhrase.CasesOf(key);
        return held.Length == 0 ? null : new Named(at, at, [.. held.Select(person => new Fit(person, cases))], cases, IsRole: true, IsAll: RoleWord.IsPlural(key));
    }
}
