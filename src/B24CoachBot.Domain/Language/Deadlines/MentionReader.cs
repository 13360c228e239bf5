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
            if (line[at].Kind != WordKind.Literal && At(line, scene, at) is { } mention)
            {
                found.Add(mention);
                at = mention.To;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private static Mention? At(Line line, Scene scene, int at) =>
        IsoMoment.Read(line, scene, at)
        ?? HabitRule.Read(line, scene, at)
        ?? RangeRule.Read(line, scene, at)
        ?? StartRule.Read(line, scene, at)
        ?? ChoiceRule.Read(line, scene, at);
}
