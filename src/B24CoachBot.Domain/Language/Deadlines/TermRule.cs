using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>An amount of time given as the term: «срок 2 недели», «на это три дня», "you have 4 hours", «3 дня на проверку».</summary>
internal static class TermRule
{
    private const int MostMarks = 5;

    public static Hit<Day>? Read(Line line, Scene scene, int at) => Given(line, scene, at) ?? Whole(line, scene, at);

    private static Hit<Day>? Given(Line line, Scene scene, int at)
    {
        if (line[at].Has(Cue.TermLength, out var days) && line[at + 1].Has(Cue.DueKey))
        {
            return new(new ThatDay(days > 1000 ? Scene.ShiftMonths(scene.Today, days - 1000) : Scene.Shift(scene.Today, days)), at + 2);
        }

        // "whenever you have a minute" gives nobody a minute.
        if (!line[at].Has(Cue.AmountKey) || line[at - 1].Has(Cue.Whenever))
        {
            return null;
        }

        var start = at + 1;
        while (start < at + 6 && IsBetween(line[start]))
        {
            start++;
        }

        return Of(scene, Amount.Read(line, start) ?? Amount.ReadUnit(line, start));
    }

    private static bool IsBetween(Word word) =>
        word.Has(Cue.AmountKey) || word.Has(Cue.Filler) || word.IsMark(':') || word.IsMark('-') || word.IsMark(',') || word.Has(Cue.Until)
        || word.Has(Cue.This) || word.Has(Cue.Of) || word.Has(Cue.Pronoun) || word.Has(Cue.Copula);

    /// <summary>The amount is all that was said, or it stands in a clause of its own: «…, 5 рабочих дней», «3 дня на проверку».</summary>
    private static Hit<Day>? Whole(Line line, Scene scene, int at) =>
        Amount.Read(line, at) is { } amount && amount.Said is not { Count: 1, Unit: Units.Minute }
            && (IsOnly(line, 0, at) && IsOnly(line, amount.End, line.Count) || amount.Said.Unit == Units.WorkingDay && IsClause(line, at, amount.End) || IsFor(line, at, amount.End))
            ? Of(scene, amount)
            : Spoken(line, at) is { Said.Unit: > Units.Minute } alone && IsOnly(line, 0, at) && IsOnly(line, alone.End, line.Count) ? Of(scene, alone)
            : null;

    /// <summary>«дней пять», «неделя»: said so only as an answer.</summary>
    private static Hit<Amount>? Spoken(Line line, int at) =>
        Amount.UnitAt(line, at) is not { } unit ? null
        : Numerals.Read(line, unit.End) is { Said.Ordinal: false } count ? new(new Amount(count.Said.Value, unit.Said), count.End)
        : unit.Said >= Units.Week && char.IsLetter(line[at].Text[0]) && !char.IsAscii(line[at].Text[0]) ? Amount.ReadUnit(line, at)
        : null;

    private static bool IsFor(Line line, int from, int to) =>
        Opens(line, from) && line[to].Has(Cue.OnDay) && !line[to + 1].Meanings.Any && WordShape.IsPurpose(line[to + 1]);

    private static bool IsClause(Line line, int from, int to) =>
        from > 0 && Opens(line, from)
        && (to == line.Count || line[to].IsMark(',') || line[to].IsMark('.') || line[to].IsMark(')') || line[to].IsMark('!') || line[to].Has(Cue.Filler));

    private static bool Opens(Line line, int at) =>
        at == 0 || line[at - 1].IsMark(',') || line[at - 1].IsMark('-') || line[at - 1].IsMark('(') || line[at - 1].IsMark('.') || line[at - 1].IsMark(':');

    private static bool IsOnly(Line line, int from, int to)
    {
        if (to - from > MostMarks)
        {
            return false;
        }

        for (var at = from; at < to; at++)
        {
            if (line[at].Kind != WordKind.Mark && !line[at].Has(Cue.Filler))
            {
                return false;
            }
        }

        return true;
    }

    private static Hit<Day>? Of(Scene scene, Hit<Amount>? amount) =>
        amount is { } hit ? new(hit.Said.From(scene, scene.Today), hit.End) : null;
}
