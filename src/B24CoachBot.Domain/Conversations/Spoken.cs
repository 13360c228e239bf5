using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations;

/// <summary>Whose a person's words are: a command's, the open draft's, something new, or nobody's.</summary>
public static class Spoken
{
    public static Hearing Hear(BotEvent happened, Words said, Frames frames, string newId, Known known)
    {
        if (happened.Where.Private && Listener(frames)?.Talk is { } talk && TalkPhrases.IsBareOrder(said.Text))
        {
            return OfTalk(talk, happened, said, frames, newId, known);
        }

        if (Phrases.Command(said.Text) is var (command, rest))
        {
            // «/отмена» means what «отмена» means.
            return rest.Length == 0 && GlobalWordReader.Read(command) is not null
                ? Hear(happened, said with { Text = command }, frames, newId, known)
                : Doors.Closed(happened, command, said, known)
                    ?? Answers.OfCommand(happened, command, said with { Text = Phrases.Seen(rest) }, known)
                    ?? Summoned(happened, said, newId, frames, known)
                    ?? Begun(new Opening(happened, said with { Text = Phrases.Seen(rest) }, newId) { Command = command, Talk = happened.Where.Private ? Listener(frames)?.Talk : null }, frames, known)
                    ?? Routing.Say(happened, "repairs/help", said.Tongue);
        }

        said = said with { Text = Phrases.Seen(said.Text) };
        if (said.Text.Length > Phrases.Longest)
        {
            return Routing.Say(happened, "repairs/too-long", said.Tongue);
        }

        if (Phrases.Thanks(said.Text))
        {
            return Hearing.Silence;
        }

        var opening = new Opening(happened, said, newId);
        if (Phrases.SaysNothing(said.Text) && GlobalWordReader.Read(said.Text) is null && opening.With.Replied is null)
        {
            return said.Files.Count > 0 ? FileAlone(opening, frames, known)
                : happened.Where.Private ? Routing.Say(happened, "repairs/empty", said.Tongue)
                : Answers.InGroup(happened, said);
        }

        return Answers.OfWord(happened, said, frames, known)
            ?? Summoned(happened, said, newId, frames, known)
            ?? After(happened, said, frames, known)
            ?? (happened.Where.Private && Listener(frames) is { } open ? Heard(open, opening, frames, known) : null)
            ?? Begun(opening, frames, known)
            ?? (happened.Where.Private ? Answers.Unclear(happened, said.Tongue) : Answers.InGroup(happened, said));
    }

    private static Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known) => happened.Where.Private
        ? AllConversations.InOrder.Select(conversation => conversation.Summoned(happened, said, newId, frames, known)).FirstOrDefault(hearing => hearing is not null)
        : null;

    /// <summary>By the button under a question about a talk, or by its words: something is to be done about it.</summary>
    internal static Hearing OfTalk(CardQuestion talk, BotEvent happened, Words said, Frames frames, string newId, Known known) =>
        AllConversations.InOrder.Select(conversation => conversation.BegunOf(talk, happened, said, newId, frames, known)).FirstOrDefault(hearing => hearing is not null) ?? Hearing.Silence;

    /// <summary>Nothing is asked: the words may still be about what was done last.</summary>
    private static Hearing? After(BotEvent happened, Words said, Frames frames, Known known) =>
        happened.Where.Private && frames.Listening is null && (frames.Named ?? frames.Open.FirstOrDefault(draft => draft.Hold == Hold.None)) is { Ended: false } last
            ? AllConversations.Of(last).HeardAfter(last, said, known) is { } meaning ? Hearing.For(Routing.Touched(last, said.At, said.Tongue), meaning) : null
            : null;

    /// <summary>A reply to a card names its draft; other words are for the youngest.</summary>
    private static Draft? Listener(Frames frames) => frames.Named is { Listens: true } named ? named : frames.Listening;

    private static Hearing Heard(Draft open, Opening opening, Frames frames, Known known)
    {
        var said = opening.Said;
        if (open.Hold == Hold.Offered && Pausing.Answered(open, said.Text, said.At, known) is { } answered)
        {
            return new Hearing.Answered(answered);
        }

        if (open is { Rests: false, PutsItselfOff: false } && GlobalWordReader.Read(said.Text) == GlobalWord.Later)
        {
            return new Hearing.Answered(Pausing.Postponed(open, said.At, known, untilTomorrow: false));
        }

        if (Series.Heard(open, said, frames) is { } several)
        {
            return several;
        }

        var meaning = AllConversations.Of(open).Heard(open, said, known);
        return !meaning.Lost ? Hearing.For(Routing.Touched(open, said.At, said.Tongue), meaning)
            : Begun(opening with { Over = open }, frames, known)
            ?? (open.Hold == Hold.Offered
                ? new Hearing.Answered(Pausing.Offer(open, said.At, known))
                : Hearing.For(Routing.Touched(open, said.At, said.Tongue), meaning));
    }

    /// <summary>A file without words belongs to what is being talked about; otherwise it is asked what to do with it.</summary>
    internal static Hearing FileAlone(Opening opening, Frames frames, Known known) =>
        opening.Happened.Where.Private && Listener(frames) is { } open && AllConversations.Of(open).Given(open, opening.Said, known) is { } meaning
            ? Hearing.For(Routing.Touched(open, opening.Said.At, open.Tongue), meaning)
            : Begun(opening with { Command = Phrases.Task }, frames, known) ?? Hearing.Silence;

    internal static Hearing? Begun(Opening opening, Frames frames, Known known)
    {
        if (opening.Said.Text.Length > Phrases.Longest)
        {
            return Routing.Say(opening.Happened, "repairs/too-long", opening.Said.Tongue);
        }

        // An event handled twice by two nodes opens one draft: its id is the event's.
        return frames.Open.Any(draft => draft.Id == opening.NewId)
            ? Hearing.Silence
            : AllConversations.InOrder.Select(conversation => conversation.Opened(opening, known)).FirstOrDefault(hearing => hearing is not null);
    }
}
