using System.Globalization;
using B24CoachBot.Domain.Attention;

namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>What is remembered of agreements: numbers and marks, no words. The portal keeps the meeting itself.</summary>
public static class MeetingNotes
{
    private const string OfferedWord = "offered";
    private const string SkippedWord = "skipped";
    private const char TaskSign = 't';

    public static IEnumerable<Effect> Offered(MeetingDraft draft, IEnumerable<MeetingItem> items) => Each(draft, items, OfferedWord);

    public static IEnumerable<Effect> Skipped(MeetingDraft draft, IEnumerable<MeetingItem> items) => Each(draft, items, SkippedWord);

    public static IEnumerable<Effect> Created(MeetingDraft draft, MeetingItem item) => Each(draft, [item], string.Create(CultureInfo.InvariantCulture, $"{TaskSign}{item.TaskId}"));

    /// <summary>Marks of the agreements of a meeting that the organiser has seen.</summary>
    public static IReadOnlySet<string> Marks(IReadOnlyList<Note> notes, long? call) => Of(notes, call).Select(note => note.Mark).ToHashSet();

    /// <summary>Marks of those that were said yes or no to.</summary>
    public static IReadOnlySet<string> Decided(IReadOnlyList<Note> notes, long? call) => Last(Of(notes, call)).Where(note => note.Fate != OfferedWord).Select(note => note.Mark).ToHashSet();

    /// <summary>Meetings of which something was shown and not skipped: whether its tasks are done only the portal knows.</summary>
    public static IReadOnlySet<long> Unfinished(IReadOnlyList<Note> notes) => All(notes)
        .GroupBy(note => (note.Call, note.Mark)).Where(agreement => agreement.Last().Fate != SkippedWord)
        .Select(agreement => long.Parse(agreement.Key.Call, NumberStyles.None, CultureInfo.InvariantCulture)).ToHashSet();

    public static IReadOnlyList<long> Tasks(IReadOnlyList<Note> notes, long? call) =>
        [.. Last(Of(notes, call)).Where(note => note.Fate[0] == TaskSign).Select(note => long.Parse(note.Fate.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture))];

    private static IEnumerable<Effect> Each(MeetingDraft draft, IEnumerable<MeetingItem> items, string fate) => items.Where(item => item.CallId > 0)
        .Select(item => new Effect.Note(draft.Author, Note.Agreement, string.Create(CultureInfo.InvariantCulture, $"{item.CallId}:{item.Mark}:{fate}")));

    /// <summary>What became of each in the end: a task that was taken back leaves its agreement as it was offered.</summary>
    private static IEnumerable<(string Mark, string Fate)> Last(IEnumerable<(string Mark, string Fate)> oldestFirst) => oldestFirst.GroupBy(note => note.Mark).Select(fates => fates.Last());

    private static IEnumerable<(string Mark, string Fate)> Of(IReadOnlyList<Note> notes, long? call) => call is not { } number ? []
        : All(notes).Where(note => note.Call == number.ToString(CultureInfo.InvariantCulture)).Select(note => (note.Mark, note.Fate));

    private static IEnumerable<(string Call, string Mark, string Fate)> All(IReadOnlyList<Note> notes) => notes.Where(note => note.Name == Note.Agreement)
        .Select(note => note.Value.Split(':')).Where(parts => parts is [_, _, { Length: > 0 }]).Select(parts => (parts[0], parts[1], parts[2]));
}
