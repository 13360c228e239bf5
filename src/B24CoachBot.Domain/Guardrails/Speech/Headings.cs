namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>«уведомление Орион-Строю: …», «письмо клиенту: …»: a paper, whom it goes to, a colon and its words.</summary>
internal static class Headings
{
    private const int Longest = 6;

    public static Segment? In(GuardText text, Sentence sentence)
    {
        if (!text.Has(sentence.First, GuardCue.Paper))
        {
            return null;
        }

        var (audience, end) = Addressees.After(text, sentence, sentence.First);
        return audience == Audience.Client && end < sentence.End && end - sentence.First <= Longest && text.Tokens[end].Is(':')
            ? new Segment(end + 1, sentence.End, Force.Told)
            : null;
    }
}
