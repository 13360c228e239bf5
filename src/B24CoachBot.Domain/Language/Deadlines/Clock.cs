namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Which half of the day a clock hour was said to be in.</summary>
internal enum Half
{
    Unsaid,
    Morning,
    Day,
    Evening,
    Night,
}

/// <summary>A clock time as said; the hour is read by CONVENTIONS 4 once it is known what stands beside it.</summary>
/// <param name="Literal">Written with a leading zero, so 1–7 stay in the morning.</param>
/// <param name="Zone">A named zone overrides the portal's.</param>
internal sealed record Clock(int Hour, int Minute, bool Literal = false, Half Half = Half.Unsaid, TimeZoneInfo? Zone = null)
{
    public static readonly TimeOnly LastMinute = new(23, 59);

    public bool Exists => Hour is >= 0 and <= 24 && Minute is >= 0 and <= 59 && (Hour < 24 || Minute == 0);

    public TimeOnly Time => Half switch
    {
        _ when Hour == 24 => LastMinute,
        Half.Morning => new(Hour == 12 ? 0 : Hour, Minute),
        Half.Night when Hour == 12 && Minute == 0 => LastMinute,
        Half.Night when Hour == 12 => new(0, Minute),
        Half.Night when Hour is >= 8 and < 12 => new(Hour + 12, Minute),
        Half.Night => new(Hour, Minute),
        Half.Day or Half.Evening when Hour < 12 && !(Literal && Hour == 0) => new(Hour + 12, Minute),
        Half.Unsaid when Hour is >= 1 and <= 7 && !Literal => new(Hour + 12, Minute),
        _ => new(Hour, Minute),
    };
}
