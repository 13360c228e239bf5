using B24CoachBot.Domain.Conversations.Task;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations;

/// <summary>One-shot answers outside any conversation.</summary>
public static class Answers
{
    public static Hearing Greeting(BotEvent happened, Tongue tongue) =>
        Say(happened, "greeting", new { happened.By.Name }, tongue);

    public static Hearing Unclear(BotEvent happened, Tongue tongue) =>
        Say(happened, "repairs/unclear", new TaskModels.Unclear(1, "idle"), tongue);

    /// <summary>The global words that act without an open draft, or on a task already created; null for all others.</summary>
    public static Hearing? OfWord(BotEvent happened, string text, Frames frames, Tongue tongue) => GlobalWordReader.Read(text) switch
    {
        GlobalWord.Cancel or GlobalWord.Undo or GlobalWord.Yes when frames is { Listening: null, Creating: true } => Say(happened, "task/in-work", new object(), tongue),
        GlobalWord.Yes when frames.Listening is null && frames.Undoable(happened.At) is { } draft =>
            Say(happened, "task/already", new TaskModels.Already(draft.Slots.Title, draft.Link ?? "/"), tongue),
        null when frames.Listening is null && Words.Greets(text) => Greeting(happened, tongue),
        GlobalWord.Undo when frames.Undoable(happened.At) is { } draft => new Hearing.ForTask(
            draft with { TouchedAt = happened.At, Tongue = tongue }, new TaskHeard.AskedUndo()),
        GlobalWord.Undo when frames.Listening is null => Say(happened, "repairs/nothing-to-undo", new object(), tongue),
        GlobalWord.Cancel when frames.Listening is null => Say(happened, "repairs/nothing-to-cancel", new object(), tongue),
        GlobalWord.Help or GlobalWord.Why when frames.Listening is null => Say(happened, "repairs/help", new object(), tongue),
        _ => null,
    };

    private static Hearing.Answered Say(BotEvent happened, string template, object model, Tongue tongue) =>
        new(Decision.Only(new Effect.Say(Place.With(happened.By.Id), new Reply(template, model, tongue, []))));
}
