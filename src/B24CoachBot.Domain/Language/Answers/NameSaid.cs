using System.Globalization;
using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>A person's name in an answer, in the nominative. Clients' people are in no directory: grammar alone decides.</summary>
internal static class NameSaid
{
    private const int MostWords = 4;

    /// <param name="known">A job or a number was said too, so that a lone word beside it can be trusted to be a name.</param>
    public static (string Name, TextSpan From)? Take(FreeTokens tokens, bool known)
    {
        (string Name, TextSpan From)? thing = null;
        for (var at = 0; at < tokens.All.Count; at++)
        {
            if (tokens.Key(at - 1) is "не" or "not" || PartAt(tokens, at, alone: true) is not { } part)
            {
                continue;
            }

            var parts = new List<(int At, NamePart Part)> { (at, part) };
            for (var next = at + 1; next < tokens.All.Count && parts.Count < MostWords && PartAt(tokens, next, alone: false) is { } more; next++)
            {
                parts.Add((next, more));
            }

            if (parts.Count > 1 || IsEnough(tokens, at, known))
            {
                var (first, last) = (Initials.Before(tokens, at), Initials.After(tokens, parts[^1].At));
                var name = $"{Initials.Written(tokens, first, at)}{Nominative(tokens, parts)}{Initials.Written(tokens, parts[^1].At + 1, last + 1)}".Trim();
                var found = (name, new TextSpan(tokens.All[first].Span.Start, tokens.All[last].Span.End - tokens.All[first].Span.Start));

                if (parts.Count > 1 || IsByForm(tokens, at) || !MayBeThing(tokens, at))
                {
                    return found;
                }

                thing ??= found;
            }
        }

        return thing;
    }

    /// <summary>«через Москву, через Сафонова», «Вопрос решает Кулагин»: counts only when nobody else is named.</summary>
    private static bool MayBeThing(FreeTokens tokens, int at) =>
        (Begins(tokens, at) && tokens.IsDeciding(at + 1)) || tokens.Key(at - 1) is "через" or "в" or "во" or "на" or "из" or "по" or "до";

    private static bool IsByForm(FreeTokens tokens, int at) => tokens.Key(at) is var key && (FirstNames.Forms.ContainsKey(key) || Surnames.Forms.ContainsKey(key) || Surnames.LooksLike(key) || NameCases.IsPatronymic(key));

    /// <summary>What part of a name the word can be; beside another name any capitalised word is one.</summary>
    private static NamePart? PartAt(FreeTokens tokens, int at, bool alone)
    {
        var key = tokens.Key(at);
        if (!tokens.IsWord(at) || key.Length < 2 || IsNoName(key))
        {
            return null;
        }

        var capital = tokens.All[at].Capital;
        if (NameCases.IsPatronymic(key))
        {
            return NamePart.Patronymic;
        }

        if (FirstNames.Forms.ContainsKey(key) && (capital || !NameWords.IsOrdinary(key) || (tokens.IsWord(at + 1) && NameCases.IsPatronymic(tokens.Key(at + 1)))) && key.Length > 2)
        {
            return NamePart.First;
        }

        var surname = Surnames.Forms.ContainsKey(key) || (Surnames.LooksLike(key) && (capital || !JobWords.IsAdjective(key)));
        if (!capital)
        {
            return surname && !NameWords.IsOrdinary(key) && !IsVerb(key) ? NamePart.Last : null;
        }

        // «Ээ», «Ну»
        return surname || !(tokens.IsSaid(at) || IsDay(key) || (key.Length == 2 && key[0] >= 'а' && IsInterjection(key)) || (alone && (VerbForms.IsAction(key) || (Begins(tokens, at) && JobWords.IsOpener(key))))) ? NamePart.Last : null;
    }

    /// <summary>The word is somebody's name by its form, or stands where only a name is capitalised.</summary>
    public static bool IsNameLike(FreeTokens tokens, int at) =>
        IsDay(tokens.Key(at)) || FirstNames.Forms.ContainsKey(tokens.Key(at)) || Surnames.Forms.ContainsKey(tokens.Key(at)) || (tokens.All[at].Capital && !Begins(tokens, at));

    // «Ээ», «Эм»
    private static bool IsInterjection(string key) => key[0] is 'э' or 'м' or 'а' or 'х' && key[1] is 'э' or 'м' or 'х' or 'а';

    private static bool Begins(FreeTokens tokens, int at) => at <= tokens.Start || tokens.All[at - 1].Key is "." or "!" or "?" or "\n";

    // A capital at the beginning may be a sentence's, unless the word is a name by its shape or says nothing else.
    private static bool IsEnough(FreeTokens tokens, int at, bool isPerson)
    {
        var known = IsByForm(tokens, at)
            || tokens.Key(at - 1) is "mr" or "mrs" or "ms" or "dr" || (tokens.Key(at - 1) == "." && tokens.Key(at - 2) is "mr" or "mrs" or "ms" or "dr");
        var isApart = isPerson && (!tokens.IsWord(at + 1) || tokens.Key(at + 1) is "from" or "in");
        return known || !Begins(tokens, at) || isApart || tokens.IsDeciding(at + 1) || tokens.Words == 1;
    }

    private static bool IsNoName(string key) => key.EndsWith("'s", StringComparison.Ordinal) || key is "он" or "она" or "они" or "это" or "лпр" or "кто" or "все" or "всё" or "сам" or "сама" or "надо" or "через" or "нужно" or "ооо" or "ип" or "ао" or "там" or "тут"
        or "г-н" or "г-жа" or "господин" or "the" or "he" or "she" or "it" or "they" or "we" or "you" or "this" or "that" or "their" or "his" or "her" or "mr" or "mrs" or "ms" or "dr" or "no" or "not" or "none" or "need" or "dm" or "decision" or "maker" or "decides" or "makes"
        || NameWordsThatDecide(key);

    private static bool NameWordsThatDecide(string key) => key.StartsWith("реша", StringComparison.Ordinal) || key.StartsWith("реши", StringComparison.Ordinal) || key.StartsWith("решен", StringComparison.Ordinal)
        || key.StartsWith("приним", StringComparison.Ordinal) || key.StartsWith("клиент", StringComparison.Ordinal) || key.StartsWith("контакт", StringComparison.Ordinal) || key.StartsWith("почт", StringComparison.Ordinal);

    private static bool IsDay(string key) => Words.Lexicon.Known.Of(key) is var meanings && (meanings.Has(Cue.Weekday) || meanings.Has(Cue.Month) || meanings.Has(Cue.Relative));

    private static bool IsVerb(string key) => VerbForms.IsPast(key) || VerbForms.IsFinite(key) || VerbForms.IsAction(key);

    private static string Nominative(FreeTokens tokens, List<(int At, NamePart Part)> parts)
    {
        var words = parts.ConvertAll(each => (Key: tokens.Key(each.At), each.Part));
        var lemmas = NameCases.Nominative(words, CaseAfter(tokens.Before(parts[0].At)));
        return string.Join(' ', parts.Select((each, at) => Spelled(tokens.Written(each.At), lemmas[at])));
    }

    private static Cases CaseAfter(string key) => key switch
    {
        "с" or "со" or "за" or "перед" or "над" => Cases.Instrumental,
        "у" or "от" or "для" or "без" or "из" or "до" => Cases.Genitive,
        "к" or "ко" or "по" => Cases.Dative,
        "через" or "про" or "на" => Cases.Accusative,
        "о" or "об" or "при" => Cases.Prepositional,
        _ => Cases.None,
    };

    /// <summary>The nominative with the letters as they were written where they are the same, and a capital.</summary>
    private static string Spelled(string written, string lemma)
    {
        var same = 0;
        while (same < written.Length && same < lemma.Length && WordKey.Of(written.AsSpan(same, 1)) == lemma.Substring(same, 1))
        {
            same++;
        }

        var spelled = written[..same] + lemma[same..];
        return char.IsUpper(spelled[0]) ? spelled : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(spelled);
    }
}
