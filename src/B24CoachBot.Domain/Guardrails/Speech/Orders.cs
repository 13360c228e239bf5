namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>An order to say something to a client, and what is to be said. A denied order («не обещай») and a request («чтобы оплатил») are none.</summary>
internal static class Orders
{
    private const GuardCue Verbs = GuardCue.Tell | GuardCue.Promise | GuardCue.Grant | GuardCue.Send;

    public static Segment? In(GuardText text, Sentence sentence)
    {
        for (var verb = text.Find(sentence.First, sentence.End, Verbs); verb >= 0; verb = text.Find(verb + 1, sentence.End, Verbs))
        {
            if (IsDenied(text, sentence, verb) || Read(text, sentence, verb) is not { } order)
            {
                continue;
            }

            return sentence.IsQuestion && order.Force != Force.Promised ? null : order;
        }

        return null;
    }

    /// <summary>Somebody is told not to say it: nothing of the sentence goes to a client.</summary>
    public static bool AreForbidden(GuardText text, Sentence sentence)
    {
        var verb = text.Find(sentence.First, sentence.End, GuardCue.Tell | GuardCue.Promise);
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

        return sentence.IsQuestion && text.Has(verb, GuardCue.Promise) && verb > sentence.First;
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
        var isSend = text.Has(verb, GuardCue.Send) && !text.Has(verb, GuardCue.Tell | GuardCue.Promise);
        var isGrant = text.Has(verb, GuardCue.Grant) && !text.Has(verb, GuardCue.Tell | GuardCue.Promise | GuardCue.Send);
        if (isGrant)
        {
            return audience == Audience.Nobody ? null : new Segment(end, sentence.End, Force.Granted);
        }

        var isAddressed = audience != Audience.Nobody || Enumerable.Range(verb, sentence.End - verb).Any(at => text.Tokens[at].Is(':'));
        if (isSend && !(isAddressed && text.Any(verb, sentence.End, GuardCue.Paper)))
        {
            return null;
        }

        if (!isPromise && Asks(text, end, sentence.End))
        {
            return null;
        }

        if (!HasContent(text, end, sentence.End))
        {
            return Back(text, sentence, verb, audience);
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
        || key.EndsWith("ут", StringComparison.Ordinal) || key.EndsWith("ат", StringComparison.Ordinal) || key.EndsWith("аст", StringComparison.Ordinal);

    /// <summary>With nobody named, the words must show that they leave the house: «у них», a discount, a warranty.</summary>
    private static bool ConcernsOutside(GuardText text, Sentence sentence, int from) =>
        text.Any(from, sentence.End, GuardCue.Client | GuardCue.You | GuardCue.Theirs | GuardCue.Concession | GuardCue.Binding | GuardCue.LegalNoun | GuardCue.PriceNoun | GuardCue.TermKey)
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

    private static bool HasContent(GuardText text, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (text.Tokens[at].Kind is Language.Text.TokenKind.Word or Language.Text.TokenKind.Number && !text.Has(at, GuardCue.Aside))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>«сделаем за 2 дня, так и напиши им»: what is to be said stands before.</summary>
    private static Segment? Back(GuardText text, Sentence sentence, int verb, Audience audience)
    {
        var pointed = text.Any(sentence.First, verb, GuardCue.SoIndeed);
        var comma = verb - 1;
        while (comma > sentence.First && !text.Tokens[comma].Is(',') && !text.Tokens[comma].Is('-'))
        {
            comma--;
        }

        if (comma <= sentence.First)
        {
            // The words of the order may stand in the next sentence.
            return audience is Audience.Client && text.Key(sentence.End - 1) == ":" ? new Segment(sentence.End - 1, sentence.End, Force.Told) : null;
        }

        return (pointed || audience == Audience.Client) && !text.Any(sentence.First, comma, GuardCue.Inquiry | Verbs & ~GuardCue.Grant)
            ? new Segment(sentence.First, comma, Force.Told)
            : null;
    }
}
