using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>Finds everybody a text names, left to right; why they are named is read elsewhere.</summary>
internal sealed class PersonFinder(List<Token> tokens, PersonIndex index, bool wholeTextIsName)
{
    private readonly NameGroup group = new(tokens, index, wholeTextIsName);
    private readonly RolePhrase roles = new(tokens, index, wholeTextIsName);
    private readonly Hyphened hyphened = new(tokens, index);
    private readonly NameHints hints = new(tokens, index, wholeTextIsName);
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
            return hints.Narrowed(addressed with { First = at, IsAddressed = true });
        if (!token.IsWord)
            return null;
        if (group.Read(at, isAddressed: false) is { } named)
            return Counted(hints.Narrowed(named));
        return (roles.Read(at, group) ?? hyphened.Read(at)) is { } held ? Counted(held) : wholeTextIsName ? null : departments.Read(at);
    }

    /// <summary>Within an errand «все» and «each» speak of things, unless several people fit.</summary>
    private Named Counted(Named named) => wholeTextIsName || named.Fits.Length > 1 ? Quantities.Counted(tokens, named) : named;

    private Named Mentioned(int at, int id)
    {
        var person = Array.FindIndex(index.Keys, keys => keys.Id.Value == id);
        return new Named(at, at, person < 0 ? [] : [new Fit(person, Cases.Any)], Cases.Any, IsAddressed: true);
    }
}
