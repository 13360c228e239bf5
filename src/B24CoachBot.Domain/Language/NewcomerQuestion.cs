using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language;

/// <summary>
/// «Что записывать после звонка?» in any wording, Russian or English: a question or a wish to be taught, putting down, and a talk with a client.
/// An errand, a statement about what was done, and other things that are written are none.
/// </summary>
public static class NewcomerQuestion
{
    /// <summary>In characters: who asks so much asks for something else.</summary>
    private const int Longest = 220;

    /// <summary>Words before a question that lead to nothing we know: «честно говоря, …?».</summary>
    private const int MostStrange = 2;

    public static bool Asks(string text) =>
        GlobalWordReader.Read(text) is GlobalWord.Newcomer || (text.Length <= Longest && Asks(new NewcomerWords(text), text.TrimEnd().EndsWith('?')));

    private static bool Asks(NewcomerWords said, bool questionMark)
    {
        // «надо что-то записывать после звонка?»
        var frame = said.Frame >= 0 ? said.Frame : questionMark && said.Begins(NewcomerCue.Needs) ? said.Count : -1;
        return frame >= 0
            && said.Has(NewcomerCue.Talk)
            && IsOfRecords(said)
            && !said.Has(NewcomerCue.Other) && !said.Has(NewcomerCue.Addressee) && !said.Has(NewcomerCue.Done) && !said.Records(IsPast)
            && IsNoErrand(said, said.Frame >= 0 ? frame : 0, questionMark);
    }

    private static bool IsOfRecords(NewcomerWords said) =>
        said.Records(IsToBeDone)
        || (said.Has(NewcomerCue.Needs) && (said.Has(NewcomerCue.Field) || said.Records(IsDoneTo)));

    /// <summary>What stands before the question leads to it: «только что поговорил с клиентом, …», and orders nothing.</summary>
    private static bool IsNoErrand(NewcomerWords said, int frame, bool questionMark)
    {
        var strange = said.Strange(frame).ToList();
        return !said.TeachesAnother && !(said.Opening is { } first && (IsLatin(first) || VerbForms.IsImperative(first)))
            && strange.TrueForAll(key => !IsOrder(key))
            && said.RecordsBefore(frame).All(key => !VerbForms.IsImperative(key))
            && (strange.Count <= (questionMark ? MostStrange : 0) || said.HasBefore(frame, NewcomerCue.Talk) || said.HasBefore(frame, NewcomerCue.Unsure));
    }

    private static bool IsOrder(string key) => VerbForms.IsInfinitive(key) || VerbForms.IsImperative(key) || VerbForms.IsEnglishVerb(key);

    /// <summary>«записать», «записываю», "record".</summary>
    private static bool IsToBeDone(string key) => IsLatin(key) ? !IsDoneTo(key) : VerbForms.IsInfinitive(key) || IsPresent(key);

    private static bool IsPresent(string key) =>
        key.Length > 3 && !IsDoneTo(key) && (key[^1] is 'ю' or 'у' || key.EndsWith("ем", StringComparison.Ordinal) || key.EndsWith("им", StringComparison.Ordinal)
            || (key[^1] == 'т' && key[^2] is 'е' or 'и' or 'у' or 'ю' or 'а' or 'я') || key.EndsWith("шь", StringComparison.Ordinal));

    /// <summary>«записано», «заполнены», "logged".</summary>
    private static bool IsDoneTo(string key) => IsLatin(key) ? Ends(key, "ed", "tten") : Ends(key, "н", "на", "но", "ны", "нная", "нное", "нные", "нный");

    private static bool IsPast(string key) => !IsLatin(key) && !VerbForms.IsInfinitive(key) && Ends(key, "л", "ла", "ло", "ли");

    private static bool IsLatin(string key) => char.IsAsciiLetter(key[0]);

    private static bool Ends(string key, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (key.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
