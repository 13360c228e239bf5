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

    /// <summary>This one and then another; a draft decided twice stays as the later left it.</summary>
    public Decision And(Decision next)
    {
        var later = next.Drafts.Select(draft => draft.Id).ToHashSet();
        return new Decision(
            [.. Drafts.Where(draft => !later.Contains(draft.Id)), .. next.Drafts], [.. Consents, .. next.Consents], [.. Effects, .. next.Effects]);
    }

    public static Decision Only(params IReadOnlyList<Effect> effects) => new([], [], effects);
}
