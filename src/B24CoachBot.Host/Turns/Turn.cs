using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Call;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Operations.Telemetry;

namespace B24CoachBot.Host.Turns;

/// <summary>One event, from its acceptance to its commit: load, hear, ask for facts, decide, store. Between decide and store nothing is called.</summary>
internal sealed partial class Turn(ConversationStore drafts, Habits habits, Notes notes, RulingStore rulings, PermitStore permits, ReadinessReading readiness, Knowledge knowledge, TurnFacts facts, RepliedMessage replied, ConnectLinks links, Packing packing, TurnWaker turns, Signals signals, CoachMeter meter, ILogger<Turn> log)
{
    public async Task Run(Waiting waiting, bool moreWaits, CancellationToken cancel)
    {
        var happened = StoredJson.Event(waiting.Body);
        var frames = await Load(waiting, happened, moreWaits);
        var known = await knowledge.Get(cancel) with
        {
            Habits = await habits.Of(waiting.Portal, waiting.Subject, happened.At - Habit.Stands),
            Notes = await notes.Of(waiting.Portal, waiting.Subject, happened.At),
            Rulings = await rulings.Of(waiting.Portal),
            Measured = await readiness.Last(waiting.Portal),
            Permits = await permits.Of(waiting.Portal, waiting.Subject, happened.At),
            Connect = Connecting.IsAsked(happened) ? links.For(waiting.Subject) : null,
        };

        if (Replying.Wanted(happened, frames, known) is { } message)
        {
            happened = Replying.With(happened, await replied.Read(happened, message, known, cancel));
        }

        var hearing = Routing.Hear(happened, frames, DraftIds.Of(waiting.Portal, waiting.Key), known);
        var read = hearing.Needs.Any ? await facts.Read(hearing.Needs, new UserId(waiting.Subject), known, cancel) : Facts.None;
        if (read.Gone.Count > 0)
        {
            knowledge.Forget();
        }

        var decision = Routing.Decide(hearing, frames, read, happened.At, known).And(SpokenTongue.Noted(happened, known));

        await Commit(Committed(waiting, happened, decision, known));
        foreach (var other in decision.Effects.OfType<Effect.Pass>().Select(passed => passed.Event.By.Id).Distinct())
        {
            turns.Wake(waiting.Portal, other.Value);
        }

        if (decision.Effects.OfType<Effect.Note>().Any(note => note.Name == Note.ReadinessWanted))
        {
            signals.Readiness();
        }

        foreach (var note in decision.Effects.OfType<Effect.Note>().Where(note => note.Name == Note.WouldAsk))
        {
            Log.WouldAsk(log, note.Person.Value, note.Value);
        }
    }

    /// <summary>The event is heard no more, and its person is told that something broke.</summary>
    public async Task GiveUp(Waiting waiting, CancellationToken cancel)
    {
        var happened = StoredJson.Event(waiting.Body);
        var known = await knowledge.Get(cancel);

        // Whoever waits in a line hears nothing of it; the one who can help does.
        var sorry = happened is BotEvent.LineOpened line ? Lines.Stuck(known.ConnectionOwner, line.Where, Tongue.Russian) : new Effect.Say(Place.With(new UserId(waiting.Subject)), Reply.Plain("repairs/failed", new object(), TongueOf(happened)));
        await Commit(Committed(waiting, happened, Decision.Only(sorry), known) with { GivenUp = true });
    }

    private async Task Commit(TurnCommit turn)
    {
        using var span = Spans.Commit();
        var planned = await drafts.Commit(turn);
        span?.Planned(turn.Portal, planned);
        foreach (var consent in turn.Consents)
        {
            meter.Consent(consent.Change, consent.State);
        }
    }

    private static Tongue TongueOf(BotEvent happened)
    {
        var usual = Tongues.OfCode(happened.By.Language);
        return happened switch
        {
            BotEvent.Said { With.Forward: null } said => Tongues.Of(said.Text, usual),
            BotEvent.Commanded command => Tongues.Of(command.Text, usual),
            _ => usual,
        };
    }

    private async Task<Frames> Load(Waiting waiting, BotEvent happened, bool moreWaits)
    {
        var open = Frames.YoungestFirst((await drafts.Open(waiting.Portal, waiting.Subject)).Select(Read).OfType<Draft>());
        if ((NamedBy(happened) ?? await NamedByMessage(waiting.Portal, happened, open)) is not { } id)
        {
            return new Frames(open, MoreWaits: moreWaits);
        }

        var named = open.FirstOrDefault(draft => draft.Id == id)
            ?? (await drafts.Find(waiting.Portal, id) is { } stored ? Read(stored) : null);
        return new Frames(open, named, moreWaits);
    }

    private static string? NamedBy(BotEvent happened) => happened switch
    {
        BotEvent.Pressed pressed => Press.Read(pressed.Params)?.DraftId,
        BotEvent.TimeCame time => time.DraftId,
        BotEvent.PortalAnswered answered => answered.DraftId,
        BotEvent.PermissionGiven given => given.DraftId,
        BotEvent.ClarificationGiven given => given.DraftId,
        _ => null,
    };

    /// <summary>A reply to a card, or to the message it came of, and a reaction on a card speak of its draft.</summary>
    private async Task<string?> NamedByMessage(string portal, BotEvent happened, IReadOnlyList<Draft> open) => happened switch
    {
        BotEvent.Said { Where.Private: true, With: { Forward: null, ReplyTo: { } message } } =>
            await drafts.OfMessage(portal, message) ?? open.FirstOrDefault(draft => draft.MessageId == message && draft.Waits)?.Id,
        BotEvent.Commanded { Where.Private: true, With.ReplyTo: { } message } => await drafts.OfMessage(portal, message),
        BotEvent.Reacted reacted => await drafts.OfMessage(portal, reacted.MessageId),
        _ => null,
    };

    // A blanked draft is over and forgotten: its buttons are outdated.
    private static Draft? Read(ReadDraft stored) =>
        stored.Body.Length == 0 ? null : StoredJson.Draft(stored.Body) with { Version = stored.Version };

    private TurnCommit Committed(Waiting waiting, BotEvent happened, Decision decision, Known known) => new(
        waiting.Portal,
        waiting.Subject,
        waiting.Id,
        happened.At,
        [.. decision.Drafts.Select(draft => new StoredDraft(
            draft.Id, draft.Author.Value, draft.StateName, draft.Version, draft.Ended, draft.TouchedAt, StoredJson.Write(draft)))],
        [.. decision.Consents.Select(consent => new StoredConsent(
            consent.Proposal.DraftId, consent.Proposal.Version, consent.Proposal.Change.GetType().Name, consent.State.ToString(),
            consent.Proposal.AskedOf.Value, consent.Proposal.AskedAt, consent.By?.Value, consent.At))],
        packing.Pack(decision, happened, known),
        [.. decision.Effects.OfType<Effect.Wake>().Select(wake => new PlannedTimer(wake.DraftId, wake.What, wake.At))],
        [.. decision.Effects.OfType<Effect.Remember>().Select(kept => new StoredHabit(kept.Person.Value, kept.Choice.Among, kept.Choice.Chosen.Value))])
    {
        Day = known.Calendar.Day(happened.At),
        IsAnswer = IsAnswer(happened, decision),
        Touches = [.. decision.Effects.OfType<Effect.Worked>().Select(worked => new CardTouch(worked.Person, worked.Card, happened.At))],
        Passed = [.. decision.Effects.OfType<Effect.Pass>().Select(passed => new Arrival(passed.Key, passed.Event.By.Id.Value, StoredJson.Write(passed.Event), happened.At))],
        Uses = LibraryCount.Of(decision),
        Results = happened is BotEvent.PortalAnswered { DraftId: var changed, Outcome: var outcome } && CarriedResult.Of(outcome) is var carried ? [new StoredResult(changed, carried.Result, carried.Target)] : [],
        Erased = [.. decision.Effects.OfType<Effect.Erase>().Select(erase => new StoredErasing(erase.Person.Value, erase.ButDraft))],
        Disconnected = [.. decision.Effects.OfType<Effect.Disconnect>().Select(gone => gone.Person.Value)],
        Closed = [.. decision.Effects.OfType<Effect.CloseError>().Select(closed => new StoredClosing(closed.Key, closed.By.Value, closed.Dismissed))],
        Rulings = [.. decision.Effects.OfType<Effect.Rule>().Select(ruled => ruled.Ruling)],
        Permits = [.. decision.Effects.OfType<Effect.Allow>().Select(allowed => allowed.Permit)],
        Notes = [.. decision.Effects.OfType<Effect.Note>().Select(note => new StoredNote(note.Person.Value, note.Name, note.Value))],
    };

    /// <summary>A talk about a call is always begun by the bot.</summary>
    private static bool IsAnswer(BotEvent happened, Decision decision) =>
        happened is BotEvent.Said or BotEvent.Commanded or BotEvent.Pressed && decision.Drafts.Any(draft => draft is CallDraft && draft.Author == happened.By.Id);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Shadow mode: person {Person} would have been asked {Count} questions after a call")]
        public static partial void WouldAsk(ILogger logger, int person, string count);
    }
}
