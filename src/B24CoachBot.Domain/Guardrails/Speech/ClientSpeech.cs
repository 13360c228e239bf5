namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>Finds what in a text is said to a client, by who speaks to whom: an order to tell, a draft, a declaration. Talk among colleagues is none.</summary>
internal static class ClientSpeech
{
    public static List<Segment> Of(GuardText text)
    {
        var greets = text.IsDraft || Address.Greets(text);
        var segments = new List<Segment>();
        var isDictated = false;
        var isDrafted = false;
        var isAddressed = text.Sentences.Exists(sentence => Address.IsIn(text, sentence));
        foreach (var sentence in text.Sentences)
        {
            if (Orders.In(text, sentence) is { } ordered)
            {
                segments.Add(ordered);
                isDictated = text.Key(sentence.End - 1) == ":" || ordered.End - ordered.First <= 1;
            }
            else if (Orders.AreForbidden(text, sentence))
            {
                isDictated = false;
            }
            else if (Force(text, sentence, greets || (GoesOn(text, sentence) && (isDrafted || (isAddressed && HasOurDoing(text, sentence)))), isDictated) is { } force)
            {
                isDrafted |= force == Speech.Force.Drafted;
                segments.Add(new Segment(sentence.First, sentence.End, force, force == Speech.Force.Drafted && sentence.IsQuestion));
            }
        }

        return segments;
    }

    /// <summary>After a sentence to a client the next one goes to them too, unless it speaks of a client or a colleague.</summary>
    private static bool GoesOn(GuardText text, Sentence sentence) => !text.Any(sentence, GuardCue.Client | GuardCue.ThirdParty | GuardCue.Staff);

    private static bool HasOurDoing(GuardText text, Sentence sentence) => GuardText.AnyAt(sentence, at => Doings.IsOurOwn(text, at));

    private static Force? Force(GuardText text, Sentence sentence, bool greets, bool isDictated)
    {
        var isInside = InsideTalk.Is(text, sentence);
        if (isDictated && !isInside)
        {
            return Speech.Force.Told;
        }

        if ((greets && !isInside) || Address.IsIn(text, sentence))
        {
            return Speech.Force.Drafted;
        }

        return sentence.IsQuestion || isInside ? null : Declarations.Force(text, sentence);
    }
}
