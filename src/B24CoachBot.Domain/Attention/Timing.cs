namespace B24CoachBot.Domain.Attention;

/// <summary>When the bot may speak first.</summary>
public abstract record Timing
{
    private Timing()
    {
    }

    public sealed record Now : Timing;

    public sealed record Later(DateTimeOffset At) : Timing;

    /// <summary>Together with the day's other calls.</summary>
    public sealed record InList(DateTimeOffset At) : Timing;

    /// <summary>Not before the person asks for it.</summary>
    public sealed record OnRequest : Timing;
}
