using System.Globalization;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>When a text begins a task, and with what.</summary>
public static class TaskOpening
{
    /// <summary>More cards than this are no list of errands but a document.</summary>
    private const int MostAtOnce = 9;

    public static Hearing? Of(Opening opening, Known known)
    {
        var ordered = opening.Command == Phrases.Task;
        if (opening.Command is not null && !ordered)
        {
            return null;
        }

        if (ordered && TalkPhrases.Read(opening.Said.Text, ordered) is { } talk)
        {
            return Begun(opening, [TaskOfTalk.Told(opening, talk, known)]);
        }

        var said = opening.Said;
        var read = TaskSpoken.ReadAll(said, known);
        if (opening.With.Replied is { } replied && replied.Writer != known.Bot && read is [var own] && Phrases.PointsAtReply(own.Title))
        {
            return replied.Text is not { } text ? Routing.Say(opening.Happened, "repairs/reply-unseen", said.Tongue)
                : text.Length > Phrases.Longest ? Routing.Say(opening.Happened, "repairs/too-long", said.Tongue)
                : Begun(opening with { Replied = replied }, [TaskReplied.Told(said, replied, known)]);
        }

        return ordered || read.Any(task => Holds(task, opening))
            ? Begun(opening, [.. read.Take(MostAtOnce).Select(task => Told(task, read.Count == 1, opening))])
            : null;
    }

    internal static Hearing.ForDrafts Begun(Opening opening, IReadOnlyList<TaskHeard.Told> tasks) =>
        new([.. tasks.Select((told, number) => ((Draft)Draft(opening, number, tasks.Count), (Meaning)told))])
        {
            Besides = Besides(opening),
        };

    private static TaskHeard.Told Told(Instruction task, bool alone, Opening opening)
    {
        var said = opening.Said;
        var told = alone ? new TaskHeard.Told(task, said.Text, said.Text, said.Speaker) : TaskSpoken.OneOfSeveral(task, said);
        return told with { Author = opening.Happened.By.Id, Files = said.Files, Forward = said.Forward };
    }

    private static bool Holds(Instruction read, Opening opening) =>
        opening.Over is { } over ? IsAnother(read, over)
        : opening.Said.Forward is not null ? IsForwardedErrand(read)
        : LooksLikeTask(read) && (opening.Happened.Where.Private || !Phrases.Asks(opening.Said.Text));

    /// <summary>Without an order in so many words, only a text with a doer, a term or a known kind of work is taken for a task.</summary>
    private static bool LooksLikeTask(Instruction read) =>
        read.Title.Length > 0 && (read.Responsible is not null || read.When is Heard<When>.Value || read.Kind is not null);

    /// <summary>To forward is to ask for a task, so an action with its object is enough; «нет, срок — понедельник» is none.</summary>
    private static bool IsForwardedErrand(Instruction read) => read.Title.Contains(' ', StringComparison.Ordinal)
        ? read.HasAction || LooksLikeTask(read)
        : read.HasAction && LooksLikeTask(read);

    /// <summary>Over an open draft more is wanted: somebody to do it, and an errand of its own.</summary>
    private static bool IsAnother(Instruction read, Draft over) =>
        read.Responsible is { Fits.Count: > 0 } && read.Title.Split(' ').Length > 1
        && !(over is TaskDraft task && task.Slots.Title.Contains(read.Title, StringComparison.OrdinalIgnoreCase));

    private static TaskDraft Draft(Opening opening, int number, int count) => new()
    {
        Id = number == 0 ? opening.NewId : string.Create(CultureInfo.InvariantCulture, $"{opening.NewId}.{number + 1}"),
        Series = count == 1 ? null : opening.NewId,
        SeriesNumber = count == 1 ? 0 : number + 1,
        SeriesCount = count == 1 ? 0 : count,
        Author = opening.Happened.By.Id,
        Tongue = opening.Said.Tongue,
        OpenedAt = opening.Said.At,
        TouchedAt = opening.Said.At,
        State = TaskState.AskingWhat,
        Slots = new TaskSlots(),
        Words = "",
        MessageId = opening.Said.MessageId,
        Group = opening.Happened.Where.Private ? null : opening.Happened.Where,
        GroupHears = IsMention(opening),
        Replied = opening.Replied,
    };

    private static Effect[] Besides(Opening opening) => IsMention(opening)
        ? [new Effect.Say(opening.Happened.Where, Reply.Plain("groups/draft-sent", new { opening.Happened.By.Name }, opening.Said.Tongue))]
        : [];

    // A command may come from a chat that the bot is not in; only a mention proves that it may speak there.
    private static bool IsMention(Opening opening) => opening.Happened is BotEvent.Said { Where.Private: false };
}
