namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>«сделаем за 2 дня, так и напиши им», «отгрузка 5 мая, пусть Лотос знает»: what is to be said stands before the order.</summary>
internal static class BackReferences
{
    private const GuardCue Orders = GuardCue.Tell | GuardCue.Promise | GuardCue.Send;

    public static Segment? At(GuardText text, Sentence sentence, int verb, Audience audience)
    {
        var pointed = text.Any(sentence, GuardCue.SoIndeed);
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

        return pointed || (audience == Audience.Client && !text.Any(sentence.First, comma, GuardCue.Inquiry | Orders))
            ? new Segment(sentence.First, comma, Force.Told)
            : null;
    }

    /// <summary>«…, пусть Лотос знает», «…, чтобы клиент не волновался».</summary>
    public static Segment? ToBeKnown(GuardText text, Sentence sentence)
    {
        var let = text.Find(sentence.First + 1, sentence.End, GuardCue.SoThat);
        if (let < 0 || !text.Tokens[let - 1].Is(',') || let + 2 >= sentence.End || text.Has(let + 1, GuardCue.Staff) || text.Any(sentence.First, let, Orders))
        {
            return null;
        }

        for (var at = let + 2; at < Math.Min(sentence.End, let + 6); at++)
        {
            if (text.Key(at) is "знает" or "знают" or "знал" or "знали" or "учтет" or "учтут" or "успокоится" or "переживает" or "переживают" or "волнуется" or "волнуются" or "рассчитывает" or "рассчитывают")
            {
                return new Segment(sentence.First, let - 1, Force.Told);
            }
        }

        return null;
    }
}
