using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>An order to say something to a client, and what is to be said. A denied order («не обещай») and a request («чтобы оплатил») are none.</summary>
internal static class Orders
{
    private const GuardCue Verbs = GuardCue.Tell | GuardCue.Promise | GuardCue.Grant | GuardCue.Send | GuardCue.Insert;

    public static Segment? In(GuardText text, Sentence sentence)
    {
        for (var verb = text.Find(sentence, Verbs); verb >= 0; verb = text.Find(verb + 1, sentence.End, Verbs))
        {
            if (IsDenied(text, sentence, verb) || Read(text, sentence, verb) is not { } order)
            {
                continue;
            }

            return sentence.IsQuestion && order.Force != Force.Promised && !text.Any(sentence.First, verb, GuardCue.Polite) ? null : order;
        }

        return AreForbidden(text, sentence) || sentence.IsQuestion ? null : UnlistedOrders.In(text, sentence) ?? Headings.In(text, sentence) ?? BackReferences.ToBeKnown(text, sentence);
    }

    /// <summary>Somebody is told not to say it: nothing of the sentence goes to a client.</summary>
    public static bool AreForbidden(GuardText text, Sentence sentence)
    {
        var verb = text.Find(sentence, GuardCue.Tell | GuardCue.Promise);
        return verb >= 0 && IsDenied(text, sentence, verb);
    }

    /// <summary>«не обещай», «нельзя обещать», «прежде чем предложить», "can we offer".</summary>
    private static bool IsDenied(GuardText text, Sentence sentence, int verb)
    {
        for (var at = verb - 1; at >= sentence.First && at >= verb - 3; at--)
        {
            if (text.Tokens[at].Is(','))
            {
                break;
            }

            if (text.Has(at, GuardCue.Not) && !IsUrging(text, at + 1))
            {
                return true;
            }
        }

        return sentence.IsQuestion && text.Has(verb, GuardCue.Promise) && verb > sentence.First && !text.Any(sentence.First, verb, GuardCue.Polite);
    }

    // «не забудь написать», "don't forget to tell"
    private static bool IsUrging(GuardText text, int at) =>
        text.Key(at).StartsWith("забуд", StringComparison.Ordinal) || text.Key(at) is "забыть" or "тяни" or "стесняйся" or "бойся" or "поленись" or "только" or "forget" or "hesitate";

    private static Segment? Read(GuardText text, Sentence sentence, int verb)
    {
        var (audience, end) = Addressees.After(text, sentence, verb);
        if (audience == Audience.Staff || (IsThirdPerson(text.Key(verb)) && !text.Any(Math.Max(sentence.First, verb - 4), verb, GuardCue.SoThat)))
        {
            return null;
        }

        var isPromise = text.Has(verb, GuardCue.Promise);
        var isTold = text.Has(verb, GuardCue.Tell | GuardCue.Promise);
        if (!isTold && text.Has(verb, GuardCue.Insert))
        {
            return Insertions.At(text, sentence, verb);
        }

        if (!isTold && !text.Has(verb, GuardCue.Send))
        {
            // «Паша предлагает дать Меридиану 5 %»: somebody's wish.
            return audience == Audience.Nobody || VerbForms.IsFinite(text.Key(verb - 1)) ? null : new Segment(verb, sentence.End, Force.Granted);
        }

        var isAddressed = audience != Audience.Nobody || Enumerable.Range(verb, sentence.End - verb).Any(at => text.Tokens[at].Is(':'));
        if (!isTold && !(isAddressed && (text.Any(verb, sentence.End, GuardCue.Paper) || (text.Has(end, GuardCue.PriceNoun) && text.Tokens[Math.Min(end + 1, sentence.End - 1)].Is(':')) || text.Key(end) is "что" or "that")))
        {
            return null;
        }

        if (!isPromise)
        {
            end = PastWhen(text, sentence, end);
        }

        if (!isPromise && Asks(text, end, sentence.End))
        {
            return null;
        }

        if (!HasContent(text, end, sentence.End))
        {
            return BackReferences.At(text, sentence, verb, audience);
        }

        if (audience == Audience.Nobody && !isPromise && !ConcernsOutside(text, sentence, end))
        {
            return null;
        }

        var force = isPromise ? Force.Promised : audience == Audience.Somebody ? Force.ToldSomebody : Force.Told;
        return new Segment(end, sentence.End, force);
    }

    // «пусть Лена предложит»
    private static bool IsThirdPerson(string key) => key.EndsWith("ет", StringComparison.Ordinal) || key.EndsWith("ит", StringComparison.Ordinal)
        || key.EndsWith("ут", StringComparison.Ordinal) || key.EndsWith("ют", StringComparison.Ordinal) || key.EndsWith("ат", StringComparison.Ordinal)
        || key.EndsWith("ят", StringComparison.Ordinal) || key.EndsWith("аст", StringComparison.Ordinal);

    /// <summary>With nobody named, the words must show that they leave the house: «у них», a discount, a warranty.</summary>
    private static bool ConcernsOutside(GuardText text, Sentence sentence, int from) =>
        text.Any(from, sentence.End, GuardCue.Client | GuardCue.You | GuardCue.Theirs | GuardCue.Concession | GuardCue.Binding | GuardCue.LegalNoun | GuardCue.PriceNoun | GuardCue.TermKey | GuardCue.Percent | GuardCue.Lowers | GuardCue.Rate)
        || (text.Has(from - 1, GuardCue.Paper) || text.Any(sentence.First, from + 1, GuardCue.Paper));

    /// <summary>«скажи клиенту, чтобы прислал», "tell them to pay", «объясни, как считать».</summary>
    private static bool Asks(GuardText text, int first, int end)
    {
        var at = first;
        while (at < end && (text.Tokens[at].Is(',') || text.Has(at, GuardCue.Aside)))
        {
            at++;
        }

        return text.Has(at, GuardCue.SoThat) || text.Key(at) is "как" or "где" or "почему" or "зачем" or "когда" or "кто" or "куда" or "какой" or "какая" or "какую" or "how" or "why" or "where" or "what" or "which" or "when";
    }

    /// <summary>«напиши клиенту до обеда»: a time with no «что», colon or comma before it says when to write, not what.</summary>
    private static int PastWhen(GuardText text, Sentence sentence, int end)
    {
        if (text.Has(end, GuardCue.TermKey) || text.Tokens[end - 1].Kind == TokenKind.Mark || text.Key(end - 1) is "что" or "that")
        {
            return end;
        }

        while (end < sentence.End && text.Has(end, GuardCue.Paper) && !text.Tokens[end].Is(':'))
        {
            end++;
        }

        var when = text.TimeAt(end);
        return when.Last >= end && (when.Last + 1 >= sentence.End || text.Tokens[when.Last + 1].Kind == TokenKind.Mark || text.Key(when.Last + 1) is "что" or "that")
            ? when.Last + 1
            : end;
    }

    private static bool HasContent(GuardText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (text.Tokens[at].Kind is TokenKind.Word or TokenKind.Number && !text.Has(at, GuardCue.Aside))
            {
                return true;
            }
        }

        return false;
    }
}
