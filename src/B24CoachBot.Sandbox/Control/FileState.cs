using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>A file as the control calls show it; size in bytes.</summary>
internal static class FileState
{
    public static JsonObject Of(World world, long id)
    {
        var file = world.Table<FileRow>().Find(id);
        return new JsonObject { ["id"] = id, ["name"] = file?.Name, ["size"] = file?.Size };
    }
}
