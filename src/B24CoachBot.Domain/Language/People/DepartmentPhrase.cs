using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>A department told to do something: «бухгалтерии», «отделу продаж», Purchasing. One who works there is meant; several are a question.</summary>
internal sealed class DepartmentPhrase(List<Token> tokens, PersonIndex index)
{
    public Named? Read(int at)
    {
        if (!IsHead(at))
            return null;
        var first = tokens[at].Key is "отделу" or "департаменту" or "службе" or "the" ? at + 1 : at;
        if (first >= tokens.Count || !tokens[first].IsWord || first == at && !IsTold(tokens[at].Key))
            return null;
        var (last, held) = (-1, Array.Empty<int>());
        for (var length = 1; length <= 3 && first + length <= tokens.Count; length++)
        {
            if (Members(first, length) is { Length: > 0 } members)
                (last, held) = (first + length - 1, members);
        }

        var cases = char.IsAsciiLetter(tokens[first].Key[0]) ? Cases.Any : Cases.Dative;
        return held.Length == 0 || cases == Cases.Any && !IsOrdered(last + 1) ? null : new Named(at, last, [.. held.Select(person => new Fit(person, cases))], cases, IsRole: true);
    }

    private int[] Members(int first, int length)
    {
        for (var i = first; i < first + length; i++)
        {
            if (!tokens[i].IsWord || tokens[i].Key.Length < 2)
                return [];
        }

        return [.. Enumerable.Range(0, index.Keys.Length).Where(person => index.Keys[person].Active && IsNamed(index.Keys[person].Department, first, length))];
    }

    /// <summary>All words of the department but «отдел» were said, in their order.</summary>
    private bool IsNamed(string[] department, int first, int length)
    {
        var bare = Array.FindAll(department, word => word is not ("отдел" or "департамент" or "служба" or "department" or "team"));
        if (bare.Length != length)
            return false;
        for (var i = 0; i < length; i++)
        {
            if (RoleWord.Stem(bare[i]) != RoleWord.Stem(tokens[first + i].Key))
                return false;
        }

        return true;
    }

    private bool IsHead(int at) => at == 0 || tokens[at - 1].Kind == TokenKind.Line || tokens[at - 1].Is(',') || tokens[at - 1].Is('.') || tokens[at - 1].Is(';') || tokens[at - 1].Is('!') || tokens[at - 1].Is(':');

    private static bool IsTold(string key) => char.IsAsciiLetter(key[0]) || key[^1] is 'у' or 'ю' or 'е' or 'и' || key.EndsWith("ам", StringComparison.Ordinal) || key.EndsWith("ям", StringComparison.Ordinal);

    private bool IsOrdered(int at) => at < tokens.Count && (tokens[at].Key is "to" or "should" or "must" or "please" || tokens[at].Is(':'));
}
