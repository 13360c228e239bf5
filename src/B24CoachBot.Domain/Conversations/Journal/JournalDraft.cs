using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Journal;

/// <summary>Where the journal stands. Stored names.</summary>
public enum JournalState
{
    /// <summary>It was asked for and is being looked up.</summary>
    Looking,

    /// <summary>A page stands and asks nothing.</summary>
    Shown,

    /// <summary>Nobody looked at it for days.</summary>
    Past,
}

/// <summary>The journal of proposals as one person reads it, page by page.</summary>
public sealed record JournalDraft : Draft
{
    /// <summary>Lines on a page.</summary>
    public const int PageLength = 10;

    public required JournalState State { get; init; }

    /// <summary>Whose proposals; null for everybody's.</summary>
    public UserId? Person { get; init; }

    public DateOnly? From { get; init; }

    /// <summary>Lines before the page.</summary>
    public int Skip { get; init; }

    public JournalPage? Page { get; init; }

    /// <summary>Which rendering of the card is alive; its buttons carry this number.</summary>
    public int Shown { get; init; }

    public override string StateName => $"Journal{State}";

    public override bool Ended => JournalMoves.Ends.Contains(State);

    public override bool Waits => false;

    public override bool Asks => false;

    public override bool Rests => true;
}
