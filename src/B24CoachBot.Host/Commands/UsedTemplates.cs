namespace B24CoachBot.Host.Commands;

/// <summary>Every template that the program names; lint finds orphans and gaps by it, and a test compares it with the sources.</summary>
internal static class UsedTemplates
{
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "greeting",
        "groups/draft-sent",
        "repairs/edit-hint",
        "repairs/empty",
        "repairs/failed",
        "repairs/help",
        "repairs/nothing-to-cancel",
        "repairs/nothing-to-undo",
        "repairs/only-employees",
        "repairs/too-long",
        "repairs/unclear",
        "task/already",
        "task/asking-deadline",
        "task/asking-what",
        "task/asking-who",
        "task/cancelled",
        "task/choosing-person",
        "task/description",
        "task/failed",
        "task/in-work",
        "task/kept",
        "task/not-yours",
        "task/outdated",
        "task/person-unknown",
        "task/preview",
        "task/receipt",
        "task/receipt-closed",
        "task/undo-confirm",
        "task/undo-note",
        "task/undo-refused",
        "task/undone",
        "task/unknown",
    };
}
