namespace B24CoachBot.Domain.Conversations;

/// <summary>How a length of time is counted when it is told.</summary>
public enum Unit
{
    Minute,
    Hour,
    Day,
}

/// <summary>A length of time as a template tells it.</summary>
public sealed record Length(int Value, Unit Unit)
{
    /// <summary>From two days on in days, from an hour on in hours.</summary>
    public static Length Of(double hours) =>
        hours >= 48 ? new Length(Rounded(Math.Floor(hours / 24)), Unit.Day)
        : hours >= 1 ? new Length(Rounded(hours), Unit.Hour)
        : new Length(Rounded(hours * 60), Unit.Minute);

    private static int Rounded(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
