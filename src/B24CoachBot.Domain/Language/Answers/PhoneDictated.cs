using System.Globalization;
using System.Text;
using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>A telephone number said in words: «девятьсот пять ноль ноль ноль двадцать два ноль один».</summary>
internal static class PhoneDictated
{
    private const int Fewest = 10;
    private const int Most = 12;

    /// <summary>Its digits, ten to twelve, and the words they were read from.</summary>
    public static (string Digits, TextSpan From)? Read(string text)
    {
        var line = new Line(text);
        for (var at = 0; at < line.Count;)
        {
            var (digits, end) = Run(line, at);
            if (digits.Length is >= Fewest and <= Most)
            {
                return (digits, line.Span(at, end));
            }

            at = Math.Max(end, at + 1);
        }

        return null;
    }

    private static (string Digits, int End) Run(Line line, int at)
    {
        var digits = new StringBuilder();
        while (digits.Length <= Most && Numerals.Read(line, at) is { Said.Ordinal: false } number)
        {
            // Digits keep the noughts they begin with.
            digits.Append(line[at].Kind == WordKind.Digits ? line[at].Text : number.Said.Value.ToString(CultureInfo.InvariantCulture));
            at = number.End;
            at = line[at].IsMark('-') || line[at].IsMark(',') ? at + 1 : at;
        }

        return (digits.ToString(), at);
    }
}
