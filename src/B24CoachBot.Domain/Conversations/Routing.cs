using B24CoachBot.Domain.Conversations.Suggestion;

namespace B24CoachBot.Domain.Conversations;

/// <summary>Whose an event is: an open draft's, a new one's, or nobody's.</summary>
public static class Routing
{
    /// <param name="newId">The id a draft would get; derived from the event, so a repeat opens the same draft.</param>
    public static Hearing Hear(BotEvent happened, Frames frames, string newId, Known known) => happened switch
    {
        BotEvent.PortalAnswered answered => frames.Named is { } draft
            ? Hearing.For(draft, DraftPart.Number(answered.DraftId) is { } part ? AllConversations.Of(draft).AnsweredOf(draft, part, answered.Outcome) : AllConversations.Of(draft).Answered(draft, answered.Outcome))
            : Hearing.Silence,
        BotEvent.TimeCame time => Woken(time, frames, known),
        BotEvent.ContactEnded or BotEvent.DigestDue or BotEvent.ToldFirst or BotEvent.OwnerDue or BotEvent.Suggested or BotEvent.PermissionWanted or BotEvent.ClarificationWanted or BotEvent.TaskUnclear or BotEvent.TaskGiven or BotEvent.MeetingEnded or BotEvent.MeetingAhead or BotEvent.PilotEnded or BotEvent.ReadinessMeasured or BotEvent.ApprovalsHang => frames.Open.Any(draft => draft.Id == newId)
            ? Hearing.Silence
            : AllConversations.InOrder.Select(conversation => conversation.BegunBy(happened, newId, frames, known)).FirstOrDefault(hearing => hearing is not null) ?? Hearing.Silence,
        BotEvent.Storm storm => Say(storm, "call/storm", TongueOf(storm, frames), new { storm.Skipped }),
        BotEvent.Flooded flooded => Say(flooded, "repairs/too-much", TongueOf(flooded, frames)),
        BotEvent.PermissionGiven or BotEvent.ClarificationGiven or BotEvent.ModelAnswered => frames.Named is { } named && AllConversations.Of(named).Passed(named, happened) is { } meaning ? Hearing.For(named, meaning) : Hearing.Silence,
        BotEvent.FeedbackGiven given => Feedback.Given(given, known),
        BotEvent.SuggestionAnswered answered => new Hearing.Answered(Decision.Only(new Effect.Say(Place.With(answered.By.Id), SuggestionReplies.Answer(answered, SpokenTongue.Of(known), known)))),
        BotEvent.LineOpened line => Lines.Opened(line, known),
        BotEvent.LineStuck stuck => new Hearing.Answered(Decision.Only(Lines.Stuck(stuck.By.Id, stuck.Dialogue, SpokenTongue.Of(known)))),
        { By.Extranet: true } => NotAllowed(happened, frames),
        BotEvent.Pressed pressed => Pressed(pressed, frames, newId, known),
        BotEvent.Said { With.Forward: not null } forwarded => Forwarding.Hear(forwarded, Words(forwarded, forwarded.Text, forwarded.MessageId, frames), frames, newId, known),
        BotEvent.Commanded command => Spoken.Hear(command, Words(command, $"/{command.Name} {command.Text}", command.MessageId, frames), frames, newId, known),
        BotEvent.Said said => Spoken.Hear(said, Words(said, Phrases.WithoutMention(said.Text, known.Bot), said.MessageId, frames), frames, newId, known),
        BotEvent.Edited edited => Edited(edited, frames, known),
        BotEvent.Reacted { Reaction: Reactions.Like or Reactions.Dislike } reacted => Reactions.Hear(reacted, frames, known),
        BotEvent.Joined { Where.Private: false } => Answers.HowToAddress(happened, TongueOf(happened, frames)),
        BotEvent.Joined when !frames.MoreWaits => Answers.Greeting(happened, TongueOf(happened, frames)),
        _ => Hearing.Silence,
    };

    /// <summary>What the event leads to: the drafts' own decisions, what stands besides, and what comes up when a draft has come to rest.</summary>
    public static Decision Decide(Hearing hearing, Frames frames, Facts facts, DateTimeOffset at, Known known)
    {
        if (hearing is not Hearing.ForDrafts { Each: var each, Besides: var besides })
        {
            return Onward.After(hearing is Hearing.AnsweredBy later ? later.Answer(facts) : ((Hearing.Answered)hearing).Decision, frames, at, known);
        }

        var decided = Series.InLine(
            each.Select(one => AllConversations.Of(one.Draft).Decide(one.Draft, one.Meaning, facts.For(one.Meaning.Needs) with { Open = frames.Open }, at, known)));
        decided = Onward.After(decided with { Effects = [.. Pausing.TakenUp(decided, frames), .. besides, .. decided.Effects] }, frames, at, known);
        var opened = decided.Drafts.Where(draft => draft is { Version: 0, Ended: false });
        return decided with { Effects = [.. decided.Effects, .. opened.Select(draft => Silence.Watch(draft, known.Calendar))] };
    }

    /// <summary>A draft as the person's turn finds it: taken up, whatever kept it aside.</summary>
    internal static Draft Touched(Draft draft, DateTimeOffset at, Tongue tongue) => draft with { TouchedAt = at, Tongue = tongue, Hold = Hold.None };

    internal static Hearing.Answered Say(BotEvent happened, string template, Tongue tongue, object? model = null) =>
        new(Decision.Only(new Effect.Say(Place.With(happened.By.Id), Reply.Plain(template, model ?? new object(), tongue))));

    private static Hearing Woken(BotEvent.TimeCame time, Frames frames, Known known) => (time.What, frames.Named) switch
    {
        (_, null) => Hearing.Silence,
        (Wakes.Silence, { } draft) => new Hearing.Answered(Silence.Broken(draft, frames, time.At, known)),
        (Wakes.Postponed, { } draft) => new Hearing.Answered(Pausing.Due(draft, frames, time.At, known)),
        (var what, { } draft) => AllConversations.Of(draft).Woken(draft, what, frames, time.At, known) is { } meaning ? Hearing.For(draft, meaning) : Hearing.Silence,
    };

    /// <summary>Guests of the portal get one sentence, and nothing that they began as employees goes on.</summary>
    private static Hearing.Answered NotAllowed(BotEvent happened, Frames frames)
    {
        var dropped = frames.Open.Where(draft => draft.Waits)
            .Aggregate(Decision.Nothing, (all, draft) => all.And(Pausing.Dropped(draft, DropWhy.NotAllowed, happened.At)));
        var told = happened is BotEvent.Joined ? Decision.Nothing : Say(happened, "repairs/only-employees", TongueOf(happened, frames)).Decision;
        return new Hearing.Answered(dropped.And(told).And(Decision.Only(new Effect.Note(happened.By.Id, Attention.Note.Guest, ""))));
    }

    private static Hearing Pressed(BotEvent.Pressed pressed, Frames frames, string newId, Known known)
    {
        var tongue = TongueOf(pressed, frames);
        if (Press.Read(pressed.Params) is not { } press || frames.Named is not { } draft)
        {
            return new Hearing.Answered(Decision.Only(
                new Effect.TakeButtonsOff(pressed.Where, pressed.MessageId),
                new Effect.Say(Place.With(pressed.By.Id), Reply.Plain("task/outdated", new object(), tongue))));
        }

        return draft.Author != pressed.By.Id ? Say(pressed, "task/not-yours", tongue)
            : Pausing.Pressed(draft, press.Verb, pressed.At, known) is { } decided ? new Hearing.Answered(decided)
            : press.Verb == OfTalk.Verb && draft.Talk is { } talk ? Spoken.OfTalk(talk, pressed, Words(pressed, "", pressed.MessageId, frames), frames, newId, known)
            : press.Verb == Series.CreateAll && Series.Agreed(draft, frames, pressed.At, tongue) is { } all ? all
            : Hearing.For(Touched(draft, pressed.At, draft.Tongue), AllConversations.Of(draft).Pressed(draft, press, pressed.MessageId));
    }

    private static Hearing.ForDrafts Edited(BotEvent.Edited edited, Frames frames, Known known)
    {
        var text = Phrases.Seen(Phrases.WithoutMention(edited.Text, known.Bot));
        var rest = Phrases.Command(text) is var (_, said) ? said : text;
        var heard = frames.Open.Where(draft => draft.MessageId == edited.MessageId)
            .Select(draft => (Touched: Touched(draft, edited.At, draft.Tongue), Draft: draft))
            .Select(one => (one.Touched, Meaning: AllConversations.Of(one.Draft).Edited(one.Draft, new Words(rest, one.Draft.Author, edited.At, edited.MessageId, one.Draft.Tongue), known)))
            .Where(one => one.Meaning is not null);
        return new Hearing.ForDrafts([.. heard.Select(one => (one.Touched, one.Meaning!))]);
    }

    private static Words Words(BotEvent happened, string text, long messageId, Frames frames) =>
        new(text, happened.By.Id, happened.At, messageId, TongueOf(happened, frames))
        {
            Forward = (happened as BotEvent.Said)?.With.Forward,
            Files = happened switch
            {
                BotEvent.Said said => said.With.Files,
                BotEvent.Commanded command => command.With.Files,
                _ => [],
            },
        };

    private static Tongue TongueOf(BotEvent happened, Frames frames)
    {
        var before = frames.Listening?.Tongue ?? Tongues.OfCode(happened.By.Language);
        return happened switch
        {
            BotEvent.Said { With.Forward: null } said => Tongues.Of(Phrases.WithoutMentions(said.Text), before),
            BotEvent.Commanded command => Tongues.Of(command.Text, before),
            BotEvent.Pressed or BotEvent.Reacted => frames.Named?.Tongue ?? before,
            _ => before,
        };
    }
}
