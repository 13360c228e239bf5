using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Guardrails;

namespace B24CoachBot.Domain.Conversations.Permission;

/// <summary>A head permits or refuses a wording; a permission has an author and a term, and is of one person.</summary>
public sealed class PermissionTalk : IConversation
{
    public string Kind => "permission";

    public string Picture => PermissionPicture.Draw();

    public bool Owns(Draft draft) => draft is PermissionDraft;

    public Hearing? Opened(Opening opening, Known known) => null;

    public Hearing? BegunBy(BotEvent happened, string newId, Frames frames, Known known)
    {
        if (happened is not BotEvent.PermissionWanted wanted)
        {
            return null;
        }

        var draft = new PermissionDraft
        {
            Id = newId,
            Author = wanted.By.Id,
            Tongue = SpokenTongue.Of(known),
            OpenedAt = wanted.At,
            TouchedAt = wanted.At,
            MessageId = 0,
            State = PermissionState.Waiting,
            Asked = wanted.Asked,
        };
        return Hearing.For(draft, Free(draft, frames, wanted.At));
    }

    public Meaning Heard(Draft draft, Words said, Known known) => PermissionSpoken.Hear(said);

    public Meaning Pressed(Draft draft, Press press, long messageId) => PermissionSpoken.Hear((PermissionDraft)draft, press, messageId);

    public Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) =>
        what == Wakes.Knock && draft.Knocks ? Free((PermissionDraft)draft, frames, at) : null;

    public Meaning Answered(Draft draft, Carried outcome) => new PermissionHeard.AskedToRepeat();

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) => Decide((PermissionDraft)draft, (PermissionHeard)meaning, at, known);

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => Show((PermissionDraft)draft, known);

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) => Settle((PermissionDraft)draft, why == DropWhy.Cancelled ? PermissionVerdict.Refused : PermissionVerdict.Unanswered, null, at, "");

    public string Subject(Draft draft) => "";

    private static PermissionHeard Free(PermissionDraft draft, Frames frames, DateTimeOffset at) =>
        frames.BusyUntil(draft, at) is { } free ? new PermissionHeard.NotYet(free) : new PermissionHeard.Free();

    private static Decision Decide(PermissionDraft draft, PermissionHeard heard, DateTimeOffset at, Known known) => heard switch
    {
        PermissionHeard.Free when Moved(draft, PermissionTrigger.HeadFree) is { } deciding => Show(deciding, known).And(
            Decision.Only(Silence.Watch(deciding, known.Calendar), new Effect.Note(draft.Author, Note.Asked, ""))),
        PermissionHeard.NotYet not => new Decision([draft], [], [new Effect.Wake(draft.Id, Wakes.Knock, not.Until)]),
        PermissionHeard.Permits permits => Settle(draft, PermissionVerdict.Granted, at + permits.For, at, NameOf(draft.Author, known)),
        PermissionHeard.Refuses => Settle(draft, PermissionVerdict.Refused, null, at, NameOf(draft.Author, known)),
        PermissionHeard.AskedHelp => Aside(draft, PermissionReplies.Help(draft)),
        PermissionHeard.AskedToRepeat when draft.State == PermissionState.Deciding => Show(draft, known),
        PermissionHeard.NotUnderstood when Moved(draft, PermissionTrigger.NotUnderstood) is { } unclear => Aside(unclear with { Unclear = draft.Unclear + 1 }, PermissionReplies.Unclear(draft)),
        PermissionHeard.Stale stale => Decision.Only(
            new Effect.TakeButtonsOff(Place.With(draft.Author), stale.MessageId), new Effect.Say(Place.With(draft.Author), PermissionReplies.Outdated(draft))),
        _ => Decision.Nothing,
    };

    private static Decision Show(PermissionDraft draft, Known known)
    {
        var shown = draft with { Shown = draft.Shown + 1, Unclear = 0 };
        return new Decision([shown], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), PermissionReplies.Deciding(shown, known), Placing.Anew)]);
    }

    /// <summary>The verdict is stored, the card says it, and the asker hears of it in the same turn.</summary>
    private static Decision Settle(PermissionDraft draft, PermissionVerdict verdict, DateTimeOffset? until, DateTimeOffset at, string lead)
    {
        var trigger = verdict switch
        {
            PermissionVerdict.Granted => PermissionTrigger.Granted,
            PermissionVerdict.Refused => PermissionTrigger.Refused,
            _ => PermissionTrigger.NobodyAnswered,
        };
        if (Moved(draft, trigger) is not { } settled)
        {
            return Decision.Nothing;
        }

        var done = settled with { Until = until, TouchedAt = at };
        var permits = until is { } end
            ? draft.Asked.Wordings.Select(wording => new Effect.Allow(new Permit(wording.Mark, wording.Category, draft.Asked.Asker, draft.Author, at, end)))
            : [];
        return new Decision(
            [done],
            [],
            [
                new Effect.ShowCard(draft.Id, Place.With(draft.Author), PermissionReplies.Closed(done), Placing.InPlace),
                .. permits,
                new Effect.Pass(
                    $"permission-given:{draft.Id}",
                    new BotEvent.PermissionGiven(at, new Speaker(draft.Asked.Asker, "", ""), Place.With(draft.Asked.Asker), draft.Asked.DraftId, verdict, lead, until)),
            ]);
    }

    private static PermissionDraft? Moved(PermissionDraft draft, PermissionTrigger trigger)
    {
        var moves = PermissionMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State, Hold = Hold.None };
    }

    private static string NameOf(UserId person, Known known) => known.People.Find(person)?.FullName ?? "";

    private static Decision Aside(PermissionDraft draft, Reply reply) => new([draft], [], [new Effect.Say(Place.With(draft.Author), reply)]);
}
