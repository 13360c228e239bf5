using System.Globalization;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Unclear;

/// <summary>What the person's words and presses mean to a question about a task.</summary>
public static class UnclearSpoken
{
    public const string Take = "unclear-take";
    public const string Clear = "unclear-clear";
    public const string Understood = "unclear-understood";
    public const string Result = "unclear-result";
    public const string Deadline = "unclear-deadline";
    public const string Sources = "unclear-sources";
    public const string Other = "unclear-other";

    private const string Chosen = "unclear-task-";

    public static string Choose(int place) => string.Create(CultureInfo.InvariantCulture, $"{Chosen}{place}");

    public static UnclearHeard Hear(UnclearDraft draft, Words said) => GlobalWordReader.Read(said.Text) switch
    {
        GlobalWord.Yes when draft.State == UnclearState.Offering => new UnclearHeard.Took(),
        GlobalWord.Cancel or GlobalWord.No or GlobalWord.Undo or GlobalWord.Skip => new UnclearHeard.GaveUp(),
        GlobalWord.Help or GlobalWord.Why => new UnclearHeard.AskedHelp(),
        GlobalWord.Repeat or GlobalWord.Continue or GlobalWord.Back => new UnclearHeard.AskedToRepeat(),
        { } => new UnclearHeard.NotUnderstood(Word: true),
        null => Answer(draft, said.Text) ?? new UnclearHeard.NotUnderstood(Word: false),
    };

    public static UnclearHeard Hear(UnclearDraft draft, Press press, long messageId)
    {
        if (press.Card != draft.Shown || !(draft.Waits || draft.State == UnclearState.Told))
        {
            return new UnclearHeard.Stale(messageId);
        }

        if (draft.State == UnclearState.Told)
        {
            return press.Verb switch
            {
                Take => new UnclearHeard.TookGiven(draft.Author),
                Understood => new UnclearHeard.Understood(),
                _ => new UnclearHeard.Stale(messageId),
            };
        }

        if (draft.State == UnclearState.Offering)
        {
            return press.Verb switch
            {
                Take => new UnclearHeard.Took(),
                Clear => new UnclearHeard.GaveUp(),
                _ => new UnclearHeard.Stale(messageId),
            };
        }

        if (draft.State == UnclearState.ChoosingTask)
        {
            return press.Verb.StartsWith(Chosen, StringComparison.Ordinal) && int.TryParse(press.Verb.AsSpan(Chosen.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < draft.Tasks.Count
                ? new UnclearHeard.ChoseTask(draft.Tasks[place])
                : new UnclearHeard.Stale(messageId);
        }

        return draft is not { State: UnclearState.ChoosingPart, Task.Author: var author } ? new UnclearHeard.Stale(messageId) : press.Verb switch
        {
            Result => new UnclearHeard.ChosePart(UnclearPart.Result, author),
            Deadline => new UnclearHeard.ChosePart(UnclearPart.Deadline, author),
            Sources => new UnclearHeard.ChosePart(UnclearPart.Sources, author),
            Other => new UnclearHeard.ChoseOther(),
            _ => new UnclearHeard.Stale(messageId),
        };
    }

    /// <summary>The tasks that the words may name.</summary>
    public static IReadOnlyList<OpenTask> Named(IReadOnlyList<OpenTask> tasks, string name) =>
        tasks.Where(task => task.Title.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList() is { Count: > 0 } same ? same
        : [.. tasks.Where(task => task.Title.Contains(name, StringComparison.OrdinalIgnoreCase) || HasWordsOf(task.Title, name))];

    private static UnclearHeard? Answer(UnclearDraft draft, string text) => draft switch
    {
        { State: UnclearState.Offering } when UnclearPhrases.Read(text) is not null => new UnclearHeard.Took(),
        { State: UnclearState.Offering } when UnclearPhrases.IsClear(text) => new UnclearHeard.GaveUp(),
        { State: UnclearState.ChoosingTask } when Chose(draft.Tasks, text) is { } task => new UnclearHeard.ChoseTask(task),
        { State: UnclearState.ChoosingPart, Task.Author: var author } => UnclearPhrases.Part(text) switch
        {
            UnclearPart.Other => new UnclearHeard.ChoseOther(),
            { } part => new UnclearHeard.ChosePart(part, author),
            null when text.TrimEnd().EndsWith('?') => new UnclearHeard.Told(text, author),
            null => null,
        },
        { State: UnclearState.Telling, Task.Author: var author } => new UnclearHeard.Told(text, author),
        _ => null,
    };

    /// <summary>By its number or its name.</summary>
    private static OpenTask? Chose(IReadOnlyList<OpenTask> tasks, string text) =>
        int.TryParse(text.Trim(' ', '.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number > 0 && number <= tasks.Count ? tasks[number - 1] : null
        : Named(tasks, (UnclearPhrases.Read(text) is { Length: > 0 } named ? named : text).Trim(' ', '«', '»', '"', '.')) is [var one] ? one
        : null;

    /// <summary>Every longer word of the name stands in the title, whatever its ending.</summary>
    private static bool HasWordsOf(string title, string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3).ToList();
        return words.Count > 0 && words.TrueForAll(word => title.Contains(word[..Math.Max(4, word.Length - 2)], StringComparison.OrdinalIgnoreCase));
    }
}
