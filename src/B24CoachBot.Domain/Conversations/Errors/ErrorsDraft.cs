using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Errors;

/// <summary>Where the error queue stands. Stored names.</summary>
public enum ErrorsState
{
    /// <summary>It was asked for and is being looked up.</summary>
    Looking,

    /// <summary>A page stands and asks nothing.</summary>
    Shown,

    /// <summary>Which line is mended, or is no error?</summary>
    ChoosingLine,

    /// <summary>Nobody looked at it for days.</summary>
    Past,
}

/// <summary>Errors in the data as the quality owner goes through them.</summary>
public sealed record ErrorsDraft : Draft
{
    /// <summary>Lines on a page.</summary>
    public const int PageLength = 10;

    public required ErrorsState State { get; init; }

    /// <summary>All that stood when it was asked for, the oldest first; line numbers count from here.</summary>
    public IReadOnlyList<QualityError> Errors { get; init; } = [];

    /// <summary>Lines before the page.</summary>
    public int Skip { get; init; }

    /// <summary>Keys of those that were closed meanwhile.</summary>
    public IReadOnlyList<string> Closed { get; init; } = [];

    /// <summary>What the line is chosen for: true for mended, false for none.</summary>
    public bool Mended { get; init; }

    /// <summary>Which rendering of the card is alive; its buttons carry this number.</summary>
    public int Shown { get; init; }

    /// <summary>How many times in a row the person was not understood.</summary>
    public int Unclear { get; init; }

    public override string StateName => $"Errors{State}";

    public override bool Ended => ErrorsMoves.Ends.Contains(State);

    public override bool Waits => State == ErrorsState.ChoosingLine;

    public override bool Asks => Waits;

    public override bool Rests => !Waits;
}
