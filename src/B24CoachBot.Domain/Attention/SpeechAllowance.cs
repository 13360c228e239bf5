namespace B24CoachBot.Domain.Attention;

/// <summary>What becomes of something a person says or presses.</summary>
public enum Heed
{
    Heard,

    /// <summary>Too much at once, and the person is to be told.</summary>
    FirstTooMuch,

    /// <summary>Too much at once, and the person was told.</summary>
    TooMuch,
}

/// <summary>A token bucket of one person: as much as is said in a lively minute at once, and so much again in every minute. A person never meets its end; a script does.</summary>
/// <param name="Spent">How much of the allowance is used up at <paramref name="At"/>.</param>
/// <param name="Told">The person knows that it is used up.</param>
public sealed record SpeechAllowance(double Spent, DateTimeOffset At, bool Told)
{
    /// <summary>Of somebody who has said nothing lately.</summary>
    public static SpeechAllowance Whole(DateTimeOffset at) => new(0, at, Told: false);

    /// <param name="at">The portal's moment of the event: what waited in the feed while the bot was off was not said at once. A moment before the last one counts as the same.</param>
    public (SpeechAllowance Left, Heed Heed) Say(DateTimeOffset at, int perMinute)
    {
        var spent = Math.Max(0, Spent - (Math.Max(0, (at - At).TotalMinutes) * perMinute));
        var now = at > At ? at : At;

        // Told once a flood, which is over when half of the allowance is there again.
        var told = Told && spent > perMinute / 2.0;
        return spent + 1 <= perMinute ? (new SpeechAllowance(spent + 1, now, told), Heed.Heard)
            : (new SpeechAllowance(spent, now, Told: true), told ? Heed.TooMuch : Heed.FirstTooMuch);
    }

    /// <summary>Nothing of it is used up any more, so it need not be remembered.</summary>
    public bool IsWhole(DateTimeOffset at, int perMinute) => (at - At).TotalMinutes * perMinute >= Spent;
}
