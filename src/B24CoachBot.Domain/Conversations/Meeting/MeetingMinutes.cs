using System.Globalization;
using B24CoachBot.Domain.Attention;

namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>What is remembered of pasted minutes: in which dialogue and when they were pasted, and the numbers of the tasks that came of them. Their words are kept nowhere, so what became no task is not known later.</summary>
public static class MeetingMinutes
{
    /// <summary>A dialogue of the bot with one person, whatever its number.</summary>
    private const string Private = "private";

    private const char TakenBackSign = '-';

    private static readonly TimeSpan MeetsAgainWithin = TimeSpan.FromDays(28);

    public static string DialogOf(Place where) => where.Private ? Private : where.Dialog;

    public static IEnumerable<Effect> Created(MeetingDraft draft, MeetingItem item) => Noted(draft, string.Create(CultureInfo.InvariantCulture, $"{item.TaskId}"));

    public static IEnumerable<Effect> TakenBack(MeetingDraft draft, MeetingItem item) => Noted(draft, string.Create(CultureInfo.InvariantCulture, $"{TakenBackSign}{item.TaskId}"));

    /// <summary>The last ones of the same dialogue that led to tasks; null when there are none.</summary>
    public static MeetingBefore? Before(IReadOnlyList<Note> notes, Place where, DateTimeOffset at, TimeZoneInfo zone)
    {
        var dialog = DialogOf(where);
        var last = notes.Where(note => note.Name == Note.MinutesTask).Select(note => note.Value.Split(':')).Where(parts => parts is [var of, _, { Length: > 0 }] && of == dialog)
            .Select(parts => (Pasted: DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture)), Task: parts[2]))
            .Where(note => note.Pasted + MeetsAgainWithin > at).GroupBy(note => note.Pasted, note => note.Task).MaxBy(minutes => minutes.Key);
        if (last is null)
        {
            return null;
        }

        var back = last.Where(task => task[0] == TakenBackSign).Select(task => task[1..]).ToHashSet();
        long[] tasks = [.. last.Where(task => task[0] != TakenBackSign && !back.Contains(task)).Select(task => long.Parse(task, NumberStyles.None, CultureInfo.InvariantCulture))];
        return tasks.Length == 0 ? null : new MeetingBefore(0, TimeZoneInfo.ConvertTime(last.Key, zone), tasks.Length, tasks, []);
    }

    private static IEnumerable<Effect> Noted(MeetingDraft draft, string task) => draft.PastedIn is not { } dialog ? []
        : [new Effect.Note(draft.Author, Note.MinutesTask, string.Create(CultureInfo.InvariantCulture, $"{dialog}:{draft.HeldAt.ToUnixTimeSeconds()}:{task}"))];
}
