using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Amounts of time said one after another, each smaller than the one before: «месяц, неделю и два дня», "1 day 2 hours".</summary>
internal readonly record struct AmountChain(IReadOnlyList<Amount> Parts)
{
    private const int MostParts = 4;

    public static Hit<AmountChain>? Read(Line line, int at)
    {
        if ((Amount.Read(line, at) ?? Amount.ReadUnit(line, at)) is not { } first || first.End == at)
        {
            return null;
        }

        var parts = new List<Amount> { first.Said };
        var end = first.End;
        while (parts.Count < MostParts && Next(line, end, parts[^1]) is { } next)
        {
            parts.Add(next.Said);
            end = next.End;
        }

        return new(new AmountChain(parts), end);
    }

    /// <summary>The day so long after today; with hours or minutes in it, the instant so long after now.</summary>
    public Day From(Scene scene, int sign = 1)
    {
        if (Parts.Count == 1)
        {
            return Parts[0].From(scene, scene.Today, sign);
        }

        DateOnly? day = scene.Today;
        var exact = TimeSpan.Zero;
        foreach (var part in Parts)
        {
            exact += part.IsExact ? part.Length : TimeSpan.Zero;
            day = part.IsExact || day is not { } from ? day : (part.From(scene, from, sign) as ThatDay)?.Date;
        }

        return day is not { } there || Scene.Shift(there, sign * (long)exact.TotalDays) is null ? new NoDay(Day.NoSuchDate)
            : exact == TimeSpan.Zero ? new ThatDay(there)
            : new Instant(scene.Calendar.At(there, TimeOnly.FromDateTime(scene.Calendar.Local(scene.Now))) + sign * exact);
    }

    private static Hit<Amount>? Next(Line line, int end, Amount before)
    {
        var linked = line[end].Has(Cue.And) || line[end].IsMark(',');
        var start = linked ? line[end + 1].Has(Cue.And) ? end + 2 : end + 1 : end;
        var next = Amount.Read(line, start) ?? (linked ? Amount.ReadUnit(line, start) : null);
        return next is { } more && Rank(more.Said.Unit) < Rank(before.Unit) ? more : null;
    }

    private static int Rank(int unit) => unit == Units.Fortnight ? Units.Week : unit == Units.WorkingDay ? Units.Day : unit;
}
