using System.Security.Cryptography;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Disk;

/// <summary>Links to files that work once, and then never again.</summary>
internal static class Downloads
{
    /// <summary>The address, the key in it; <paramref name="kind"/> is "imbot" or "disk" as the portal writes it.</summary>
    public static string Link(World world, string kind, FileRow file)
    {
        var token = $"{kind}|{RandomNumberGenerator.GetHexString(48, lowercase: true)}";
        world.Table<DownloadRow>().Put(new DownloadRow(world.NextId("download"), token, file.Id));
        return $"{world.Origin}/rest/download.json?token={Uri.EscapeDataString(token)}";
    }

    /// <summary>The file of a link that has not been used yet.</summary>
    public static FileRow? Use(World world, string? token)
    {
        if (world.Table<DownloadRow>().All.FirstOrDefault(row => row.Token == token) is not { } link)
        {
            return null;
        }

        world.Table<DownloadRow>().Remove(link.Id);
        return world.Table<FileRow>().Find(link.FileId);
    }
}
