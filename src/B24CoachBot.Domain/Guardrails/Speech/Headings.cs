namespace B24CoachBot.Domain.Guardrails.Speech;

/// <summary>«уведомление Орион-Строю: …», «письмо клиенту: …»: a paper, whom it goes to, a colon and its words.</summary>
internal static class Headings
{
    private const int Longest = 6;

    public static Segment? In(GuardText text, Sentence sentence)
    {
        // «диктую письмо клиенту: …»
        var paper = text.Find(sentence.First, Math.Min(sentence.End, sentence.First + 3), GuardCue.Paper);
        if (paper < 0)
        {
            return null;
        }

        var (audience, end) = Addressees.After(text, sentence, paper);
        return audience == Audience.Client && end < sentence.End && end - paper <= Longest && text.Tokens[end].Is(':')
            ? new Segment(end + 1, sentence.End, Force.Told)
            : null;
    }
}
