using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Disk;
using B24CoachBot.Sandbox.Portal.Rows;
using FileAccess = B24CoachBot.Sandbox.Portal.Disk.FileAccess;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>disk.file.get (disk/file/disk-file-get) and imbot.v2.File.download: what a bot may learn of a file in a chat.</summary>
internal static class DiskMethods
{
    public static void Register(MethodTable table)
    {
        table.V2("disk.file.get", "disk", Get);
        table.V2("imbot.v2.File.download", "imbot", Download);
    }

    private static Answer Get(Call call)
    {
        var id = call.Args.NumberOrNull("id") ?? throw new PortalError(400, "ERROR_ARGUMENT", "Invalid value of parameter {Parameter #0}");
        var file = call.World.Table<FileRow>().Find(id) ?? throw new PortalError(400, "ERROR_NOT_FOUND", $"Could not find entity with id `{id}`.");
        return FileAccess.Reads(call.World, call.Caller.User, file)
            ? View(call.World, file)
            : throw new PortalError(400, "ACCESS_DENIED", "Access denied");
    }

    private static Answer Download(Call call)
    {
        var bot = OwnBot.Of(call);
        var file = call.World.Table<FileRow>().Find(call.Args.NumberOrNull("fileId") ?? 0) ?? throw new PortalError(400, "FILE_NOT_FOUND", "File not found");
        return FileAccess.IsInChat(call.World, bot.Id, file)
            ? new JsonObject { ["downloadUrl"] = Downloads.Link(call.World, "imbot", file) }
            : throw new PortalError(400, "FILE_ACCESS_ERROR", "File access error");
    }

    /// <summary>Numbers are texts here, as everywhere on the Drive.</summary>
    private static JsonObject View(World world, FileRow file)
    {
        var moment = Instants.Write(file.Date, world.Zone);
        return new JsonObject
        {
            ["ID"] = Text(file.Id),
            ["NAME"] = file.Name,
            ["CODE"] = null,
            ["STORAGE_ID"] = "1",
            ["TYPE"] = "file",
            ["PARENT_ID"] = Text(file.ChatId),
            ["DELETED_TYPE"] = "0",
            ["GLOBAL_CONTENT_VERSION"] = "1",
            ["FILE_ID"] = Text(file.Id),
            ["SIZE"] = Text(file.Size),
            ["CREATE_TIME"] = moment,
            ["UPDATE_TIME"] = moment,
            ["DELETE_TIME"] = null,
            ["CREATED_BY"] = Text(file.AuthorId),
            ["UPDATED_BY"] = Text(file.AuthorId),
            ["DELETED_BY"] = "0",
            ["DOWNLOAD_URL"] = Downloads.Link(world, "disk", file),
            ["DETAIL_URL"] = $"http://{world.Domain}/company/personal/user/{file.AuthorId}/disk/file/{Uri.EscapeDataString(file.Name)}",
        };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
