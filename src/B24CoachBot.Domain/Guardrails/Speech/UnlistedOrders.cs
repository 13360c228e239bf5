using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>An order by a verb that no list holds: «маякни клиенту, что …», «утешь Ромашку: …». The shape of the sentence says it: an order, a client at once, and words after «что», a colon or a comma.</summary>
internal static class UnlistedOrders
{
    private const GuardCue Others = GuardCue.Inquiry | GuardCue.Grant | GuardCue.Send | GuardCue.Tell | GuardCue.Promise | GuardCue.Insert;

    public static Segment? In(GuardText text, Sentence sentence)
    {
        var verb = First(text, sentence);
        if (verb >= sentence.End || text.Has(verb, Others & ~GuardCue.Contact) || !(LooksLikeOrder(text.Key(verb)) || VerbForms.IsEnglishVerb(text.Key(verb))))
        {
            return null;
        }

        var (audience, end) = Addressees.After(text, sentence, verb);
        if (text.Has(verb + 1, GuardCue.Theirs))
        {
            // «заинтересуй их: …»
            (audience, end) = (Audience.Client, verb + 2);
        }

        if (audience != Audience.Client || end - verb > 6)
        {
            return null;
        }

        while (end < sentence.End && text.Tokens[end].IsWord && text.Has(end, GuardCue.Aside))
        {
            end++;
        }

        return Introduces(text, sentence, end) ? new Segment(end + 1, sentence.End, Force.Told) : null;
    }

    private static bool Introduces(GuardText text, Sentence sentence, int at)
    {
        if (at >= sentence.End - 1 || (text.Tokens[at].Is(',') && text.Has(at + 1, GuardCue.SoThat)))
        {
            return false;
        }

        return text.Key(at) is "что" or "that" || text.Tokens[at].Is(':') || (text.Tokens[at].Is(',') && (text.Key(at + 1) == "что" || Promises(text, at + 1, sentence.End)));
    }

    private static bool Promises(GuardText text, int first, int end)
    {
        for (var at = first; at < end && !text.Tokens[at].Is(','); at++)
        {
            if (Doings.IsOurOwn(text, at) || text.Has(at, GuardCue.Ready | GuardCue.Deliver))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Past a colleague's name and «не забудь», «надо», «пожалуйста».</summary>
    private static int First(GuardText text, Sentence sentence)
    {
        var at = sentence.First;
        if (FirstNames.Forms.ContainsKey(text.Key(at)) && text.Tokens.Count > at + 1 && text.Tokens[at + 1].Is(','))
        {
            at += 2;
        }

        if (text.Key(at) == "не" && text.Key(at + 1).StartsWith("забуд", StringComparison.Ordinal))
        {
            at += 2;
        }

        while (at < sentence.End && text.Has(at, GuardCue.Aside | GuardCue.Polite))
        {
            at++;
        }

        return at;
    }

    // «маякни», «утешь», «поздоровайся», «черкануть»: any verb, by its ending alone.
    private static bool LooksLikeOrder(string key) => key.Length > 3 && key[0] >= 'а'
        && (key[^1] is 'и' or 'й' or 'ь' || key.EndsWith("те", StringComparison.Ordinal) || key.EndsWith("сь", StringComparison.Ordinal) || key.EndsWith("йся", StringComparison.Ordinal) || VerbForms.IsAction(key));
}
