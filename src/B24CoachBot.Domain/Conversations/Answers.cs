using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Conversations.Meeting;
using B24CoachBot.Domain.Conversations.Task;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations;

/// <summary>One-shot answers outside any conversation.</summary>
public static class Answers
{
    public static Hearing Greeting(BotEvent happened, Tongue tongue) =>
        Routing.Say(happened, "greeting", tongue, new { happened.By.Name });

    /// <summary>What the bot says on coming into a group, and nothing else.</summary>
    public static Hearing HowToAddress(BotEvent happened, Tongue tongue) =>
        new Hearing.Answered(Decision.Only(new Effect.Say(happened.Where, Reply.Plain("groups/joined", new object(), tongue))));

    /// <summary>A mention that holds no errand: whatever it is about, it is talked about in private.</summary>
    public static Hearing InGroup(BotEvent happened, Words said)
    {
        var aboutClients = Phrases.AboutClients(said.Text) && !NewcomerQuestion.Asks(said.Text);
        var told = new Effect.Say(happened.Where, Reply.Plain(aboutClients ? "groups/no-client-data" : "groups/write-privately", new object(), said.Tongue));
        return new Hearing.Answered(Decision.Only(aboutClients ? [told, new Effect.Note(happened.By.Id, Note.GroupAsk, "")] : [told]));
    }

    /// <summary>Commands that are answered at once; null for those that open a conversation, and unknown ones.</summary>
    public static Hearing? OfCommand(BotEvent happened, string command, Words rest, Known known) => command switch
    {
        Phrases.Passport => PassportPage.Of(happened, rest, known),
        OfficeCommands.Regulation => Regulation.Of(happened, rest, known),
        OfficeCommands.Feedback => Feedback.Of(happened, rest, known),
        OfficeCommands.Library => OwnerWords.Of(happened, rest, known),
        OfficeCommands.Connect => Connecting.Link(happened, rest, known),
        OfficeCommands.Disconnect => Connecting.Cut(happened, rest),
        _ => null,
    };

    public static Hearing Unclear(BotEvent happened, Tongue tongue) =>
        Routing.Say(happened, "repairs/unclear", tongue, new TaskModels.Unclear(1, "idle"));

    /// <summary>The global words that act without an open draft, or on a task already created; null for all others.</summary>
    public static Hearing? OfWord(BotEvent happened, Words said, Frames frames, Known known)
    {
        var (text, tongue) = (said.Text, said.Tongue);
        var idle = frames.Listening is null;
        var word = GlobalWordReader.Read(text);
        return word switch
        {
            _ when Phrases.Restores(text) && TaskTalk.Restorable(frames) is { } task => Hearing.For(Routing.Touched(task, said.At, tongue), new TaskHeard.Restored()),
            GlobalWord.Undo when MeetingTalk.Undoable(frames, said.At) is var (meeting, item) && !(TaskTalk.Undoable(frames, said.At)?.UndoUntil > item.UndoUntil) =>
                Hearing.For(Routing.Touched(meeting, said.At, tongue), new MeetingHeard.AskedUndo(item.Number)),
            GlobalWord.Undo when TaskTalk.Undoable(frames, said.At) is { } task => Hearing.For(Routing.Touched(task, said.At, tongue), new TaskHeard.AskedUndo()),
            _ when !idle => null,
            GlobalWord.Cancel or GlobalWord.Undo or GlobalWord.Yes when TaskTalk.Creating(frames) => Routing.Say(happened, "task/in-work", tongue),
            GlobalWord.Yes when TaskTalk.Undoable(frames, said.At) is { } task =>
                Routing.Say(happened, "task/already", tongue, new TaskModels.Already(task.Slots.Title, task.Link ?? "/")),
            GlobalWord.Continue when Aside(frames) is { } draft => new Hearing.Answered(Pausing.Resumed(draft, said.At, known)),
            null when Phrases.Greets(text) => Greeting(happened, tongue),
            GlobalWord.Undo => Routing.Say(happened, "repairs/nothing-to-undo", tongue),
            GlobalWord.Cancel when Aside(frames) is { } draft => new Hearing.Answered(Pausing.Dropped(draft, DropWhy.Cancelled, said.At)),
            GlobalWord.Cancel => Routing.Say(happened, "repairs/nothing-to-cancel", tongue),
            GlobalWord.Help or GlobalWord.Why => Routing.Say(happened, "repairs/help", tongue),
            GlobalWord.Repeat or GlobalWord.Back or GlobalWord.Skip or GlobalWord.NotDiscussed or GlobalWord.Later or GlobalWord.Continue
                when !frames.Open.Any(draft => draft.Hold == Hold.None) => Routing.Say(happened, "repairs/nothing-asked", tongue),
            _ => null,
        };
    }

    private static Draft? Aside(Frames frames) => frames.Open.FirstOrDefault(draft => draft is { Waits: true, Hold: Hold.Postponed });
}
