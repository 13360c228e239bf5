using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>Finds everybody a text names, left to right; why they are named is read elsewhere.</summary>
internal sealed class PersonFinder(List<Token> tokens, PersonIndex index, bool wholeTextIsName)
{
    private readonly NameGroup group = new(tokens, index, wholeTextIsName);
    private readonly RolePhrase roles = new(tokens, index);
    private readonly DepartmentPhrase departments = new(tokens, index);

    public List<Named> All()
    {
        var found = new List<Named>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (At(at) is not { } named)
                continue;
            found.Add(named);
            at = named.Last;
        }

        return found;
    }

    private Named? At(int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Mention)
            return Mentioned(at, token.Id);
        if (token.Is('@') && at + 1 < tokens.Count && group.Read(at + 1, isAddressed: true) is { } addressed)
            return WithHints(addressed with { First = at, IsAddressed = true });
        if (!token.IsWord)
            return null;
        return group.Read(at, isAddressed: false) is { } named ? WithHints(named) : roles.Read(at, group) ?? (wholeTextIsName ? null : departments.Read(at));
    }

    private Named Mentioned(int at, int id)
    {
        var person = Array.FindIndex(index.Keys, keys => keys.Id.Value == id);
        return new Named(at, at, person < 0 ? [] : [new Fit(person, Cases.Any)], Cases.Any, IsAddressed: true);
    }

    /// <summary>«Аня из юридического», «Саше (маркетинг)», «Анна, юрист»: narrows several to those it is true of.</summary>
    private Named WithHints(Named named)
    {
        if (named.Fits.Length == 0)
            return named;
        var (last, word) = Hint(named.Last + 1);
        if (word < 0)
            return named;
        var kept = Array.FindAll(named.Fits, fit => index.Roles.IsOf(fit.Person, tokens[word].Key));
        return kept.Length == 0 ? named : named with { Fits = kept, Last = last };
    }

    private (int Last, int Word) Hint(int at)
    {
        if (at >= tokens.Count)
            return (0, -1);
        var token = tokens[at];
        if (token.Is('(') && at + 2 < tokens.Count && tokens[at + 1].IsWord)
        {
            var close = Enumerable.Range(at + 2, Math.Min(4, tokens.Count - at - 2)).FirstOrDefault(i => tokens[i].Is(')'));
            return close == 0 ? (0, -1) : (close, at + 1);
        }

        if (token.Is('-') && at + 1 < tokens.Count && tokens[at + 1].IsWord && index.Roles.Holders(tokens[at + 1].Key).Length > 0)
            return (at + 1, at + 1);
        if (token.Key is not ("из" or "с" or "со" or "в" or "from" or "in" or "of" or "at" or "который" or "которая" or "которому" or "которой") || !token.IsWord)
            return (0, -1);
        var word = at + 1;
        while (word < tokens.Count && tokens[word].IsWord && tokens[word].Key is "отдела" or "нашего" or "нашей" or "департамента" or "службы" or "the" or "our" or "в" or "из" or "со" or "department")
            word++;
        if (word >= tokens.Count || !tokens[word].IsWord)
            return (0, -1);
        var last = word;
        while (last + 1 < tokens.Count && tokens[last + 1].IsWord && tokens[last + 1].Key is "отдела" or "department" or "team")
            last++;
        return (last, word);
    }
}
