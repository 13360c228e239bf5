namespace B24CoachBot.Adapters.Portal;

/// <summary>Why the portal gave no result. What matters to the caller: was the call executed, and when to ask again.</summary>
public abstract record PortalFailure
{
    private PortalFailure()
    {
    }

    /// <summary>Not executed: too many requests. Ask again later.</summary>
    public sealed record Busy(TimeSpan? RetryAfter) : PortalFailure;

    /// <summary>Not executed: this method has spent its time budget; other methods still answer.</summary>
    public sealed record Operating(string Method, DateTimeOffset Until) : PortalFailure;

    /// <summary>Not executed, and asking again changes nothing. <paramref name="Code"/> may be empty, a number or a phrase;
    /// <paramref name="Text"/> is in the portal's language and may quote people: not for logs.</summary>
    public sealed record Refused(string Code, string Text) : PortalFailure
    {
        /// <summary>The bot is not there (any more): register it again.</summary>
        public bool BotIsGone => Is("BOT_NOT_FOUND");

        public bool Is(string code) => string.Equals(Code, code, StringComparison.OrdinalIgnoreCase);

        // The text may quote people, and records end up in logs.
        public override string ToString() => $"Refused {{ Code = {Code} }}";
    }

    /// <summary>Not executed: the access token has run out (OAuth only).</summary>
    public sealed record Expired : PortalFailure;

    /// <summary>Not executed: no connection came about.</summary>
    public sealed record Unreachable : PortalFailure;

    /// <summary>Sent, fate unknown. With <paramref name="Answered"/> the portal has finished with it;
    /// without, it may still be executing (a dropped connection, a time-out), up to its limit of 60 s.</summary>
    public sealed record Unknown(bool Answered) : PortalFailure;

    /// <summary>Not executed: an earlier command stopped the batch.</summary>
    public sealed record Skipped : PortalFailure;
}
