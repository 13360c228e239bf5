using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Suggestion;

/// <summary>What the Suggestion conversation waits for. Stored names.</summary>
public enum SuggestionState
{
    /// <summary>It came, and the owner speaks with the bot of something else.</summary>
    Waiting,

    /// <summary>Is the library to be changed so?</summary>
    Reviewing,

    /// <summary>A task for it is being made.</summary>
    Creating,
    Accepted,
    Declined,
    Expired,

    /// <summary>Nobody can tell whether the task was made.</summary>
    Unsure,
}

/// <summary>A change of the library that somebody of the staff proposed, before the owner.</summary>
public sealed record SuggestionDraft : Draft
{
    public required SuggestionState State { get; init; }

    public required SuggestionMade Made { get; init; }

    public Consent? Asked { get; init; }

    /// <summary>Where the task stands that was made of it.</summary>
    public string? Link { get; init; }

    /// <summary>Which rendering of the card is alive; its buttons carry this number.</summary>
    public int Shown { get; init; }

    /// <summary>How many times in a row the owner was not understood.</summary>
    public int Unclear { get; init; }

    public override string StateName => $"Suggestion{State}";

    public override bool Ended => SuggestionMoves.Ends.Contains(State);

    public override bool Waits => State == SuggestionState.Reviewing;

    public override bool Asks => false;

    public override bool Rests => State != SuggestionState.Reviewing;

    public override bool Knocks => State == SuggestionState.Waiting;
}
