namespace B24CoachBot.Domain.Conversations.Pilot;

/// <summary>What the Pilot conversation waits for. Stored names.</summary>
public enum PilotTalkState
{
    /// <summary>The pilot is over, and the owner speaks with the bot of something else.</summary>
    Waiting,

    /// <summary>A page stands; the owner may decide by it.</summary>
    Shown,

    /// <summary>Until which day?</summary>
    AskingUntil,

    /// <summary>Longer than four weeks: really?</summary>
    ConfirmingLong,
    Past,
}

/// <summary>Which page it is.</summary>
public enum PilotPage
{
    Pilot,
    Rollout,
}

/// <summary>The pilot and the rollout before somebody: for the owner with the means to decide.</summary>
public sealed record PilotDraft : Draft
{
    public required PilotTalkState State { get; init; }

    public PilotPage Page { get; init; }

    /// <summary>The day that is to be confirmed.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Which rendering of the card is alive; its buttons carry this number.</summary>
    public int Shown { get; init; }

    /// <summary>How many times in a row the person was not understood.</summary>
    public int Unclear { get; init; }

    public override string StateName => $"Pilot{State}";

    public override bool Ended => PilotMoves.Ends.Contains(State);

    public override bool Waits => Asks;

    public override bool Asks => State is PilotTalkState.AskingUntil or PilotTalkState.ConfirmingLong;

    public override bool Rests => !Asks;

    public override bool Knocks => State == PilotTalkState.Waiting;
}
