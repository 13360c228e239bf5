namespace B24CoachBot.Adapters.Library;

/// <summary>A file as it was last seen: when and how long it was, and the last good piece it gave.</summary>
/// <param name="Refused">A newer piece that did not fit the other files; it is tried again with their next change.</param>
internal sealed record WatchedFile(DateTime Written, long Length, ReadPiece Piece, ReadPiece? Refused = null)
{
    public static Dictionary<string, WatchedFile> All(string folder, IReadOnlyDictionary<string, WatchedFile> before)
    {
        var seen = LibraryFolder.Files(folder).ToDictionary(file => file, file => One(folder, file, before.GetValueOrDefault(file)));
        foreach (var (file, gone) in before.Where(pair => !seen.ContainsKey(pair.Key)))
        {
            // Editors save by removing and renaming; a text that is in use must not vanish for that moment.
            seen[file] = gone.Length < 0 ? gone : new WatchedFile(default, -1, gone.Piece with { Problems = [Gone(file)] });
        }

        return seen;
    }

    /// <summary>The piece to try now; one that was refused before is tried only <paramref name="again"/>.</summary>
    public WatchedFile Tried(bool again) => again && Refused is not null ? this with { Piece = Refused, Refused = null } : this;

    /// <summary>The new stamps with the old pieces.</summary>
    public static Dictionary<string, WatchedFile> Refuse(
        Dictionary<string, WatchedFile> seen, IReadOnlyDictionary<string, WatchedFile> before, IReadOnlyList<LibraryProblem> problems) =>
        seen.ToDictionary(pair => pair.Key, pair => before.GetValueOrDefault(pair.Key) is { } same && same == pair.Value
            ? same
            : pair.Value with { Piece = new ReadPiece(pair.Key, before.GetValueOrDefault(pair.Key)?.Piece.Value, problems), Refused = pair.Value.Piece });

    private static LibraryProblem Gone(string file) => new(file, 0, "the file is gone; what it said stays until the next start");

    private static WatchedFile One(string folder, string file, WatchedFile? before)
    {
        var info = new FileInfo(Path.Combine(folder, file));
        var (written, length) = info.Exists ? (info.LastWriteTimeUtc, info.Length) : (default, 0);
        if (before is not null && before.Written == written && before.Length == length)
        {
            return before;
        }

        var piece = LibraryFolder.ReadFile(folder, file);
        return new WatchedFile(written, length, piece.Value is null ? piece with { Value = before?.Piece.Value } : piece);
    }
}
