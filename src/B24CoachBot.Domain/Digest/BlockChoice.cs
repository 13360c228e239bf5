using B24CoachBot.Domain.Attention;

namespace B24CoachBot.Domain.Digest;

/// <summary>Which blocks a lead reads, and which one nobody looks into.</summary>
public static class BlockChoice
{
    private const int Weeks = 3;

    private static readonly TimeSpan Unused = TimeSpan.FromDays(21);

    /// <summary>The last word counts.</summary>
    public static IReadOnlyList<string> Kept(IReadOnlyList<Note> notes)
    {
        var last = notes.Where(note => note.Name == Note.Block && note.Value.Length > 1).GroupBy(note => note.Value[1..]).ToDictionary(group => group.Key, group => group.OrderBy(note => note.At).Last().Value[0]);
        return [.. DigestBlocks.InOrder.Where(block => last.GetValueOrDefault(block, '+') != '-')];
    }

    /// <summary>Shown for three weeks, never opened in three weeks, and not asked about lately; one at a time.</summary>
    public static string? ToGo(IReadOnlyList<Note> notes, DateTimeOffset now) => Kept(notes).FirstOrDefault(block =>
        notes.Where(note => note.Name == Note.Shown && note.Value == block && note.At < now).Select(note => note.At.UtcDateTime.Date).Distinct().Count() >= Weeks
        && !notes.Any(note => note.Name == Note.Opened && (note.Value == block || note.Value == DigestBlocks.All) && note.At > now - Unused)
        && !notes.Any(note => note.Name == Note.OfferedToGo && note.Value == block));
}
