using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Words;

/// <summary>What an unknown Russian or English word looks like, judged by its ending alone; <c>shapes.lexicon</c> lists the endings.</summary>
internal static class WordShape
{
    private const int ShortestStem = 2;

    private static readonly Dictionary<string, EndingList> Lists = Lexicon.Lines("shapes").ToDictionary(line => line.Key, line => new EndingList(line.Forms.Split(' '), ShortestStem));

    private static readonly EndingList Infinitives = Lists["infinitive"];
    private static readonly EndingList Imperatives = Lists["imperative"];
    private static readonly EndingList Pasts = Lists["past"];
    private static readonly EndingList Counted = Lists["counted"];
    private static readonly EndingList Agreed = Lists["agreed"];
    private static readonly EndingList Genitives = Lists["genitive"];
    private static readonly EndingList Neuters = Lists["neuter"];
    private static readonly EndingList Purposes = Lists["purpose"];
    private static readonly EndingList Attributives = Lists["attributive"];
    private static readonly EndingList Presents = Lists["present"];

    public static bool IsInfinitive(Word word) => Ends(word, Infinitives);

    public static bool IsImperative(Word word) => Ends(word, Imperatives) && !IsPast(word);

    /// <summary>Past tense: «созвонились», "went", "called".</summary>
    public static bool IsPast(Word word) =>
        word.Has(Cue.PastVerb) || (Ends(word, Pasts) && !word.Meanings.Any)
        || (word.Kind == WordKind.Letters && word.Text.Length > 4 && word.Text.EndsWith("ed", StringComparison.Ordinal) && !word.Meanings.Any);

    /// <summary>A noun after a number: «12 позиций», "5 sites".</summary>
    public static bool IsCounted(Word word) =>
        word.Has(Cue.Counted) || (!word.Meanings.Any && (Ends(word, Counted)
            || (word.Text.Length > 3 && char.IsAscii(word.Text[0]) && word.Text[^1] == 's' && word.Kind == WordKind.Letters)));

    /// <summary>A feminine adjective: «рабочая» среда.</summary>
    public static bool IsAgreed(Word word) => !word.Meanings.Any && !word.Capital && Ends(word, Agreed);

    /// <summary>A noun that an ordinal before it may belong to: «пятого этажа».</summary>
    public static bool IsGenitive(Word word) => Ends(word, Genitives);

    /// <summary>A noun or adjective that a neuter ordinal before it may belong to: «второе предложение».</summary>
    public static bool IsNeuter(Word word) => !word.Meanings.Any && Ends(word, Neuters);

    /// <summary>What something is done for: «на проверку», «на согласование».</summary>
    public static bool IsPurpose(Word word) => Ends(word, Purposes);

    /// <summary>A participle that belongs to a thing: «записанных», «приглашённым».</summary>
    public static bool IsAttributive(Word word) => !word.Meanings.Any && Ends(word, Attributives);

    /// <summary>A verb in the present: «работает», «болит».</summary>
    public static bool IsPresent(Word word) => !word.Meanings.Any && Ends(word, Presents);

    /// <summary>«летом», «зимой»: a season said as a time and not as a subject.</summary>
    public static bool IsAdverb(Word word) => word.Has(Cue.SeasonTime);

    /// <summary>A small English word after "may" or "march" that makes them verbs.</summary>
    public static bool IsPlainEnglish(Word word) => word.Has(Cue.VerbObject);

    private static bool Ends(Word word, EndingList shape) => word.Kind == WordKind.Letters && shape.Of(word.Text) > 0;
}
