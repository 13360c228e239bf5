using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Money;

/// <summary>The bare number of a sum, without scale and currency: «350», «двести пятьдесят», «полтора», «пара сотен», "three hundred and fifty".</summary>
internal static class Figure
{
    public static Hit<decimal>? Read(Line line, int at) => line[at].Kind == WordKind.Digits ? InDigits(line, at)
        : line[at].Has(Cue.OneAndHalf) ? new(1.5m, at + 1)
        : InWords(line, at);

    /// <summary>«с половиной», «с четвертью», "and a half": what it adds, in units of what stands before; 0 when nothing is added.</summary>
    public static decimal Part(Word word) => word.Has(Cue.And_Half) ? 0.5m : word.Has(Cue.And_Quarter) ? 0.25m : 0;

    private static Hit<decimal>? InDigits(Line line, int at)
    {
        if (DigitGroups.Read(line, at) is not { } digits)
        {
            return null;
        }

        // «30-ти тысяч»
        var end = line[digits.End].IsMark('-') && line[digits.End].Glued && line[digits.End + 1].Has(Cue.NumberEnd) ? digits.End + 2
            : line[digits.End].Glued && line[digits.End].Has(Cue.NumberEnd) ? digits.End + 1 : digits.End;
        return line[end].Has(Cue.HundredWord) && digits.Said < 100 ? Hundreds(line, digits.Said, end + 1) : WithPart(line, new(digits.Said, end));
    }

    private static Hit<decimal>? InWords(Line line, int at)
    {
        if (line[at].Has(Cue.Collective, out var many))
        {
            return line[at + 1].Has(Cue.Scale) || Currencies.Of(line[at + 1]) is not null ? new(many, at + 1) : null;
        }

        if (Numerals.ReadAmount(line, at) is not { Said.Ordinal: false } words || (line[at].Has(Cue.One) && !Counts(line[at + 1])))
        {
            return null;
        }

        if (line[words.End].Has(Cue.Collective, out many) && (line[words.End + 1].Has(Cue.Scale) || Currencies.Of(line[words.End + 1]) is not null))
        {
            return new((decimal)words.Said.Value * many, words.End + 1);
        }

        if (line[words.End].Has(Cue.HundredWord))
        {
            return Hundreds(line, words.Said.Value, words.End + 1);
        }

        return line[words.End].Text == "point" && Numerals.Read(line, words.End + 1) is { Said.Value: < 10 } tenth
            ? new(words.Said.Value + tenth.Said.Value / 10m, tenth.End)
            : WithPart(line, new(words.Said.Value, words.End));
    }

    // The English article is a number only before what is counted by it.
    private static bool Counts(Word word) => word.Has(Cue.Couple) || word.Has(Cue.Scale) || word.Has(Cue.HundredWord);

    private static Hit<decimal> Hundreds(Line line, decimal hundreds, int end)
    {
        var rest = line[end].Has(Cue.And) ? end + 1 : end;
        return Numerals.Read(line, rest) is { Said: { Ordinal: false, Value: < 100 } } more ? new(hundreds * 100 + more.Said.Value, more.End) : new(hundreds * 100, end);
    }

    private static Hit<decimal> WithPart(Line line, Hit<decimal> number) =>
        Part(line[number.End]) is > 0 and var part ? new(number.Said + part, number.End + 1) : number;
}
