using System.Globalization;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>A year after a date or period: «2027», «2027 года», «27 г.», "of 2027", «этого года».</summary>
internal static class YearRule
{
    public static Hit<int>? Read(Line line, int at)
    {
        var start = line[at].Has(Cue.Of) ? at + 1 : at;
        if (line[start].Kind != WordKind.Digits || !int.TryParse(line[start].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return null;
        }

        var named = IsYear(line[start + 1]);
        if (line[start].Text.Length == 2 && named && line[start + 1].Kind == WordKind.Letters)
        {
            return new(2000 + year, AfterName(line, start + 1));
        }

        if (line[start].Text.Length != 4 || year is < 1900 or > 2199 || (line[start + 1].Glued && line[start + 1].Kind == WordKind.Mark && line[start + 2].Glued && line[start + 2].Kind == WordKind.Digits))
        {
            return null;
        }

        return new(year, named ? AfterName(line, start + 1) : start + 1);
    }

    /// <summary>«следующего года» after a month: how many years from now.</summary>
    public static Hit<int>? ReadShift(Line line, int at)
    {
        var start = line[at].Has(Cue.Of) ? at + 1 : at;
        return IsYear(line[start + 1]) && Modifier.Read(line[start]) is { } shift ? new(shift, start + 2) : null;
    }

    private static bool IsYear(Word word) => word.Has(Cue.Unit, out var unit) && unit == Units.Year;

    private static int AfterName(Line line, int name) =>
        line[name + 1].IsMark('.') && line[name + 1].Glued && line[name].Text.Length == 1 ? name + 2 : name + 1;
}
