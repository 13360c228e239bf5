using B24CoachBot.Domain.Language.Money;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language;

/// <summary>Reads an amount of money, or the refusal to name one, from a Russian or English answer.</summary>
public static class MoneyReader
{
    /// <param name="defaultCurrency">ISO 4217, the portal's; used when none was said.</param>
    public static MoneySaid Read(string text, string defaultCurrency)
    {
        var line = new Line(text);
        return SumReader.Read(line, defaultCurrency) is { } amount ? amount : Refusal(line);
    }

    private static MoneySaid Refusal(Line line)
    {
        if (Has(line, Cue.NegativeWord))
        {
            return new MoneySaid.Negative();
        }

        if (Has(line, Cue.UnknownWord))
        {
            return new MoneySaid.Unknown();
        }

        return Has(line, Cue.SkipWord) || IsDash(line) ? new MoneySaid.Skipped()
            : line.Count > 0 && line[0].Has(Cue.Denied) && !Has(line, Cue.Event) && line.Count <= 4 ? new MoneySaid.Negative()
            : new MoneySaid.Unknown();
    }

    private static bool IsDash(Line line) => line.Count is > 0 and <= 3 && line[0].IsMark('-') && line[line.Count - 1].IsMark('-');

    private static bool Has(Line line, Cue cue)
    {
        for (var at = 0; at < line.Count; at++)
        {
            if (line[at].Has(cue))
            {
                return true;
            }
        }

        return false;
    }
}
