using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>Reads somebody named by job: «нашему логисту», «менеджеру по закупкам», «юристу Ане», the developers.</summary>
internal sealed class RolePhrase(List<Token> tokens, PersonIndex index)
{
    public Named? Read(int start, NameGroup names)
    {
        var head = start;
        while (head < tokens.Count && head - start < 3 && tokens[head].IsWord && IsBefore(tokens[head].Key) && head + 1 < tokens.Count && tokens[head + 1].IsWord)
            head++;
        var held = Held(start, ref head);
        if (held.Length == 0)
            return null;
        for (var i = start; i < head; i++)
        {
            if (index.Roles.Narrow(held, tokens[i].Key) is { Length: > 0 } narrowed && !IsEmpty(tokens[i].Key))
                held = narrowed;
        }

        var (last, said) = After(head, ref held);
        var cases = CasesOf(tokens[head].Key);
        var isAll = RoleWord.IsPlural(tokens[head].Key) && held.Length > 0;
        held = isAll ? index.Roles.PlainAll(held, said + head - start) : index.Roles.Plainest(held, said + head - start);
        if (last + 1 < tokens.Count && names.Read(last + 1, isAddressed: false) is { } named && named.Fits.Any(fit => held.Contains(fit.Person)))
            return named with { First = start, Fits = [.. named.Fits.Where(fit => held.Contains(fit.Person))] };
        held = Array.FindAll(held, person => index.Keys[person].Active) is { Length: > 0 } active ? active : held;
        return new Named(start, last, [.. held.Select(person => new Fit(person, cases))], cases, IsRole: true, IsAll: isAll);
    }

    private int[] Held(int start, ref int head)
    {
        for (; head >= start; head--)
        {
            var held = index.Roles.Holders(tokens[head].Key);
            if (held.Length > 0)
                return held;
        }

        return [];
    }

    private (int Last, int Said) After(int head, ref int[] held)
    {
        var (last, said) = (head, 1);
        for (var at = head + 1; at < tokens.Count && at - head < 6 && tokens[at].IsWord; at++)
        {
            var key = tokens[at].Key;
            if (key is "по" or "отдела" or "из" or "и" or "of" or "from" or "for" or "in" or "the" or "со" or "с")
                continue;
            var narrowed = index.Roles.Narrow(held, key);
            if (narrowed.Length == 0 || key.Length < 3)
                break;
            held = narrowed;
            said += at - last;
            last = at;
        }

        return (last, said);
    }

    private bool IsBefore(string key) => IsEmpty(key)
        || key.EndsWith("ому", StringComparison.Ordinal) || key.EndsWith("ему", StringComparison.Ordinal)
        || key.EndsWith("ый", StringComparison.Ordinal) || key.EndsWith("ий", StringComparison.Ordinal) || key.EndsWith("ой", StringComparison.Ordinal)
        || key.EndsWith("ого", StringComparison.Ordinal) || key.EndsWith("его", StringComparison.Ordinal) || key.EndsWith("ым", StringComparison.Ordinal)
        || key.EndsWith("им", StringComparison.Ordinal) || key.EndsWith("ая", StringComparison.Ordinal) || key.EndsWith("ую", StringComparison.Ordinal)
        || (char.IsAsciiLetter(key[0]) && index.Roles.IsWordOfPosition(key)) || (char.IsAsciiLetter(key[0]) && key is "chief" or "senior" or "lead" or "office" or "sales" or "product" or "project" or "account" or "hr" or "qa" or "it" or "marketing" or "system" or "legal" or "team" or "engineering" or "finance" or "general" or "managing" or "software" or "data" or "support");

    private static bool IsEmpty(string key) => key is "нашему" or "нашей" or "нашим" or "нашего" or "наш" or "наша" or "нашу" or "the" or "our" or "моему" or "моей";

    private static Cases CasesOf(string key)
    {
        if (char.IsAsciiLetter(key[0]))
            return Cases.Any;
        if (key.EndsWith("ами", StringComparison.Ordinal) || key.EndsWith("ями", StringComparison.Ordinal) || key.EndsWith("ом", StringComparison.Ordinal) || key.EndsWith("ем", StringComparison.Ordinal))
            return Cases.Instrumental;
        if (RoleWord.IsPlural(key))
            return Cases.Dative;
        return key[^1] switch
        {
            'у' or 'ю' => Cases.Dative | Cases.Accusative,
            'е' => Cases.Dative | Cases.Prepositional,
            'а' or 'я' => Cases.Genitive | Cases.Accusative | Cases.Nominative,
            'и' or 'ы' => Cases.Genitive | Cases.Nominative,
            'й' when key.EndsWith("ой", StringComparison.Ordinal) || key.EndsWith("ей", StringComparison.Ordinal) => Cases.Dative | Cases.Genitive | Cases.Instrumental,
            _ => Cases.Nominative,
        };
    }
}
