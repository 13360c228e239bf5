using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;

namespace B24CoachBot.Domain;

/// <summary>The outcome of a turn: drafts as they shall be stored, consents for the journal, effects in order.</summary>
public sealed record Decision(
    IReadOnlyList<Draft> Drafts,
    IReadOnlyList<Consent> Consents,
    IReadOnlyList<Effect> Effects)
{
    public static Decision Nothing { get; } = new([], [], []);

    public static Decision Only(params IReadOnlyList<Effect> effects) => new([], [], effects);
}
