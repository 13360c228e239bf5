using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Disk;
using B24CoachBot.Sandbox.Portal.Rows;
using FileAccess = B24CoachBot.Sandbox.Portal.Disk.FileAccess;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>disk.file.get (disk/file/disk-file-get), imbot.v2.File.download and imbot.v2.File.upload: files of a chat, as a bot reads and sends them.</summary>
internal static class DiskMethods
{
    private const int LargestMegabytes = 100;

    public static void Register(MethodTable table)
    {
        table.V2("disk.file.get", "disk", Get);
        table.V2("imbot.v2.File.download", "imbot", Download);
        table.V2("imbot.v2.File.upload", "imbot", Upload);
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

    private static Answer Upload(Call call)
    {
        var bot = OwnBot.Of(call);
        var chat = BotMessageMethods.Joined(call, bot);
        var fields = call.Args.Map("fields");
        if (fields.TextOrNull("name") is not { Length: > 0 } name || fields.TextOrNull("content") is not { Length: > 0 } content)
        {
            throw new PortalError(400, "FILE_EMPTY", "File name or content is empty");
        }

        if (!Convert.TryFromBase64String(content, new byte[content.Length], out var size))
        {
            throw new PortalError(400, "FILE_INVALID_CONTENT", "Invalid base64 content");
        }

        if (size > LargestMegabytes * 1024 * 1024)
        {
            throw new PortalError(400, "FILE_TOO_LARGE", "File is too large");
        }

        var file = new FileRow(call.World.NextId("file"), chat.Id, bot.Id, name, content, call.World.Now);
        call.World.Table<FileRow>().Put(file);
        var message = Messages.Add(call.World, chat, bot.Id, new Words(fields.TextOrNull("message") ?? "") { FileIds = [file.Id] });
        return new JsonObject
        {
            ["file"] = new JsonObject
            {
                ["id"] = file.Id,
                ["chatId"] = chat.Id,
                ["name"] = file.Name,
                ["extension"] = Path.GetExtension(file.Name).TrimStart('.'),
                ["size"] = file.Size,
            },
            ["messageId"] = message.Id,
            ["chatId"] = chat.Id,
            ["dialogId"] = call.Args.TextOrNull("dialogId"),
        };
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
            ["DETAIL_URL"] = $"{world.Origin}/company/personal/user/{file.AuthorId}/disk/file/{Uri.EscapeDataString(file.Name)}",
        };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
