using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>When a text begins a task, and with what.</summary>
public static class TaskOpening
{
    public static Hearing? Of(Opening opening, Known known)
    {
        var ordered = opening.Command == Phrases.Task;
        if (opening.Command is not null && !ordered)
        {
            return null;
        }

        var said = opening.Said;
        var read = TaskSpoken.Read(said, known);
        if (!ordered && !(opening.Over is null ? LooksLikeTask(read) : IsAnother(read, opening.Over)))
        {
            return null;
        }

        return Hearing.For(Draft(opening), new TaskHeard.Told(read, said.Text, said.Speaker)) is Hearing.ForDrafts begun
            ? begun with { Besides = Besides(opening) }
            : null;
    }

    /// <summary>Without an order in so many words, only a text with a doer, a term or a known kind of work is taken for a task.</summary>
    private static bool LooksLikeTask(Instruction read) =>
        read.Title.Length > 0 && (read.Responsible is not null || read.When is Heard<When>.Value || read.Kind is not null);

    /// <summary>Over an open draft more is wanted: somebody to do it, and an errand of its own.</summary>
    private static bool IsAnother(Instruction read, Draft over) =>
        read.Responsible is { Fits.Count: > 0 } && read.Title.Split(' ').Length > 1
        && over is TaskDraft task && !task.Slots.Title.Contains(read.Title, StringComparison.OrdinalIgnoreCase);

    private static TaskDraft Draft(Opening opening) => new()
    {
        Id = opening.NewId,
        Author = opening.Happened.By.Id,
        Tongue = opening.Said.Tongue,
        OpenedAt = opening.Said.At,
        TouchedAt = opening.Said.At,
        State = TaskState.AskingWhat,
        Slots = new TaskSlots(),
        Words = "",
        MessageId = opening.Said.MessageId,
        Group = opening.Happened.Where.Private ? null : opening.Happened.Where,
    };

    // A command may come from a chat that the bot is not in; only a mention proves that it may speak there.
    private static Effect[] Besides(Opening opening) => opening.Happened is BotEvent.Said { Where.Private: false } said
        ? [new Effect.Say(said.Where, Reply.Plain("groups/draft-sent", new { said.By.Name }, opening.Said.Tongue))]
        : [];
}
