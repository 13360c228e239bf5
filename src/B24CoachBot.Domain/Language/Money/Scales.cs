using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Money;

/// <summary>Words that multiply: «тысяч», «млн», «лям», "grand".</summary>
internal static class Scales
{
    public static decimal Of(int power) => power switch { 0 => 1m, 3 => 1_000m, 6 => 1_000_000m, 9 => 1_000_000_000m, 12 => 1_000_000_000_000m, _ => 1_000_000m };

    /// <summary>The scale said within the words, counted back from the end; 1 when none was.</summary>
    public static decimal Last(Line line, int end, int words)
    {
        for (var at = end - 1; at >= end - words; at--)
        {
            if (line[at].Has(Cue.Scale, out var power))
            {
                return Of(power);
            }
        }

        return 1;
    }

    /// <summary>How many of the scale the end of a span counts in: «три–четыре сотни тысяч», "five to six hundred thousand".</summary>
    public static decimal Multiple(Line line, int end)
    {
        for (var at = end - 1; at >= end - 3; at--)
        {
            if (line[at].Has(Cue.Scale))
            {
                return line[at - 1].Has(Cue.Collective, out var many) ? many : line[at - 1].Has(Cue.HundredWord) ? 100 : 1;
            }
        }

        return 1;
    }

    /// <summary>A scale said after the number, a few words later: «бюджет — 600, имею в виду тысяч».</summary>
    public static decimal Later(Line line, int from, int words)
    {
        for (var at = from; at < Math.Min(line.Count, from + words); at++)
        {
            // Another number takes the scale for itself.
            if (line[at].Kind == WordKind.Digits || line[at].Has(Cue.Cardinal))
            {
                return 1;
            }

            if (line[at].Has(Cue.Scale, out var power) && line[at].Text.Length > 2)
            {
                return Of(power);
            }
        }

        return 1;
    }

    /// <summary>«тысяч», «миллиона» before its number: about that much. «миллион» is one.</summary>
    public static bool IsBeforeItsNumber(Line line, int at, out int power)
    {
        power = 0;
        return line[at].Text.Length >= 3 && !line[at].Has(Cue.OneScale) && !line[at].Has(Cue.Cardinal) && line[at].Has(Cue.Scale, out power);
    }
}
