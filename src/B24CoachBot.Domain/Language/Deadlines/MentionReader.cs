using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Finds every date phrase of a text, left to right; what one phrase took no other reads again.</summary>
internal static class MentionReader
{
    public static List<Mention> Read(Line line, Scene scene)
    {
        var found = new List<Mention>();
        for (var at = 0; at < line.Count;)
        {
            // Every phrase begins with a number or a word that means something.
            if ((line[at].Kind == WordKind.Digits || line[at].Meanings.Any) && !IsInsideNumber(line, at) && At(line, scene, at) is { } mention)
            {
                found.Add(Overdue.Seen(line, scene, mention));
                at = mention.To;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    // The middle of a phone, a version or an address: digits, a mark and digits without a space.
    private static bool IsInsideNumber(Line line, int at) =>
        line[at].Kind == WordKind.Digits && line[at].Glued && line[at - 1].Kind == WordKind.Mark && line[at - 1].Glued && line[at - 2].Kind == WordKind.Digits;

    private static Mention? At(Line line, Scene scene, int at) =>
        IsoMoment.Read(line, scene, at)
        ?? HabitRule.Read(line, scene, at)
        ?? RangeRule.Read(line, scene, at)
        ?? StartRule.Read(line, scene, at)
        ?? ChoiceRule.Read(line, scene, at);
}
