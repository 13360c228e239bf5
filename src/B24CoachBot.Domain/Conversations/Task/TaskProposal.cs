using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Proposals;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>What a model pointed at in the words and our own readers then read there. It stands beside the task, not in it, until its author takes it.</summary>
public sealed record TaskProposal
{
    public Grounded<UserId>? Responsible { get; init; }

    public Grounded<When>? When { get; init; }
}
