using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>What the library's lists are to a draft: some are locked by their owner, and how far the others were changed tells which need mending.</summary>
public static class TaskLibrary
{
    /// <summary>The kind whose lists nobody changes on a card; null where they may be changed.</summary>
    public static TaskKind? Locked(TaskSlots slots, Known known) =>
        slots.Proposed is not null && known.Library.FindKind(slots.Kind) is { Critical: true } kind ? kind : null;

    /// <summary>The edit would take out or reword what the kind's owner locked.</summary>
    public static bool Breaks(Edit edit, TaskSlots slots) => slots.Proposed is { } proposed && edit switch
    {
        Edit.RemoveItem { Number: var number } => IsOf(proposed.Steps, slots.Steps, number),
        Edit.ReplaceItem { Number: var number } => IsOf(proposed.Steps, slots.Steps, number),
        Edit.RemoveCriterion { Number: var number } => IsOf(proposed.DoneCriteria, slots.DoneCriteria, number),
        Edit.NoChecklist => proposed.Steps.Count > 0,
        Edit.DoneCriteria => proposed.DoneCriteria.Count > 0,
        _ => false,
    };

    /// <summary>The yes as the library's statistics count it: for the kind, and for the card's template.</summary>
    public static IEnumerable<Effect> Used(TaskDraft draft)
    {
        if (draft.Slots.Proposed is not { } proposed)
        {
            yield break;
        }

        var changed = EditDistance.Percent(
            [.. proposed.Steps, .. proposed.DoneCriteria],
            [.. proposed.Steps.Count > 0 ? draft.Slots.Steps : [], .. proposed.DoneCriteria.Count > 0 ? draft.Slots.DoneCriteria : []]);
        yield return new Effect.Used(new LibraryUse(draft.Item, changed));
    }

    // The person's own lines stand behind the library's, or among them after a swap.
    private static bool IsOf(IReadOnlyList<string> proposed, IReadOnlyList<string> shown, int number)
    {
        var at = (number < 0 ? shown.Count : number) - 1;
        return at >= 0 && at < shown.Count && proposed.Contains(shown[at]);
    }
}
