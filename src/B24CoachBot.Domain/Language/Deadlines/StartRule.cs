using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>A beginning without an end: «с понедельника», «начиная с 1 июня», "starting Monday".</summary>
internal static class StartRule
{
    public static Mention? Read(Line line, Scene scene, int at)
    {
        if (!(line[at].Has(Cue.Starting) || (line[at].Has(Cue.From, out var kind) && kind == 1 && !line[at].Text.StartsWith("between", StringComparison.Ordinal))))
        {
            return null;
        }

        var next = line[at + 1].Has(Cue.At) || line[at + 1].Has(Cue.From) ? at + 2 : at + 1;
        if (PointRule.Read(line, scene, next, Tie.At) is not { } hit || hit.Said.Day is Instant
            || hit.Said.Day is null && line[hit.End].Has(Cue.UpTo) && Numerals.Read(line, hit.End + 1) is not null)
        {
            return null;
        }

        return Mention.Start(scene, at, hit);
    }
}
