using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>The "file" of a message: {name, base64}, laid down on the Drive in the chat's folder.</summary>
internal static class SentFile
{
    private const int LargestMegabytes = 20;
    private const int LongestName = 200;

    public static FileRow Keep(World world, ControlBody sent, UserRow user, ChatRow chat)
    {
        sent.Allow("name", "base64");
        var content = sent.Text("base64");
        if (!Convert.TryFromBase64String(content, new byte[content.Length], out var size))
        {
            throw new ControlError(400, "'base64' is not base64.");
        }

        if (size > LargestMegabytes * 1024 * 1024)
        {
            throw new ControlError(400, $"A file may have {LargestMegabytes} MB at most here.");
        }

        var file = new FileRow(world.NextId("file"), chat.Id, user.Id, Name(sent.Text("name")), content, world.Now);
        world.Table<FileRow>().Put(file);
        return file;
    }

    /// <summary>Without the folders and the control characters that a sender may have put in.</summary>
    private static string Name(string sent)
    {
        var bare = new string([.. sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => !char.IsControl(letter))]).Trim();
        return bare.Length == 0 ? throw new ControlError(400, "'name' must name the file.")
            : bare.Length <= LongestName ? bare
            : bare[..(LongestName - 20)] + bare[^20..];
    }
}
