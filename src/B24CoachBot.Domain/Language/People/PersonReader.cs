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
        var kept = found.Where(named => !IsNegated(tokens, named)).ToList();
        var known = kept.FindAll(named => !named.IsUnknown);
        if (known.Count == 0)
            return Otherwise(tokens, index, author, kept.Count);
        if (kept.Count > known.Count && known.TrueForAll(named => named.IsRole))
            return new PersonReading.Nobody();
        var people = known.Take(LongestList).Select(named => (named.IsAll, People: named.In(CaseBefore(tokens, named.First)))).ToList();
        var ids = people.SelectMany(named => named.People).Distinct().Select(person => index.Keys[person].Id).ToArray();
        var isChoice = tokens.Exists(token => token.Key is "или" or "либо" or "or");
        return people.TrueForAll(named => named.IsAll || named.People.Length == 1) && !(isChoice && ids.Length > 1)
            ? new PersonReading.Match(ids)
            : new PersonReading.Ambiguous(ids);
    }

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
        if (author is { } self && tokens.Exists(token => token.IsWord && IsSelf(token.Key)))
            return new PersonReading.Match([self]);
        var members = Members(tokens, index);
        return members.Length switch
        {
            0 => new PersonReading.Nobody(),
            1 => new PersonReading.Match(members),
            _ => new PersonReading.Ambiguous(members),
        };
    }

    /// <summary>A department named as the doer: «бухгалтерии», «отделу продаж».</summary>
    private static UserId[] Members(List<Token> tokens, PersonIndex index)
    {
        var words = tokens.Where(token => token.IsWord && token.Key.Length > 2 && token.Key is not ("отделу" or "отдел" or "отдела" or "департамент" or "департаменту" or "the" or "department" or "team" or "поручи" or "для" or "нашей" or "нашему")).ToArray();
        return words.Length is 0 or > 3 ? [] : [.. index.Keys.Where(keys => Array.TrueForAll(words, word => IsIn(keys, word.Key))).Select(keys => keys.Id)];
    }

    private static bool IsIn(PersonKeys keys, string word) =>
        RoleWord.Stem(word) is { Length: > 2 } stem && Array.Exists(keys.Department, part => RoleWord.Stem(part) == stem);

    private static bool IsSelf(string key) => key is "меня" or "мне" or "мной" or "себе" or "себя" or "я" or "сам" or "сама" or "me" or "myself" or "i" or "i'll" or "mine" or "мое" or "моя";

    private static bool IsNegated(List<Token> tokens, Named named) => named.First > 0 && tokens[named.First - 1].Key is "не" or "not";
}
