using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Portal.Chat;

/// <summary>Reads an attach, full or as a bare list of blocks; each block is one known key.</summary>
internal static class Attaches
{
    private const int Longest = 60_000;
    private static readonly string[] Kinds = ["MESSAGE", "LINK", "RICH_LINK", "USER", "GRID", "IMAGE", "FILE", "DELIMITER"];

    public static JsonObject? Read(JsonNode? node)
    {
        node = BlockJson.Parse(node, "ATTACH_ERROR", "Incorrect attach params");
        var attach = node switch
        {
            null => null,
            JsonArray { Count: 0 } or JsonObject { Count: 0 } => null,
            JsonArray blocks => new JsonObject { ["BLOCKS"] = blocks.DeepClone() },
            JsonObject map when map["BLOCKS"] is JsonArray => (JsonObject)map.DeepClone(),
            _ => throw Wrong(),
        };
        if (attach is null)
        {
            return null;
        }

        if (attach.ToJsonString().Length > Longest)
        {
            throw new PortalError(400, "ATTACH_OVERSIZE", "You have exceeded the maximum allowable size of attach");
        }

        foreach (var block in (JsonArray)attach["BLOCKS"]!)
        {
            if (block is not JsonObject { Count: 1 } one || !Kinds.Contains(one.First().Key))
            {
                throw Wrong();
            }
        }

        return attach;
    }

    private static PortalError Wrong() => new(400, "ATTACH_ERROR", "Incorrect attach params");
}
