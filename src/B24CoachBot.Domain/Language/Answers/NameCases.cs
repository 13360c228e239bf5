using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.People;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>Names back in the nominative: of all nominatives a form may come from, the one whose declension has it in the case the words share.</summary>
internal static class NameCases
{
    // Oblique cases in the order in which an answer uses them: «с Ольгой», «через Ольгу», «у Ольги», «к Ольге».
    private static readonly Cases[] Oblique = [Cases.Instrumental, Cases.Accusative, Cases.Genitive, Cases.Dative, Cases.Prepositional];
    private static readonly string[] Endings = ["", "а", "я", "ь", "й", "ий", "ый", "ой", "ая", "ец", "ок", "ел"];
    private static readonly string[] PatronymicShapes =
        ["вич", "вича", "вичу", "вичем", "виче", "вна", "вны", "вне", "вну", "вной", "ьич", "ьича", "ьичу", "ьичем", "ич", "ича", "ичем", "ыч", "ыча", "ычу", "ычем", "тична", "чна", "нишна"];

    public static bool IsPatronymic(string key) => PatronymicsSaid.IsHersSaid(key) || key.Length >= 5
        && Array.Exists(PatronymicShapes, shape => key.EndsWith(shape, StringComparison.Ordinal) && key.Length > shape.Length + 1)
        && (!key.EndsWith("ич", StringComparison.Ordinal) && !key.EndsWith("ича", StringComparison.Ordinal) && !key.EndsWith("ичем", StringComparison.Ordinal) || PatronymicsSaid.IsMans(key))
        && !Surnames.Forms.ContainsKey(key);

    public static List<string> Nominative(List<(string Key, NamePart Part)> words, Cases asked)
    {
        if (words.Exists(word => word.Key[0] < 'а' || word.Key[0] > 'я'))
        {
            return words.ConvertAll(word => word.Key);
        }

        Cases[] order = asked == Cases.None ? [Cases.Nominative, .. Oblique] : [asked, .. Oblique, Cases.Nominative];
        foreach (var @case in order)
        {
            foreach (var male in Sexes(words))
            {
                if (All(words, @case, male) is { } lemmas)
                {
                    return [.. lemmas.Select((lemma, at) => words[at].Part == NamePart.Patronymic ? PatronymicsSaid.Full(lemma) : lemma)];
                }
            }
        }

        return words.ConvertAll(word => word.Key);
    }

    private static bool[] Sexes(List<(string Key, NamePart Part)> words) =>
        words.Find(word => word.Part == NamePart.Patronymic).Key is { } patronymic ? [PatronymicsSaid.IsMans(patronymic)] : [true, false];

    private static List<string>? All(List<(string Key, NamePart Part)> words, Cases @case, bool male)
    {
        var lemmas = new List<string>(words.Count);
        foreach (var (key, part) in words)
        {
            if (Lemma(key, part, @case, male) is not { } lemma)
            {
                return null;
            }

            lemmas.Add(lemma);
        }

        return lemmas;
    }

    private static string? Lemma(string key, NamePart part, Cases @case, bool male)
    {
        string? best = null;
        foreach (var candidate in Candidates(key))
        {
            if (!IsName(candidate, part, male) || !Forms(candidate, part, male).Any(form => form.Form == key && (form.Case & @case) != 0))
            {
                continue;
            }

            if (IsKnown(candidate, part))
            {
                return candidate;
            }

            best ??= candidate;
        }

        return best;
    }

    private static IEnumerable<string> Candidates(string key)
    {
        for (var cut = 0; cut <= 3 && key.Length - cut >= 2; cut++)
        {
            foreach (var ending in Endings)
            {
                yield return key[..^cut] + ending;
            }
        }
    }

    private static bool IsName(string candidate, NamePart part, bool male) => part switch
    {
        NamePart.Patronymic => PatronymicsSaid.IsMans(candidate) == male && (candidate.EndsWith('ч') || candidate.EndsWith("на", StringComparison.Ordinal)),
        NamePart.First => FirstNames.Forms.TryGetValue(candidate, out var cases) && (cases & Cases.Nominative) != 0 && (!FirstNames.IsKnown(candidate) || FirstNames.IsMale(candidate) == male || IsBoth(candidate)),
        _ => male ? candidate[^1] is not ('а' or 'я') || !HerShape(candidate) : candidate[^1] is 'а' or 'я' || !MansShape(candidate),
    };

    private static bool IsBoth(string name) => name is "саша" or "женя" or "валя" or "шура" or "паша" or "слава";

    private static bool HerShape(string name) => name.EndsWith("ова", StringComparison.Ordinal) || name.EndsWith("ева", StringComparison.Ordinal) || name.EndsWith("ина", StringComparison.Ordinal) || name.EndsWith("ая", StringComparison.Ordinal);

    private static bool MansShape(string name) => name.EndsWith("ов", StringComparison.Ordinal) || name.EndsWith("ев", StringComparison.Ordinal) || name.EndsWith("ин", StringComparison.Ordinal) || name.EndsWith("ий", StringComparison.Ordinal) || name.EndsWith("ый", StringComparison.Ordinal) || name.EndsWith("ой", StringComparison.Ordinal);

    private static bool IsKnown(string candidate, NamePart part) => part switch
    {
        NamePart.First => FirstNames.IsKnown(candidate),
        NamePart.Last => Surnames.Forms.TryGetValue(candidate, out var cases) && (cases & Cases.Nominative) != 0 || HerShape(candidate) || MansShape(candidate) || candidate.EndsWith("ко", StringComparison.Ordinal),
        _ => true,
    };

    private static IEnumerable<(string Form, Cases Case)> Forms(string candidate, NamePart part, bool male) => part switch
    {
        NamePart.First => NameForms.First(candidate, male),
        NamePart.Patronymic => NameForms.Patronymic(candidate, male),
        _ => NameForms.Last(candidate, male),
    };
}
