using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Readiness;

/// <summary>What the Readiness conversation waits for. Stored names.</summary>
public enum ReadinessState
{
    /// <summary>The portal is being measured.</summary>
    Measuring,

    /// <summary>The nine signals stand and ask nothing.</summary>
    Shown,

    /// <summary>Does everybody know what is to be recorded?</summary>
    AskingRecording,

    /// <summary>Do texts of a machine go to clients unchecked?</summary>
    AskingPromises,

    /// <summary>Is the clean-up to become a task?</summary>
    Proposing,

    /// <summary>The task is being made.</summary>
    Creating,
    TaskMade,

    /// <summary>Nobody can tell whether the task was made.</summary>
    Unsure,

    /// <summary>A newer card stands, or nobody looked at it for days.</summary>
    Past,
}

/// <summary>The nine signals before somebody in office, and what they do about them.</summary>
public sealed record ReadinessDraft : Draft
{
    public required ReadinessState State { get; init; }

    public Consent? Asked { get; init; }

    /// <summary>Where the task stands that was made of it.</summary>
    public string? Link { get; init; }

    /// <summary>Which rendering of the card is alive; its buttons carry this number.</summary>
    public int Shown { get; init; }

    /// <summary>How many times in a row the person was not understood.</summary>
    public int Unclear { get; init; }

    public override string StateName => $"Readiness{State}";

    public override bool Ended => ReadinessMoves.Ends.Contains(State);

    public override bool Waits => State is ReadinessState.AskingRecording or ReadinessState.AskingPromises or ReadinessState.Proposing;

    public override bool Asks => State is ReadinessState.AskingRecording or ReadinessState.AskingPromises;

    public override bool Rests => !Waits && State is not (ReadinessState.Measuring or ReadinessState.Creating);
}
