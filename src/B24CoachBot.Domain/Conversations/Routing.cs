using B24CoachBot.Domain.Conversations.Task;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations;

/// <summary>Whose an event is: an open draft's, a new one's, or nobody's.</summary>
public static class Routing
{
    private const string TaskCommand = "task";

    /// <param name="newId">The id a draft would get; derived from the event, so a repeat opens the same draft.</param>
    public static Hearing Hear(BotEvent happened, Frames frames, string newId, Known known)
    {
        if (happened is BotEvent.PortalAnswered or BotEvent.TimeCame)
        {
            return Woken(happened, frames);
        }

        var tongue = TongueOf(happened, frames);
        if (happened.By.Extranet)
        {
            return happened is BotEvent.Joined ? Hearing.Silence : Say(happened, "repairs/only-employees", tongue);
        }

        return happened switch
        {
            BotEvent.Pressed pressed => Pressed(pressed, frames, tongue),
            BotEvent.Commanded { Name: TaskCommand } command => Command(command, command.Text, command.MessageId, frames, newId, tongue, known),
            BotEvent.Commanded command => Said(command, $"/{command.Name} {command.Text}", command.MessageId, frames, newId, tongue, known),
            BotEvent.Said { Forwarded: true } => Say(happened, "repairs/help", tongue),
            BotEvent.Said said => Said(said, Words.WithoutMention(said.Text, known.Bot), said.MessageId, frames, newId, tongue, known),
            BotEvent.Edited edited => Edited(edited, frames, known),
            BotEvent.Joined { Where.Private: true } when !frames.MoreWaits => Answers.Greeting(happened, tongue),
            _ => Hearing.Silence,
        };
    }

    /// <summary>Who answers for the decision: the conversation, or the straight answer.</summary>
    public static Decision Decide(Hearing hearing, Facts facts, DateTimeOffset at, Known known)
    {
        if (hearing is not Hearing.ForTask task)
        {
            return ((Hearing.Answered)hearing).Decision;
        }

        var decided = TaskTalk.Decide(task.Draft, task.Heard, facts, at, known);
        return decided with { Effects = [.. task.Besides, .. decided.Effects] };
    }

    private static Hearing Woken(BotEvent happened, Frames frames) => (happened, frames.Named) switch
    {
        (BotEvent.PortalAnswered answered, TaskDraft draft) => new Hearing.ForTask(draft, new TaskHeard.PortalSaid(answered.Outcome)),
        (BotEvent.TimeCame { What: Wakes.UndoWindow }, TaskDraft draft) => new Hearing.ForTask(draft, new TaskHeard.WindowClosed()),
        _ => Hearing.Silence,
    };

    private static Hearing Pressed(BotEvent.Pressed pressed, Frames frames, Tongue tongue)
    {
        if (Press.Read(pressed.Params) is not { } press || frames.Named is not TaskDraft draft)
        {
            return new Hearing.Answered(Decision.Only(
                new Effect.TakeButtonsOff(pressed.Where, pressed.MessageId),
                new Effect.Say(Place.With(pressed.By.Id), Reply.Plain("task/outdated", new object(), tongue))));
        }

        return draft.Author != pressed.By.Id
            ? Say(pressed, "task/not-yours", tongue)
            : new Hearing.ForTask(Touched(draft, pressed, draft.Tongue), TaskTalk.HearPress(draft, press, pressed.MessageId));
    }

    private static Hearing Said(BotEvent happened, string text, long messageId, Frames frames, string newId, Tongue tongue, Known known)
    {
        if (Words.Command(text) is var (command, rest))
        {
            if (command == TaskCommand)
            {
                return Command(happened, rest, messageId, frames, newId, tongue, known);
            }

            // «/отмена» means what «отмена» means.
            return rest.Length == 0 && GlobalWordReader.Read(command) is not null
                ? Said(happened, command, messageId, frames, newId, tongue, known)
                : Say(happened, "repairs/help", tongue);
        }

        text = Words.Seen(text);
        if (text.Length > Words.Longest)
        {
            return Say(happened, "repairs/too-long", tongue);
        }

        if (Words.Thanks(text))
        {
            return Hearing.Silence;
        }

        if (Words.SaysNothing(text) && text != "+")
        {
            return Say(happened, "repairs/empty", tongue);
        }

        if (Words.OrdersTask(text))
        {
            return Command(happened, text, messageId, frames, newId, tongue, known);
        }

        return Answers.OfWord(happened, text, frames, tongue)
            ?? (happened.Where.Private && frames.Listening is TaskDraft open
                ? new Hearing.ForTask(Touched(open, happened, tongue), TaskTalk.HearText(open, text, happened.At, known))
                : Unprompted(happened, text, messageId, newId, tongue, known));
    }

    /// <summary>Free text with no draft open.</summary>
    private static Hearing Unprompted(BotEvent happened, string text, long messageId, string newId, Tongue tongue, Known known)
    {
        var read = TaskTalk.Read(text, happened.At, happened.By.Id, known);
        return Words.LooksLikeTask(read)
            ? Opened(happened, new TaskHeard.Told(read, text), messageId, newId, tongue)
            : Answers.Unclear(happened, tongue);
    }

    private static Hearing Command(BotEvent happened, string text, long messageId, Frames frames, string newId, Tongue tongue, Known known)
    {
        text = Words.Seen(text);
        if (text.Length > Words.Longest)
        {
            return Say(happened, "repairs/too-long", tongue);
        }

        // An event handled twice by two nodes opens one draft: its id is the event's.
        return frames.Open.Any(draft => draft.Id == newId)
            ? Hearing.Silence
            : Opened(happened, TaskTalk.HearInstruction(text, happened.At, happened.By.Id, known), messageId, newId, tongue);
    }

    private static Hearing.ForTask Opened(BotEvent happened, TaskHeard told, long messageId, string newId, Tongue tongue)
    {
        var draft = new TaskDraft
        {
            Id = newId,
            Author = happened.By.Id,
            Tongue = tongue,
            OpenedAt = happened.At,
            TouchedAt = happened.At,
            State = TaskState.AskingWhat,
            Slots = new TaskSlots(),
            Words = "",
            MessageId = messageId,
            Group = happened.Where.Private ? null : happened.Where,
        };

        // A command may come from a chat that the bot is not in; only a mention proves that it may speak there.
        var besides = happened is BotEvent.Said { Where.Private: false }
            ? [new Effect.Say(happened.Where, Reply.Plain("groups/draft-sent", new { happened.By.Name }, tongue))]
            : Array.Empty<Effect>();
        return new Hearing.ForTask(draft, told) { Besides = besides };
    }

    private static Hearing Edited(BotEvent.Edited edited, Frames frames, Known known)
    {
        var draft = frames.Open.OfType<TaskDraft>().FirstOrDefault(draft => draft.MessageId == edited.MessageId && draft.Listens);
        if (draft is null || draft.State == TaskState.ConfirmingUndo)
        {
            return Hearing.Silence;
        }

        var text = Words.Seen(Words.WithoutMention(edited.Text, known.Bot));
        var rest = Words.Command(text) is var (_, said) ? said : text;
        return new Hearing.ForTask(
            Touched(draft, edited, draft.Tongue) with { Words = "" },
            TaskTalk.HearInstruction(rest, edited.At, draft.Author, known));
    }

    private static TaskDraft Touched(TaskDraft draft, BotEvent happened, Tongue tongue) =>
        draft with { TouchedAt = happened.At, Tongue = tongue };

    private static Hearing.Answered Say(BotEvent happened, string template, Tongue tongue) =>
        new(Decision.Only(new Effect.Say(Place.With(happened.By.Id), Reply.Plain(template, new object(), tongue))));

    private static Tongue TongueOf(BotEvent happened, Frames frames)
    {
        var before = frames.Listening?.Tongue ?? Tongues.OfCode(happened.By.Language);
        return happened switch
        {
            BotEvent.Said said => Tongues.Of(said.Text, before),
            BotEvent.Commanded command => Tongues.Of(command.Text, before),
            BotEvent.Pressed => frames.Named?.Tongue ?? before,
            _ => before,
        };
    }
}
