namespace B24CoachBot.Domain.Conversations;

/// <summary>What keeps an open draft from speaking. Stored names.</summary>
public enum Hold
{
    None,

    /// <summary>One of several from the same message; it speaks when the one before has no question left.</summary>
    Queued,

    /// <summary>The person was asked whether to come back to it.</summary>
    Offered,

    /// <summary>The person said "later"; it is offered again at its moment.</summary>
    Postponed,
}
