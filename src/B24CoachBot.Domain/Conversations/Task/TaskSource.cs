using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>Where an errand was said, and by whom when not by its author.</summary>
public static class TaskSource
{
    /// <summary>Null for words that the author wrote to the bot alone.</summary>
    public static TaskModels.Source? OnCard(TaskDraft draft, Known known) => draft.Group is null && draft.Forward is null && (draft.Replied is not { } replied || replied.Writer == draft.Author)
        ? null
        : new TaskModels.Source(draft.Group?.Title, null, Writer(draft, known), draft.Forward is not null);

    public static TaskText InTask(TaskDraft draft, Known known) =>
        new(draft.Words, draft.Group?.Title, draft.Group?.Dialog, draft.Group is null ? null : draft.Replied?.MessageId ?? draft.MessageId)
        {
            Writer = Writer(draft, known),
            Forwarded = draft.Forward is not null,
        };

    private static string? Writer(TaskDraft draft, Known known) =>
        (draft.Forward?.Writer ?? draft.Replied?.Writer) is { } writer && writer != draft.Author
            ? (known.People.Find(writer) ?? known.Others.Find(writer))?.FullName
            : null;
}
