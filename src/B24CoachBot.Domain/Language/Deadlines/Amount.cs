using System.Globalization;
using B24CoachBot.Domain.Language.Numbers;
using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>An amount of time: so many units, and perhaps minutes besides hours.</summary>
/// <param name="Unit">One of <see cref="Units"/>.</param>
internal readonly record struct Amount(double Count, int Unit, double MoreMinutes = 0)
{
    public bool IsExact => Unit is Units.Minute or Units.Hour or Units.FullDay;

    /// <summary>The day or instant this long after a moment (before it when <paramref name="sign"/> is −1); months clamp to their last day.</summary>
    public Day From(Scene scene, DateOnly day, int sign = 1)
    {
        var count = Count * sign;
        return Unit switch
        {
            Units.Minute or Units.Hour or Units.FullDay => Exact(scene, sign),
            Units.WorkingDay => new ThatDay(Count > 2000 ? null : scene.ShiftWorking(day, (int)Math.Ceiling(Count) * sign)),
            Units.Day => new ThatDay(Scene.Shift(day, (long)Math.Ceiling(count))),
            Units.Week or Units.Fortnight => new ThatDay(Scene.Shift(day, (long)Math.Ceiling(count * (Unit == Units.Week ? 7 : 14))), Weeks: true),
            _ => Months(day, count * (Unit switch { Units.Quarter => 3, Units.HalfYear => 6, Units.Year => 12, _ => 1 })),
        };
    }

    public TimeSpan Length => TimeSpan.FromMinutes(Math.Min(Count, 100_000) * (Unit switch { Units.Minute => 1, Units.Hour => 60, _ => 1440 }) + MoreMinutes);

    private Day Exact(Scene scene, int sign) =>
        Scene.Shift(scene.Today, (long)Length.TotalDays) is null ? new NoDay(Day.NoSuchDate) : new Instant(scene.Now + Length * sign);

    private static ThatDay Months(DateOnly day, double months)
    {
        var whole = Math.Truncate(months);
        return new ThatDay(Scene.ShiftMonths(day, (long)whole) is { } there ? Scene.Shift(there, (long)Math.Round((months - whole) * 30)) : null);
    }

    /// <summary>Reads «3 дня», «полтора часа», "two and a half hours", «1 ч 30 мин»; of «2–3 дня» the later.</summary>
    public static Hit<Amount>? Read(Line line, int at)
    {
        if (Named(line, at) is { } named)
        {
            return named;
        }

        if (Counted(line, at) is not { } first)
        {
            return null;
        }

        var count = first;
        var joined = line[first.End].IsMark('-') || line[first.End].Has(Cue.Or) || line[first.End].Has(Cue.To) ? first.End + 1 : -1;
        if (joined > 0 && Counted(line, joined) is { } second && second.Said >= first.Said)
        {
            count = second;
        }

        // "in 2 - 3 days' time", «3-х дней».
        var unit = line[count.End].IsMark('-') && line[count.End + 1].Has(Cue.Unit) ? count.End + 1 : count.End;
        if (UnitAt(line, unit) is not { } name)
        {
            return null;
        }

        // «отчёт за 2025 год» counts no years.
        if (name.Said == Units.Year && count.Said >= 1000)
        {
            return null;
        }

        var end = name.End;
        if (line[end].Has(Cue.And_Half))
        {
            return new(new Amount(count.Said + 0.5, name.Said), end + 1);
        }

        return name.Said == Units.Hour && Remainder(line, end) is { } more
            ? new(new Amount(count.Said, name.Said, more.Said), more.End)
            : new(new Amount(count.Said, name.Said), end);
    }

    /// <summary>A unit by itself: «час», «неделю», "week"; with «с половиной» one and a half.</summary>
    public static Hit<Amount>? ReadUnit(Line line, int at) =>
        UnitAt(line, at) is not { } unit ? null
        : line[unit.End].Has(Cue.And_Half) ? new(new Amount(1.5, unit.Said), unit.End + 1)
        : line[unit.End].Has(Cue.And_Quarter) && unit.Said == Units.Hour ? new(new Amount(1.25, unit.Said), unit.End + 1)
        : line[unit.End].IsMark('-') && Counted(line, unit.End + 1) is { Said: > 1 and < 5 } more && UnitAt(line, more.End) is null ? new(new Amount(more.Said, unit.Said), more.End)
        : unit.Said == Units.Hour && Remainder(line, unit.End) is { } minutes ? new(new Amount(1, unit.Said, minutes.Said), minutes.End)
        : line[unit.End - 1].Has(Cue.OneHour) && Numerals.Read(line, unit.End) is { Said: { Ordinal: false, Value: >= 5 and <= 59 } } spoken && UnitAt(line, spoken.End) is null && !WordShape.IsCounted(line[spoken.End])
            ? new(new Amount(1, unit.Said, spoken.Said.Value), spoken.End)
        : new(new Amount(1, unit.Said), unit.End);

    public static Hit<int>? UnitAt(Line line, int at)
    {
        if (!line[at].Has(Cue.Unit, out var unit))
        {
            return null;
        }

        var end = line[at + 1].IsMark('.') && line[at + 1].Glued && line[at].Text.Length <= 4 && line[at].Text[^1] != '.' && line[at + 2] != Word.None ? at + 2 : at + 1;

        // "2 weeks' time"
        if (line[end].IsMark('\''))
        {
            end = line[end + 1].Text == "s" ? end + 2 : end + 1;
        }

        return new(unit, line[end].Text == "time" ? end + 1 : end);
    }

    private static Hit<Amount>? Named(Line line, int at)
    {
        var start = line[at].Has(Cue.One) && !line[at].Has(Cue.HalfHour) ? at + 1 : at;
        return line[start].Has(Cue.HalfHour) ? new(new Amount(30, Units.Minute), start + 1)
            : line[start].Has(Cue.HalfYear) ? new(new Amount(6, Units.Month), start + 1)
            : line[start].Has(Cue.HalfDay) ? new(new Amount(12, Units.Hour), start + 1)
            : line[start].Has(Cue.QuarterWord) && UnitAt(line, line[start + 1].Has(Cue.Of) ? line[start + 2].Has(Cue.One) ? start + 3 : start + 2 : start + 1) is { Said: Units.Hour } hour
                ? new(new Amount(15, Units.Minute), hour.End)
            : Numerals.Read(line, start) is { Said: { Ordinal: false, Value: 3 } } three && (line[three.End].Has(Cue.QuarterWord) || line[three.End].Text == "quarters")
                && UnitAt(line, line[three.End + 1].Has(Cue.Of) ? line[three.End + 2].Has(Cue.One) ? three.End + 3 : three.End + 2 : three.End + 1) is { Said: Units.Hour } quarters
                ? new(new Amount(45, Units.Minute), quarters.End)
            : line[start].Has(Cue.HalfMonth) ? new(new Amount(15, Units.Day), start + 1)
            : null;
    }

    private static Hit<double>? Counted(Line line, int at)
    {
        if (line[at].Has(Cue.OneAndHalf))
        {
            return new(1.5, at + 1);
        }

        at = line[at].Has(Cue.About) ? at + 1 : at;

        if (Numerals.ReadAmount(line, at) is not { } whole)
        {
            return null;
        }

        if (whole.Said.Digits > 0 && (line[whole.End].IsMark(',') || line[whole.End].IsMark('.')) && line[whole.End].Glued && line[whole.End + 1].Glued
            && line[whole.End + 1].Kind == WordKind.Digits && line[whole.End + 1].Text.Length <= 2)
        {
            return new(double.Parse($"{whole.Said.Value}.{line[whole.End + 1].Text}", CultureInfo.InvariantCulture), whole.End + 2);
        }

        return line[whole.End].Has(Cue.And_Half) ? new(whole.Said.Value + 0.5, whole.End + 1) : new(whole.Said.Value, whole.End);
    }

    private static Hit<double>? Remainder(Line line, int at)
    {
        var start = line[at].Has(Cue.And) ? at + 1 : at;
        return line[start].Has(Cue.HalfHour) ? null
            : Numerals.Read(line, start) is { Said: { Ordinal: false, Value: <= 59 } } minutes && line[minutes.End].Has(Cue.MinutesWord)
            ? new(minutes.Said.Value, minutes.End + 1)
            : null;
    }
}
