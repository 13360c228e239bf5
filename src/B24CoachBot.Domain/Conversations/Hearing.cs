using B24CoachBot.Domain.Conversations.Task;

namespace B24CoachBot.Domain.Conversations;

/// <summary>What an event means: words for one draft, or an answer that needs no conversation.</summary>
public abstract record Hearing
{
    private Hearing()
    {
    }

    public virtual FactsNeeded Needs => FactsNeeded.None;

    public sealed record ForTask(TaskDraft Draft, TaskHeard Heard) : Hearing
    {
        public override FactsNeeded Needs => Heard.Needs;

        /// <summary>Said besides, for example in the group the instruction came from.</summary>
        public IReadOnlyList<Effect> Besides { get; init; } = [];
    }

    public sealed record Answered(Decision Decision) : Hearing;

    public static Hearing Silence { get; } = new Answered(Decision.Nothing);
}
