using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>A sentence that begins with an order to a colleague or asks to look into something.</summary>
internal static class InsideTalk
{
    public static bool Is(GuardText text, Sentence sentence)
    {
        if (text.Any(sentence, GuardCue.Inquiry))
        {
            return true;
        }

        var first = sentence.First;
        while (first < sentence.End && (!text.Tokens[first].IsWord || (text.Has(first, GuardCue.Aside) && text.Key(first) is not ("the" or "our" or "that" or "your")) || text.Key(first) is "не" or "don't"))
        {
            first++;
        }

        var key = text.Key(first);
        if (IsOffered(text, sentence, first))
        {
            return false;
        }

        return key.Length > 0 && text.Tokens[first].IsWord && !text.Has(first, GuardCue.Reassurance | GuardCue.Offer | GuardCue.Binding | GuardCue.Deliver | GuardCue.You | GuardCue.We)
            && (VerbForms.IsInfinitive(key) || (VerbForms.IsImperative(key) && !key.EndsWith("те", StringComparison.Ordinal)) || (VerbForms.IsEnglishVerb(key) && !text.Any(first, sentence.End, GuardCue.We)));
    }

    /// <summary>«доплачивать вам не придётся», "pay in four instalments": begins as an order does, and speaks to a client.</summary>
    private static bool IsOffered(GuardText text, Sentence sentence, int first) =>
        (VerbForms.IsInfinitive(text.Key(first)) && text.Any(first, sentence.End, GuardCue.You)) || (text.Has(first, GuardCue.Invite) && text.Any(first, sentence.End, GuardCue.Concession));
}
