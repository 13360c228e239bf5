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
        if (Array.Find(index.Departments.BeginningWith(tokens[first].Key), department => IsNamed(department.Stems, first)) is not { Stems: { } stems } said)
            return null;
        var last = first + stems.Length - 1;
        var cases = char.IsAsciiLetter(tokens[first].Key[0]) ? Cases.Any : Cases.Dative;
        return cases == Cases.Any && !IsOrdered(last + 1) ? null : new Named(at, last, [.. said.People.Select(person => new Fit(person, cases))], cases, IsRole: true);
    }

    /// <summary>All words of the department but «отдел» were said, in their order.</summary>
    private bool IsNamed(string[] stems, int first)
    {
        for (var i = 0; i < stems.Length; i++)
        {
            if (first + i >= tokens.Count || !tokens[first + i].IsWord || tokens[first + i].Key.Length < 2 || i > 0 && RoleWord.Stem(tokens[first + i].Key) != stems[i])
                return false;
        }

        return true;
    }

    private bool IsHead(int at) => at == 0 || tokens[at - 1].Kind == TokenKind.Line || tokens[at - 1].Is(',') || tokens[at - 1].Is('.') || tokens[at - 1].Is(';') || tokens[at - 1].Is('!') || tokens[at - 1].Is(':');

    private static bool IsTold(string key) => char.IsAsciiLetter(key[0]) || key[^1] is 'у' or 'ю' or 'е' or 'и' || key.EndsWith("ам", StringComparison.Ordinal) || key.EndsWith("ям", StringComparison.Ordinal);

    private bool IsOrdered(int at) => at < tokens.Count && (tokens[at].Key is "to" or "should" or "must" or "please" || tokens[at].Is(':'));
}
