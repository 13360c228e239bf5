using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Times counted from now: «через два часа», «в течение недели», "in 3 business days", «за 3 дня», "two weeks from now".</summary>
internal static class OffsetRule
{
    public static Hit<Day>? Read(Line line, Scene scene, int at) =>
        NextDay(line, scene, at) ?? Through(line, scene, at) ?? Within(line, scene, at) ?? Coming(line, scene, at)
        ?? Behind(line, scene, at) ?? Turned(line, scene, at) ?? Trailing(line, scene, at) ?? TermRule.Read(line, scene, at);

    private static Hit<Day>? Of(Scene scene, Hit<Amount>? amount, int sign = 1) =>
        amount is { } hit ? new(hit.Said.From(scene, scene.Today, sign), hit.End) : null;

    /// <summary>«на следующий день», "next business day".</summary>
    private static Hit<Day>? NextDay(Line line, Scene scene, int at)
    {
        var start = line[at].Has(Cue.The) ? at + 1 : at;
        if (!(line[start].Has(Cue.Next) || line[start].Has(Cue.Nearest)) || Amount.UnitAt(line, start + 1) is not { } unit)
        {
            return null;
        }

        return unit.Said == Units.WorkingDay ? new(new ThatDay(scene.Calendar.NextWorking(scene.Today)), unit.End)
            : unit.Said == Units.Day && line[start + 1].Has(Cue.OneDay) ? new(new ThatDay(Scene.Shift(scene.Today, 1)), unit.End)
            : line[start].Has(Cue.Nearest) && unit.Said is Units.Hour ? new(new Instant(scene.Now.AddHours(1)), unit.End)
            : line[start].Has(Cue.Next) && unit.Said is Units.Hour && line[start + 1].Text == "hour" ? new(new Instant(scene.Now.AddHours(1)), unit.End)
            : null;
    }

    private static Hit<Day>? Through(Line line, Scene scene, int at)
    {
        if (!line[at].Has(Cue.Through))
        {
            return null;
        }

        var start = Skip(line, at + 1);
        if (Amount.Read(line, start) is { } amount)
        {
            return AnchorRule.Read(line, scene, amount, +1) ?? (IsAfterSomething(line, amount.End) ? null : Chained(line, scene, start) ?? Of(scene, amount));
        }

        if (line[at].Has(Cue.At) || Amount.ReadUnit(line, start) is not { } unit)
        {
            return null;
        }

        // «через день» is every second one: in two days.
        if (!line[unit.End].Has(Cue.After) && unit.Said.Unit == Units.Day && unit.Said.Count is 1 && line[start].Has(Cue.OneDay) && Numbers.Numerals.Read(line, unit.End) is null)
        {
            return new(new ThatDay(Scene.Shift(scene.Today, 2)), unit.End);
        }

        return Inverted(line, scene, unit) ?? AnchorRule.Read(line, scene, unit, +1) ?? (IsAfterSomething(line, unit.End) ? null : Chained(line, scene, start) ?? Of(scene, unit));
    }

    // «через 30 дней после оплаты»: counted from what has no date.
    private static bool IsAfterSomething(Line line, int at) => line[at].Has(Cue.After) && !line[at].Has(Cue.Through) && line[at + 1].Kind == WordKind.Letters
        || line[at].Text == "after" && line[at + 1].Kind == WordKind.Letters;

    private static Hit<Day>? Chained(Line line, Scene scene, int at) =>
        AmountChain.Read(line, at) is { Said.Parts.Count: > 1 } chain ? new(chain.Said.From(scene), chain.End) : null;

    /// <summary>«через часа два»: about that long.</summary>
    private static Hit<Day>? Inverted(Line line, Scene scene, Hit<Amount> unit) =>
        Numbers.Numerals.ReadAmount(line, unit.End) is { Said.Ordinal: false } count && !line[unit.End].Has(Cue.One) && unit.Said is { Count: 1, MoreMinutes: 0 }
            && !line[count.End].Has(Cue.Month) && !line[count.End].Has(Cue.HoursWord) && !line[count.End].Has(Cue.Unit) && !line[count.End].IsMark(':')
            ? Of(scene, new(unit.Said with { Count = count.Said.Value }, count.End))
            : null;

    private static Hit<Day>? Within(Line line, Scene scene, int at)
    {
        if (!line[at].Has(Cue.Within))
        {
            return null;
        }

        var start = Skip(line, line[at + 1].Has(Cue.The) ? at + 2 : at + 1);
        start = line[start].Has(Cue.Nearest) || line[start].Has(Cue.Next) && Amount.Read(line, start + 1) is not null ? start + 1 : start;
        if (Amount.Read(line, start) is { } amount)
        {
            return line[amount.End].Has(Cue.Ago) ? new(amount.Said.From(scene, scene.Today, -1), amount.End + 1)
                : IsAfterSomething(line, amount.End) ? null
                : Chained(line, scene, start) ?? Of(scene, amount);
        }

        if (PeriodRule.Base(line, scene, start, inside: start > at + 1 || line[start].Has(Cue.Month)) is { } period)
        {
            return new(period.Said, period.End);
        }

        if (HolidayRule.Read(line, scene, start, Tie.At) is { } holidays)
        {
            return holidays;
        }

        if (Amount.ReadUnit(line, start) is not { } unit)
        {
            return null;
        }

        if (unit.Said.Unit is Units.Day or Units.WorkingDay)
        {
            return new(new ThatDay(scene.Today, IsToday: true), unit.End);
        }

        return Chained(line, scene, start) ?? Of(scene, unit);
    }

    /// <summary>«в ближайшие 3 дня», "over the next two weeks".</summary>
    private static Hit<Day>? Coming(Line line, Scene scene, int at)
    {
        var start = line[at].Has(Cue.The) ? at + 1 : at;
        return line[start].Has(Cue.NextSpan) ? Of(scene, Amount.Read(line, start + 1)) : null;
    }

    private static Hit<Day>? Behind(Line line, Scene scene, int at)
    {
        if (!line[at].Has(Cue.Behind) || line[at - 1].Has(Cue.Documents))
        {
            return null;
        }

        if ((line[at + 1].Has(Cue.Weekend) || Modifier.Read(line[at + 1]) is 0 or 1) && PeriodRule.Base(line, scene, at + 1, inside: false) is { } period)
        {
            return new(period.Said, period.End);
        }

        var start = line[at + 1].Has(Cue.Nearest) || line[at + 1].Has(Cue.NextSpan) ? at + 2 : at + 1;
        return (Amount.Read(line, Skip(line, start)) ?? Amount.ReadUnit(line, Skip(line, start))) is { } amount
            ? AnchorRule.Read(line, scene, amount, -1) ?? (line[amount.End].Has(Cue.Until) ? null : Of(scene, amount))
            : null;
    }

    /// <summary>«минут через двадцать», «недели через две», «дня за три».</summary>
    private static Hit<Day>? Turned(Line line, Scene scene, int at)
    {
        if (Amount.UnitAt(line, at) is not { } unit || !(line[unit.End].Has(Cue.Through) && !line[unit.End].Has(Cue.At) || line[unit.End].Has(Cue.Behind)))
        {
            return null;
        }

        return Numbers.Numerals.ReadAmount(line, unit.End + 1) is { Said.Ordinal: false } count
            ? Of(scene, new(new Amount(count.Said.Value, unit.Said), count.End))
            : line[unit.End + 1].Has(Cue.OneAndHalf) ? Of(scene, new(new Amount(1.5, unit.Said), unit.End + 2))
            : null;
    }

    /// <summary>"3 days from now", «два дня назад», "a week from Friday", «за день до пятницы».</summary>
    private static Hit<Day>? Trailing(Line line, Scene scene, int at)
    {
        // «накануне 8 марта», "the day before New Year's Eve"
        if (line[at].Has(Cue.Eve) && DayRules.ReadNamed(line, scene, at + 1, Tie.Until) is { Said: not Period } named)
        {
            return named.Said.On(scene, scene.Today, null).Date is { } eve ? new(new ThatDay(Scene.Shift(eve, -1)), named.End) : null;
        }

        var counted = Amount.Read(line, at);
        if ((counted ?? Amount.ReadUnit(line, at)) is not { } amount || amount.End == at)
        {
            return null;
        }

        if (AmountChain.Read(line, at) is { Said.Parts.Count: > 1 } chain && (line[chain.End].Has(Cue.Ago) || line[chain.End].Has(Cue.FromNow)))
        {
            return new(chain.Said.From(scene, line[chain.End].Has(Cue.Ago) ? -1 : 1), chain.End + 1);
        }

        // «отчёт за квартал до 12 октября»: the unit belongs to the report.
        if (counted is null && (line[amount.End].Has(Cue.UpTo) || line[amount.End].Has(Cue.From, out var kind) && kind == 1 && !char.IsAscii(line[at].Text[0])))
        {
            return null;
        }

        return line[amount.End].Has(Cue.Ago) ? new(amount.Said.From(scene, scene.Today, -1), amount.End + 1)
            : counted is not null && line[amount.End].Has(Cue.AmountKey) && line[amount.End].Text.Contains(' ', StringComparison.Ordinal) ? new(amount.Said.From(scene, scene.Today), amount.End + 1)
            : line[amount.End].Has(Cue.FromNow) ? new(amount.Said.From(scene, scene.Today), amount.End + 1)
            : amount.Said.Unit is Units.Week or Units.Fortnight && line[amount.End].Has(Cue.Relative, out var days) && days >= 0 && Scene.Shift(scene.Today, days) is { } from
                ? new(AnchorRule.Plain(amount.Said.From(scene, from)), amount.End + 1)
            : AnchorRule.Read(line, scene, amount, 0);
    }

    private static int Skip(Line line, int at) =>
        line[at].Has(Cue.Filler) || line[at].Has(Cue.About) ? at + 1 : at;
}
