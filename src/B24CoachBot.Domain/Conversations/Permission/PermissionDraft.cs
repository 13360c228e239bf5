namespace B24CoachBot.Domain.Conversations.Permission;

/// <summary>What the Permission conversation waits for. Stored names.</summary>
public enum PermissionState
{
    /// <summary>It came, and the head speaks with the bot of something else.</summary>
    Waiting,

    /// <summary>May this be said to a client?</summary>
    Deciding,
    Granted,
    Refused,
    Lapsed,
}

/// <summary>Somebody asks the head for a wording that the black list names.</summary>
public sealed record PermissionDraft : Draft
{
    public required PermissionState State { get; init; }

    public required PermissionAsked Asked { get; init; }

    /// <summary>Until when it was permitted.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Which rendering of the card is alive; its buttons carry this number.</summary>
    public int Shown { get; init; }

    /// <summary>How many times in a row the head was not understood.</summary>
    public int Unclear { get; init; }

    public override string StateName => $"Permission{State}";

    public override bool Ended => PermissionMoves.Ends.Contains(State);

    public override bool Waits => State == PermissionState.Deciding;

    public override bool Asks => false;

    public override bool Rests => State != PermissionState.Deciding;

    public override bool Knocks => State == PermissionState.Waiting;
}
