using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Language;

/// <summary>Reads who is meant by a short phrase: a name in any case and form, a job, «мне» (CONVENTIONS 11). Never throws.</summary>
public static class PersonReader
{
    private const int LongestList = 50;

    /// <param name="text">An answer to "who?", or a fragment of an instruction.</param>
    /// <param name="author">Who writes: «на меня» is this person; null when nobody can be meant by it.</param>
    public static PersonReading Read(string text, PeopleDirectory directory, UserId? author)
    {
        var tokens = Tokens.Of(text);
        var index = PersonIndex.Of(directory);
        var found = new PersonFinder(tokens, index, wholeTextIsName: true).All();
        var kept = found.FindAll(named => !Exceptions.IsNegated(tokens, named.First) && !Exceptions.IsExcepted(tokens, named.First));
        var known = kept.FindAll(named => !named.IsUnknown);
        if (known.Count == 0)
            return Otherwise(tokens, index, author, kept.Count);
        if (kept.Count > known.Count && known.TrueForAll(named => named.IsRole))
            return new PersonReading.Nobody();
        var excepted = found.Where(named => Exceptions.IsExcepted(tokens, named.First)).SelectMany(named => named.In(Cases.Genitive)).ToArray();
        var people = known.Take(LongestList).Select(named => (named.IsAll, People: People(tokens, named).Except(excepted).ToArray())).Where(named => named.People.Length > 0).ToList();
        var ids = people.SelectMany(named => named.People).Distinct().Select(person => index.Keys[person].Id).ToList();
        if (author is { } self && SelfSaid.IsBeside(tokens, known) && !ids.Contains(self))
            ids.Add(self);
        var isChoice = tokens.Exists(token => token.Key is "или" or "либо" or "or" || token.Is('/'));
        return people.TrueForAll(named => named.IsAll || named.People.Length == 1) && !(isChoice && ids.Count > 1)
            ? new PersonReading.Match(ids)
            : new PersonReading.Ambiguous(ids);
    }

    private static int[] People(List<Token> tokens, Named named) => named.IsAll
        ? [.. named.Fits.Select(fit => fit.Person).Distinct()]
        : named.In(CaseBefore(tokens, named.First));

    /// <summary>The case that a preposition before the name asks for.</summary>
    private static Cases CaseBefore(List<Token> tokens, int first) => first == 0 ? Cases.None : tokens[first - 1].Key switch
    {
        "на" or "через" or "про" => Cases.Accusative,
        "для" or "от" or "у" or "из" or "без" or "кроме" => Cases.Genitive,
        "к" or "ко" or "по" => Cases.Dative,
        "с" or "со" or "за" or "перед" => Cases.Instrumental,
        "о" or "об" or "при" => Cases.Prepositional,
        var key when RoleVerbs.Contains(key) => Cases.Dative,
        _ => Cases.None,
    };

    private static readonly HashSet<string> RoleVerbs = new(StringComparer.Ordinal)
    {
        "поручи", "поручить", "поставь", "назначь", "передай", "отдай", "скажи", "напиши", "кому", "делегируй", "доверь", "поручите",
    };

    private static PersonReading Otherwise(List<Token> tokens, PersonIndex index, UserId? author, int strangers)
    {
        if (strangers > 0)
            return new PersonReading.Nobody();
        if (author is { } self && SelfSaid.IsIn(tokens))
            return new PersonReading.Match([self]);
        var members = Departments.Members(tokens, index).Select(person => index.Keys[person].Id).ToArray();
        return members.Length switch
        {
            0 => new PersonReading.Nobody(),
            _ when members.Length == 1 || Departments.IsWhole(tokens) => new PersonReading.Match(members),
            _ => new PersonReading.Ambiguous(members),
        };
    }
}
