using B24CoachBot.Domain.Conversations.Inventory;

namespace B24CoachBot.Domain.Tests.Templates;

/// <summary>Branches of the inventory's texts.</summary>
internal static class InventoryCases
{
    public static IReadOnlyList<(string, (string, object?)[])> Of(string id, Tongue tongue) => id switch
    {
        "inventory/asking" =>
        [
            .. Questions.Select(question => (question, new (string, object?)[] { ("first", false), ("question", question) })),
            .. new[] { "request", "meeting" }.Select(chain => (chain, new (string, object?)[] { ("first", false), ("chain", chain) })),
            ("one's own, answered before", [("first", false), ("number", 4), ("count", 4), ("chain", "own"), ("name", tongue == Tongue.Russian ? "заказ → склад" : "order → warehouse"), ("answered", tongue == Tongue.Russian ? "Ольга" : "Olga")]),
        ],
        "inventory/exported" => [("all answered", [("unanswered", 0)]), ("one unanswered", [("unanswered", 1)]), ("five unanswered", [("unanswered", 5)]), ("no file", [("failed", true)])],
        "inventory/unclear" or "inventory/why" => [.. Questions.Append("more").Select(question => (question, new (string, object?)[] { ("asked", question) }))],
        "inventory/file" => [("all chains are here", [("absent", Array.Empty<string>())])],
        _ => [],
    };

    private static IEnumerable<string> Questions => Enum.GetNames<ChainQuestion>().Select(name => name.ToLowerInvariant());
}
