using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>«этот», «следующий», «прошлый» as a shift by periods: 0, 1, −1.</summary>
internal static class Modifier
{
    public static int? Read(Word word) =>
        word.Has(Cue.This) ? 0
        : word.Has(Cue.Next) || word.Has(Cue.That) ? 1
        : word.Has(Cue.Last) ? -1
        : null;
}

/// <summary>Values of the lexicon's <c>unit</c>, small to large.</summary>
internal static class Units
{
    public const int Minute = 1;
    public const int Hour = 2;
    public const int FullDay = 3;
    public const int Day = 4;
    public const int WorkingDay = 5;
    public const int Week = 6;
    public const int Month = 7;
    public const int Quarter = 8;
    public const int HalfYear = 9;
    public const int Year = 10;
    public const int Weekend = 11;
    public const int Fortnight = 12;
    public const int Season = 13;
    public const int Holidays = 14;

    /// <summary>A third of a month.</summary>
    public const int Decade = 15;
}
