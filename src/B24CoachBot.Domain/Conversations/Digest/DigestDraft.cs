using B24CoachBot.Domain.Digest;

namespace B24CoachBot.Domain.Conversations.Digest;

/// <summary>What the Digest conversation waits for. Stored names.</summary>
public enum DigestState
{
    /// <summary>It is due, and the person speaks with the bot of something else.</summary>
    Waiting,

    /// <summary>It stands and asks nothing.</summary>
    Shown,

    /// <summary>Which block shall go?</summary>
    ChoosingBlock,

    /// <summary>A person was told what their lead will read.</summary>
    Told,

    /// <summary>A newer digest stands, or nobody looked at it for days.</summary>
    Past,
}

/// <summary>One digest of a lead, or the lines that a person of the team reads before it.</summary>
public sealed record DigestDraft : Draft
{
    public required DigestState State { get; init; }

    /// <summary>Null of what is told to a person of the team, and of a digest that is still to be made.</summary>
    public DigestPage? Page { get; init; }

    /// <summary>What is told to a person of the team.</summary>
    public IReadOnlyList<ToldLine> Lines { get; init; } = [];

    /// <summary>What is told to the quality owner of the library.</summary>
    public OwnerPage? Owner { get; init; }

    /// <summary>The lead asked for it.</summary>
    public bool OnRequest { get; init; }

    /// <summary>The blocks that may be taken off by a button now.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Approvals of which somebody was reminded today.</summary>
    public IReadOnlyList<long> Nudged { get; init; } = [];

    /// <summary>Which rendering of the card is alive; its buttons carry this number.</summary>
    public int Shown { get; init; }

    /// <summary>How many times in a row the person was not understood.</summary>
    public int Unclear { get; init; }

    public override string StateName => $"Digest{State}";

    public override bool Ended => DigestMoves.Ends.Contains(State);

    public override bool Waits => State == DigestState.ChoosingBlock;

    public override bool Asks => Waits;

    /// <summary>One that waited was begun by nobody: when it comes, it ends no talk that another had interrupted.</summary>
    public override bool Rests => State != DigestState.ChoosingBlock;

    public override bool Knocks => State == DigestState.Waiting;
}
