namespace B24CoachBot.Domain;

/// <summary>How somebody spoke with a client. Stored names.</summary>
public enum ContactWay
{
    Call,

    /// <summary>A dialogue in an Open Channel.</summary>
    Line,
}

/// <summary>A talk with a client that is over; one case, whatever reported it.</summary>
/// <param name="Key">The portal's own id of the call or dialogue.</param>
/// <param name="EndedAt">An instant with the portal's offset.</param>
/// <param name="ActivityId">The CRM's activity of it; null when it is bound to no card.</param>
/// <param name="Client">The contact, company or lead; null for an unknown number.</param>
public sealed record ContactCase(string Key, ContactWay Way, DateTimeOffset EndedAt, int Seconds, bool Incoming, long? ActivityId, CrmRef? Client, string? Phone)
{
    /// <summary>The portal's number of a dialogue; null for a call.</summary>
    public long? Session { get; init; }

    public DateTimeOffset BeganAt => EndedAt.AddSeconds(-Seconds);
}
