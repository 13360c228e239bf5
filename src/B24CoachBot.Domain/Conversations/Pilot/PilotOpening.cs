namespace B24CoachBot.Domain.Conversations.Pilot;

/// <summary>What begins the conversation: «пилот», «запуск», and the day after the pilot's last.</summary>
public static class PilotOpening
{
    public static Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known) =>
        Phrases.Command(said.Text) is (OfficeCommands.Pilot or OfficeCommands.Rollout, _) and var (command, tail) ? Of(happened, command, tail, said, newId, frames, known)
        : PilotSpoken.Named(said.Text) is var (page, rest) && PilotSpoken.Order(rest, PageOf(page), said, known) is not null ? Of(happened, page, rest, said, newId, frames, known)
        : frames.Named is PilotDraft { State: PilotTalkState.Shown } standing && PilotSpoken.Order(said.Text, standing.Page, said, known) is { } order
            ? Ordered(happened, standing, order, said, known)
        : null;

    /// <summary>A command given in a group is answered in private.</summary>
    public static Hearing? Opened(Opening opening, Known known) => opening.Command is OfficeCommands.Pilot or OfficeCommands.Rollout
        ? Of(opening.Happened, opening.Command, opening.Said.Text, opening.Said, opening.NewId, Frames.Empty, known)
        : null;

    public static Hearing Ended(BotEvent.PilotEnded ended, string newId, Frames frames, Known known)
    {
        var draft = new PilotDraft { Id = newId, Author = ended.By.Id, Tongue = SpokenTongue.Of(known), OpenedAt = ended.At, TouchedAt = ended.At, MessageId = 0, State = PilotTalkState.Waiting };
        return Hearing.For(draft, Woken(draft, frames, ended.At));
    }

    public static PilotHeard Woken(PilotDraft draft, Frames frames, DateTimeOffset at) =>
        frames.BusyUntil(draft, at) is { } free ? new PilotHeard.NotYet(free) : new PilotHeard.Asked(Older(draft.Id, frames));

    private static Hearing Of(BotEvent happened, string command, string tail, Words said, string newId, Frames frames, Known known)
    {
        var page = PageOf(command);
        var draft = new PilotDraft
        {
            Id = newId,
            Author = said.Speaker,
            Tongue = said.Tongue,
            OpenedAt = said.At,
            TouchedAt = said.At,
            MessageId = said.MessageId,
            State = PilotTalkState.Waiting,
            Page = page,
        };
        return PilotSpoken.Order(tail, page, said, known) is { } order
            ? Ordered(happened, frames.Open.OfType<PilotDraft>().FirstOrDefault(standing => standing.State == PilotTalkState.Shown && standing.Page == page) ?? draft with { State = PilotTalkState.Shown }, order, said, known)
            : Hearing.For(draft, new PilotHeard.Asked(Older(newId, frames)));
    }

    private static PilotPage PageOf(string command) => command == OfficeCommands.Pilot ? PilotPage.Pilot : PilotPage.Rollout;

    private static Hearing Ordered(BotEvent happened, PilotDraft draft, PilotHeard order, Words said, Known known) => known.Offices.Owns(happened.By.Id)
        ? Hearing.For(Routing.Touched(draft, said.At, said.Tongue), order)
        : Routing.Say(happened, "pilot/owner-only", said.Tongue, new PilotModels.OwnerOnly(known.OwnerName));

    private static List<PilotDraft> Older(string id, Frames frames) => [.. frames.Open.OfType<PilotDraft>().Where(other => other.Id != id)];
}
