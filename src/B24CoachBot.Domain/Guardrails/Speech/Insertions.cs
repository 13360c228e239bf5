namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>«впиши в ответ клиенту, что …», «вставь в КП цену 340 000»: words put into a paper that goes out. A contract or a table stays in the house.</summary>
internal static class Insertions
{
    private const int Near = 4;

    public static Segment? At(GuardText text, Sentence sentence, int verb)
    {
        var paper = text.Find(verb + 1, Math.Min(sentence.End, verb + 1 + Near), GuardCue.Paper);
        for (var at = verb + 1; paper < 0 && at < Math.Min(sentence.End, verb + 1 + Near); at++)
        {
            paper = text.Key(at) is "ответ" or "ответе" ? at : -1;
        }

        if (paper < 0 || text.Key(paper - 1) is not ("в" or "во" or "to" or "the" or "our" or "their" or "in" or "into" or "наше" or "это") && !text.Has(paper - 1, GuardCue.Client))
        {
            return null;
        }

        // «строчку про штраф»: what it is about is what it will say.
        var about = text.Find(paper + 1, Math.Min(sentence.End, paper + 1 + Near), GuardCue.About);
        return new Segment(about >= 0 ? about + 1 : paper + 1, sentence.End, Force.Told);
    }
}
