using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>What the library adds to an agreement that becomes a task: where its words give no steps or criteria, those of its kind of work stand in, as they do for any errand.</summary>
public static class MeetingKinds
{
    public static IReadOnlyList<string> Steps(MeetingItem item, Tongue tongue, Known known) =>
        item.Steps.Count > 0 ? item.Steps : KindOf(item, known)?.In(tongue).Steps(Client(item, tongue)) ?? [];

    public static IReadOnlyList<string> Criteria(MeetingItem item, Tongue tongue, Known known) =>
        item.Criteria.Count > 0 ? item.Criteria : KindOf(item, known)?.In(tongue).Criteria(Client(item, tongue)) ?? [];

    public static bool RequiresResult(MeetingItem item, Known known) => known.Library.FindKind(item.Kind)?.RequireResult ?? false;

    /// <summary>Null for an errand of no known kind.</summary>
    public static string? NameOf(MeetingItem item, Tongue tongue, Known known) => known.Library.FindKind(item.Kind)?.In(tongue).Name;

    /// <summary>What its words reveal; what they do not reveal stays.</summary>
    public static MeetingItem Revealed(MeetingItem item, Instruction said) => item with
    {
        Kind = said.Kind ?? item.Kind,
        Client = said.Crm.FirstOrDefault(crm => crm.Name is not null)?.Name ?? item.Client,
        Steps = said.Checklist.Count > 0 ? [.. said.Checklist.Select(step => char.ToUpperInvariant(step[0]) + step[1..])] : item.Steps,
        Criteria = said.DoneCriteria.Count > 0 ? said.DoneCriteria : item.Criteria,
    };

    /// <summary>A yes under a card that shows the library's lists counts as their use; a yes by number was given without having seen them.</summary>
    public static IEnumerable<Effect> Used(MeetingItem item) => item is { HasCard: true, Steps.Count: 0 } or { HasCard: true, Criteria.Count: 0 }
        ? [new Effect.Used(new LibraryUse(LibraryItems.Kind(item.Kind), 0))]
        : [];

    private static TaskKind? KindOf(MeetingItem item, Known known) => known.Library.FindKind(item.Kind) ?? known.Library.FindKind(TaskKind.GenericKey);

    private static string? Client(MeetingItem item, Tongue tongue) => item.Client is { } name && tongue == Tongue.Russian ? $"«{name}»" : item.Client;
}
