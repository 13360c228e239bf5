using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Transport;
using FileAccess = B24CoachBot.Sandbox.Portal.Disk.FileAccess;

namespace B24CoachBot.Sandbox.Control;

/// <summary>GET files/{id}?user=: the file itself, for a person who may read it.</summary>
internal static class FilesControl
{
    public static Task Send(HttpContext http, ControlCall call)
    {
        var file = call.World.Run(() =>
        {
            var user = call.QueryUser();
            return call.World.Table<FileRow>().Find(call.Id) is { } found && FileAccess.Reads(call.World, user, found)
                ? found
                : throw new ControlError(409, $"User {user.Id} sees no file {call.Id}.");
        });
        return FileDownload.Send(http, file);
    }
}
