using System.Globalization;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Numbers;

/// <summary>A whole number in digits or words.</summary>
/// <param name="Ordinal">«пятого», "5th".</param>
/// <param name="Digits">Written in digits, so many of them; 0 for words.</param>
/// <param name="LeadingZero">Written as 03.</param>
internal readonly record struct Numeral(int Value, bool Ordinal, int Digits, bool LeadingZero)
{
    public bool InWords => Digits == 0;
}

internal static class Numerals
{
    private const int Largest = 99_999;

    /// <summary>Reads «25», «25-го», "5th", «двадцать пятого», «сто двадцать».</summary>
    public static Hit<Numeral>? Read(Line line, int at)
    {
        var word = line[at];
        return word.Kind == WordKind.Digits ? InDigits(line, at) : InWords(line, at);
    }

    /// <summary>Also «пара» (2) and the English article (1).</summary>
    public static Hit<Numeral>? ReadAmount(Line line, int at)
    {
        if (line[at].Has(Cue.Couple))
        {
            var of = line[at + 1].Has(Cue.Of) ? 1 : 0;
            return new(new Numeral(2, false, 0, false), at + 1 + of);
        }

        if (line[at].Has(Cue.One))
        {
            return line[at + 1].Has(Cue.Couple) ? ReadAmount(line, at + 1) : new(new Numeral(1, false, 0, false), at + 1);
        }

        return Read(line, at) is { Said.Ordinal: false } hit ? hit : null;
    }

    private static Hit<Numeral>? InDigits(Line line, int at)
    {
        var digits = line[at].Text;
        if (digits.Length > 5 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var numeral = new Numeral(value, false, digits.Length, digits.Length > 1 && digits[0] == '0');
        var tail = line[at + 1].IsMark('-') && line[at + 1].Glued ? at + 2 : at + 1;
        // «к 17-ти», «3-х дней»
        if (line[tail].Glued && line[tail].Has(Cue.CardinalEnd) && (value is >= 2 and <= 4 || !line[tail].Has(Cue.OrdinalEnd)))
        {
            return new(numeral, tail + 1);
        }

        return line[tail].Glued && line[tail].Has(Cue.OrdinalEnd) && value is > 0 and < 100
            ? new(numeral with { Ordinal = true }, tail + 1)
            : new(numeral, at + 1);
    }

    private static Hit<Numeral>? InWords(Line line, int at)
    {
        var sum = 0;
        var room = Largest;
        var end = at;
        while (end - at < 4)
        {
            var joined = end > at && line[end].IsMark('-') && line[end].Glued && line[end + 1].Glued && room == 10 ? end + 1 : end;
            var ordinal = line[joined].Has(Cue.Ordinal, out var value);
            if ((!ordinal && !line[joined].Has(Cue.Cardinal, out value)) || value >= room || (end > at && value == 0))
            {
                break;
            }

            sum += value;
            end = joined + 1;
            room = value switch { >= 100 => 100, >= 20 => 10, _ => 0 };
            if (ordinal)
            {
                return new(new Numeral(sum, true, 0, false), end);
            }
        }

        return end == at ? null : new(new Numeral(sum, false, 0, false), end);
    }
}
