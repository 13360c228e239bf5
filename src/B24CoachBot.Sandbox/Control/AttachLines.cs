using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;

namespace B24CoachBot.Sandbox.Control;

/// <summary>An attach as lines: a message as it is, a grid as "name: value", a link, file or person by name, a delimiter as dashes.</summary>
internal static class AttachLines
{
    public static IEnumerable<string> Of(JsonObject? attach, TimeZoneInfo zone) =>
        (attach?["BLOCKS"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .SelectMany(Block)
            .Select(line => PlainText.Of(line, zone));

    private static IEnumerable<string> Block(JsonObject block)
    {
        var (kind, content) = block.First();
        return (kind, content) switch
        {
            ("MESSAGE", _) => [Loose.Text(content) ?? ""],
            ("DELIMITER", _) => ["———"],
            ("GRID", JsonArray rows) => rows.OfType<JsonObject>().Select(Row),
            (_, JsonArray items) => items.OfType<JsonObject>().Select(Named),
            (_, JsonObject item) => [Named(item)],
            _ => [],
        };
    }

    private static string Row(JsonObject row)
    {
        var name = Loose.Text(row["NAME"]) ?? "";
        var value = Loose.Text(row["VALUE"]) ?? "";
        return name.Length == 0 ? value : value.Length == 0 ? name : $"{name}: {value}";
    }

    private static string Named(JsonObject item) => string.Join(" — ",
        new[] { Loose.Text(item["NAME"]) ?? Loose.Text(item["LINK"]), Loose.Text(item["DESC"]) }.Where(part => !string.IsNullOrEmpty(part)));
}
