using B24CoachBot.Domain.Proposals;

namespace B24CoachBot.Adapters.Ai;

/// <summary>What came of asking a model.</summary>
public abstract record ModelReply
{
    private ModelReply()
    {
    }

    /// <param name="Tokens">As the vendor counted them; an estimate where it did not.</param>
    public sealed record Answered(IReadOnlyList<Candidate> Candidates, long Tokens) : ModelReply;

    /// <summary>Paid for, and not what was asked.</summary>
    public sealed record Nonsense(long Tokens) : ModelReply;

    /// <param name="Why">A stable word: <c>timeout</c>, <c>breaker</c>, <c>status-401</c>, <c>unreachable</c>.</param>
    public sealed record Failed(string Why) : ModelReply;
}
