using System.Globalization;

namespace B24CoachBot.Adapters.Portal;

/// <summary>What files of the Drive are called. One that the connection's owner may not see stays without a name. Source: api-reference/disk/file/disk-file-get.md.</summary>
public static class FileNames
{
    private const int Most = 10;

    /// <summary>Adds the question to a batch that may hold others.</summary>
    public static void Ask(Batch batch, IReadOnlyList<int> files)
    {
        foreach (var file in files.Take(Most))
        {
            batch.Add(Key(file), "disk.file.get", query => query.Set("id", file));
        }
    }

    /// <summary>The answers to <see cref="Ask"/>, by number.</summary>
    public static IReadOnlyDictionary<int, string> Read(BatchReply reply, IReadOnlyList<int> files) => files.Take(Most)
        .Select(file => (Id: file, Name: reply.Result(Key(file)).Text("NAME")))
        .Where(file => file.Name.Length > 0)
        .ToDictionary(file => file.Id, file => file.Name);

    private static string Key(int file) => string.Create(CultureInfo.InvariantCulture, $"n{file}");
}
