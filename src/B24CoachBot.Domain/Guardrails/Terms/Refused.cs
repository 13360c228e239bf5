using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Guardrails.Terms;

/// <summary>What is refused is promised to nobody: «вынуждены отказать: доставка до пятницы», «отгрузка к пятнице невозможна», "it won't be ready by Friday". Only what the refusal is said of:
/// behind a comma or a «но» a promise is one again.</summary>
internal static class Refused
{
    /// <summary>Words before a colon that may refuse what stands behind it.</summary>
    private const int Longest = 40;

    /// <summary>A thing or a term: the refusal stands in its clause, or ends with a colon right before it.</summary>
    public static bool IsThing(GuardText text, (int First, int End) clause, int thing) =>
        Reaches(text, clause, thing)
        || (clause.First > 1 && text.Key(clause.First - 1) == ":" && Reaches(text, (BeginOf(text, clause.First - 1), clause.First - 1), thing));

    /// <summary>A doing: «не будет готово», "will not be able to deliver". A «не только» denies nothing.</summary>
    public static bool IsDoing(GuardText text, (int First, int End) clause, int at)
    {
        if (text.Key(at) is "will" or "shall" && text.Has(at + 1, GuardCue.Not))
        {
            return text.Key(at + 2) != "only";
        }

        var before = at - 1;
        while (before > clause.First && text.Key(before) is "будет" or "будут" or "буду" or "будем" or "быть" or "be" or "able" or "to" or "have" or "get")
        {
            before--;
        }

        return before >= clause.First && text.Has(before, GuardCue.Not);
    }

    private static bool Reaches(GuardText text, (int First, int End) where, int thing)
    {
        var refusal = text.Find(where, GuardCue.Refusal);
        return refusal >= 0 && !text.Has(refusal - 1, GuardCue.Not) && !Enumerable.Range(Math.Min(refusal, thing), Math.Abs(refusal - thing)).Any(at => text.Key(at) is "но" or "зато" or "однако" or "but" or "however");
    }

    private static int BeginOf(GuardText text, int end)
    {
        var at = end;
        while (at > Math.Max(0, end - Longest) && text.Tokens[at - 1].Kind != TokenKind.Mark)
        {
            at--;
        }

        return at;
    }
}
