using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Clarification;

/// <summary>From the colleague's question to the task that says it.</summary>
public static class ClarificationAnswering
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);

    public static Decision Ask(ClarificationDraft draft, DateTimeOffset at, Known known)
    {
        if (Moved(draft, ClarificationTrigger.AuthorFree) is not { } asking)
        {
            return Decision.Nothing;
        }

        var shown = Show(asking with { AskedAt = at, TouchedAt = at });
        return shown.And(Decision.Only(Silence.Watch(shown.Drafts[0], known.Calendar), new Effect.Note(draft.Author, Note.Asked, "")));
    }

    /// <summary>The line itself is the yes: the author was asked for words that will stand in the task.</summary>
    public static Decision Say(ClarificationDraft draft, string line, DateTimeOffset at)
    {
        if (Moved(draft, ClarificationTrigger.Answered) is not { } writing)
        {
            return Decision.Nothing;
        }

        var said = writing with { Line = PersonText.Line(line) };
        return Permit(said, Consent.Ask(Proposed(said, deadline: null, at)), at);
    }

    /// <summary>A deadline is moved only by a yes of its own.</summary>
    public static Decision Date(ClarificationDraft draft, DateTimeOffset deadline, DateTimeOffset at)
    {
        if (deadline == draft.Asked.Task.Deadline)
        {
            return Keep(draft, at);
        }

        if (Moved(draft, ClarificationTrigger.DeadlineHeard) is not { } confirming)
        {
            return Decision.Nothing;
        }

        Consent[] before = draft.Consent?.After(ConsentTrigger.Edited, draft.Author, at) is { } edited ? [edited] : [];
        var dated = confirming with { Deadline = deadline, Shown = draft.Shown + 1 };
        var asked = Consent.Ask(Proposed(dated, deadline, at));
        return new Decision([dated with { Consent = asked }], [.. before, asked], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), ClarificationReplies.Of(dated), Placing.Near)]);
    }

    public static Decision Confirm(ClarificationDraft draft, DateTimeOffset at) =>
        draft.Consent is { } asked && Moved(draft, ClarificationTrigger.Confirmed) is { } writing ? Permit(writing, asked, at) : Decision.Nothing;

    public static Decision Keep(ClarificationDraft draft, DateTimeOffset at) =>
        Closed(draft, ClarificationTrigger.KeptDeadline, ClarificationVerdict.Kept, at, ConsentTrigger.Declined);

    public static Decision Leave(ClarificationDraft draft, DateTimeOffset at) =>
        Closed(draft, ClarificationTrigger.DoesNotKnow, ClarificationVerdict.NotKnown, at, ConsentTrigger.Declined);

    public static Decision Outcome(ClarificationDraft draft, Carried outcome, DateTimeOffset at) => outcome switch
    {
        Carried.TaskClarified => Closed(draft, ClarificationTrigger.Written, ClarificationVerdict.Written, at),
        Carried.TaskPast => Closed(draft, ClarificationTrigger.TaskOver, ClarificationVerdict.Past, at),
        _ => Closed(draft, ClarificationTrigger.Refused, ClarificationVerdict.Said, at),
    };

    public static Decision Drop(ClarificationDraft draft, DropWhy why, DateTimeOffset at) => why == DropWhy.Cancelled
        ? Leave(draft, at)
        : Closed(draft, ClarificationTrigger.NobodyAnswered, ClarificationVerdict.Unanswered, at, why == DropWhy.Expired ? ConsentTrigger.Expired : ConsentTrigger.Withdrawn);

    public static Decision Show(ClarificationDraft draft)
    {
        var shown = draft with { Shown = draft.Shown + 1, Unclear = 0 };
        return new Decision([shown], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), ClarificationReplies.Of(shown), Placing.Anew)]);
    }

    public static Decision NotUnderstood(ClarificationDraft draft) => Moved(draft, ClarificationTrigger.NotUnderstood) is { } again
        ? Aside(again with { Unclear = draft.Unclear + 1 }, ClarificationReplies.NotUnderstood(draft))
        : Decision.Nothing;

    public static Decision Aside(ClarificationDraft draft, Reply reply) => new([draft], [], [new Effect.Say(Place.With(draft.Author), reply)]);

    private static Proposal Proposed(ClarificationDraft draft, DateTimeOffset? deadline, DateTimeOffset at)
    {
        var asked = draft.Asked;
        var change = new PortalChange.ClarifyTask(new TaskClarification(asked.Task.Id, asked.Asker, draft.Author, asked.Part, draft.Line, deadline, at, draft.Tongue));
        return new Proposal(draft.Id, draft.Shown, change, draft.Author, draft.AskedAt ?? at, at + Life);
    }

    private static Decision Permit(ClarificationDraft writing, Consent asked, DateTimeOffset at) =>
        asked.After(ConsentTrigger.Granted, writing.Author, at) is { } granted && PermittedChange.Of(granted) is { } permitted
            ? new Decision(
                [writing with { Consent = granted, TouchedAt = at }], [granted],
                [new Effect.FreezeCard(writing.Id, Place.With(writing.Author)), new Effect.ChangePortal(writing.Id, permitted)])
            : Decision.Nothing;

    /// <summary>The author and the asker both hear how it ended.</summary>
    private static Decision Closed(ClarificationDraft draft, ClarificationTrigger trigger, ClarificationVerdict verdict, DateTimeOffset at, ConsentTrigger? answer = null)
    {
        if (Moved(draft, trigger) is not { } closed)
        {
            return Decision.Nothing;
        }

        var settled = answer is { } given ? draft.Consent?.After(given, draft.Author, at) : null;
        var line = closed.Line.Length == 0 ? null : closed.Line;
        var answered = new ClarificationAnswer(verdict, draft.AuthorName, line, verdict == ClarificationVerdict.Kept ? draft.Asked.Task.Deadline : closed.Deadline);
        return new Decision(
            [closed with { Consent = settled ?? closed.Consent, TouchedAt = at }],
            settled is null ? [] : [settled],
            [
                new Effect.FreezeCard(draft.Id, Place.With(draft.Author)),
                new Effect.Say(Place.With(draft.Author), ClarificationReplies.Of(closed)),
                new Effect.Pass(
                    $"clarification-given:{draft.Id}",
                    new BotEvent.ClarificationGiven(at, new Speaker(draft.Asked.Asker, "", ""), Place.With(draft.Asked.Asker), draft.Asked.DraftId, answered)),
            ]);
    }

    private static ClarificationDraft? Moved(ClarificationDraft draft, ClarificationTrigger trigger)
    {
        var moves = ClarificationMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State, Hold = Hold.None };
    }
}
