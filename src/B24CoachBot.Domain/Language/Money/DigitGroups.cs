using System.Globalization;
using System.Text;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Money;

/// <summary>Numbers in digits: 1 200 000, 1.200.000, 15,000, 99 990,50. Groups of three are thousands, a last group of two is kopecks or cents.</summary>
internal static class DigitGroups
{
    private const int MostGroups = 5;

    public static Hit<decimal>? Read(Line line, int at)
    {
        if (line[at].Text.Length > 15)
        {
            return null;
        }

        var digits = new StringBuilder(line[at].Text);
        var end = at + 1;
        var mark = '\0';
        for (var group = 0; group < MostGroups && line[at].Text.Length <= 3 && line[at].Text[0] != '0'; group++)
        {
            if (mark is '\0' or ' ' && line[end].Kind == WordKind.Digits && !line[end].Glued && line[end].Text.Length == 3)
            {
                mark = ' ';
                digits.Append(line[end].Text);
                end++;
            }
            else if (mark != ' ' && line[end].Kind == WordKind.Mark && line[end].Text[0] is '.' or ',' or '\'' && (mark == '\0' || line[end].IsMark(mark))
                && line[end].Glued && line[end + 1].Glued && line[end + 1].Kind == WordKind.Digits && line[end + 1].Text.Length == 3)
            {
                mark = line[end].Text[0];
                digits.Append(line[end + 1].Text);
                end += 2;
            }
            else
            {
                break;
            }
        }

        // «1,250 млн»: before so large a unit a group of three is a fraction.
        if (mark is '.' or ',' && end == at + 3 && line[end].Has(Cue.Scale, out var power) && power >= 6)
        {
            return new(decimal.Parse($"{line[at].Text}.{line[at + 2].Text}", CultureInfo.InvariantCulture), end);
        }

        var fraction = (line[end].IsMark(',') || line[end].IsMark('.')) && !line[end].IsMark(mark) && line[end].Glued && line[end + 1].Glued
            && line[end + 1].Kind == WordKind.Digits && line[end + 1].Text.Length <= 2;
        if (fraction)
        {
            digits.Append('.').Append(line[end + 1].Text);
            end += 2;
        }

        return new(decimal.Parse(digits.ToString(), CultureInfo.InvariantCulture), end);
    }
}
