using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Digest;

namespace B24CoachBot.Domain.Conversations.Digest;

/// <summary>What an event said to the Digest conversation.</summary>
public abstract record DigestHeard : Meaning
{
    private DigestHeard()
    {
    }

    /// <summary>It may be said now.</summary>
    /// <param name="Older">Digests that stand until now.</param>
    public sealed record Free(IReadOnlyList<DigestDraft> Older) : DigestHeard;

    /// <summary>The person speaks with the bot of something else.</summary>
    public sealed record NotYet(DateTimeOffset Until) : DigestHeard;

    /// <summary>«сводка»: the digest of now.</summary>
    public sealed record Asked(DigestSpan Span, IReadOnlyList<DigestDraft> Older) : DigestHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Digest = Span };
    }

    /// <param name="Block">Null for all of it.</param>
    public sealed record WantsDetails(string? Block) : DigestHeard;

    public sealed record Liked : DigestHeard;

    public sealed record ChosePace(DigestPace Pace) : DigestHeard;

    /// <summary>One step rarer or more often than until now.</summary>
    public sealed record WantsRarer(bool MoreOften) : DigestHeard;

    public sealed record AskedToDrop : DigestHeard;

    public sealed record ChoseBlock(string Block, bool Back) : DigestHeard;

    public sealed record KeepsAll : DigestHeard;

    /// <summary>A polite reminder to the approver; it is looked first whether the approval still hangs.</summary>
    public sealed record WantsNudge(DigestSpan Span) : DigestHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Digest = Span };
    }

    public sealed record AskedHelp : DigestHeard;

    public sealed record AskedToRepeat : DigestHeard;

    public sealed record NotUnderstood : DigestHeard
    {
        public override bool Lost => true;
    }

    public sealed record Stale(long MessageId) : DigestHeard;

    public sealed record Outlived : DigestHeard;
}
