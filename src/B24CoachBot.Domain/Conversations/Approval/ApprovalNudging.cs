using System.Globalization;
using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Conversations.Approval;

/// <summary>A person is reminded, politely and once a day, of what waits for them longer than usual.</summary>
public static class ApprovalNudging
{
    private static readonly TimeSpan Stands = TimeSpan.FromDays(2);

    /// <summary>Not before its step, not outside the pilot, not on a full day, not of what the person does not want to be reminded of, and not of what the head has asked about today.</summary>
    public static Hearing? Begun(BotEvent.ApprovalsHang hang, string newId, Frames frames, Known known)
    {
        var hung = hang.Hung.Where(one => !IsQuiet(one, hang.At, known)).ToList();
        if (hung.Count == 0 || !Unasked.Nudge(hang.By.Id, hang.At, known) || WhenToAsk.DayIsFull(known.Notes, hang.At, known.Calendar) || frames.Open.Any(IsAtIt))
        {
            return Hearing.Silence;
        }

        var draft = new ApprovalDraft
        {
            Id = newId,
            Author = hang.By.Id,
            Tongue = SpokenTongue.Of(known),
            OpenedAt = hang.At,
            TouchedAt = hang.At,
            MessageId = 0,
            State = ApprovalState.Waiting,
            Hung = hung,
        };
        return Hearing.For(draft, Free(draft, frames, hang.At));
    }

    public static ApprovalHeard Free(ApprovalDraft draft, Frames frames, DateTimeOffset at) =>
        frames.BusyUntil(draft, at) is { } free ? new ApprovalHeard.NotYet(free) : new ApprovalHeard.Free(draft.Author, [.. frames.Open.OfType<ApprovalDraft>().Where(other => other.Id != draft.Id && other.State == ApprovalState.Nudged)]);

    /// <summary>Nobody is reminded on leave, in the evening, or of what the talk meanwhile was about.</summary>
    public static Decision Nudge(ApprovalDraft draft, IReadOnlyList<ApprovalDraft> older, ApprovalTurn turn)
    {
        var hung = turn.Facts.Approvals is { Hidden: false } now ? draft.Hung.Where(one => now.Open.Any(open => open.Id == one.Id)).ToList() : draft.Hung;
        if (hung.Count == 0 || turn.Facts.BackOn.ContainsKey(draft.Author) || turn.Known.Calendar.NextWorkingMoment(turn.At) != turn.At)
        {
            return ApprovalListing.End(draft);
        }

        return ApprovalListing.Moved(draft, ApprovalTrigger.PersonFree) is { } moved
            ? older.Select(one => ApprovalListing.End(one)).Aggregate(Decision.Nothing, (all, one) => all.And(one)).And(ApprovalListing.Card(moved with { Hung = hung }, ApprovalReplies.Nudge, Placing.Anew, turn)).And(Decision.Only(
                [new Effect.Note(draft.Author, Note.Asked, ""), .. LeadsKnow(hung, draft.Author, turn), new Effect.Wake(draft.Id, Wakes.Lapse, turn.At + Stands)]))
            : Decision.Nothing;
    }

    public static Decision Quiet(ApprovalDraft draft, ApprovalTurn turn) => ApprovalListing.Moved(draft, ApprovalTrigger.Quieted) is { } moved
        ? ApprovalListing.Card(moved, (shown, _) => ApprovalReplies.Quiet(shown), Placing.InPlace, turn)
            .And(Decision.Only([.. draft.Hung.Select(one => new Effect.Note(draft.Author, Note.NudgeOff, Value(one)))]))
        : Decision.Nothing;

    private static bool IsQuiet(HungApproval one, DateTimeOffset at, Known known) => known.Notes.Any(note => note.Value == Value(one)
        && (note.Name == Note.NudgeOff || (note.Name == Note.NudgeTold && known.Calendar.Day(note.At) == known.Calendar.Day(at))));

    /// <summary>Whoever heads the person need not have them reminded today once more.</summary>
    private static IEnumerable<Effect> LeadsKnow(IReadOnlyList<HungApproval> hung, UserId person, ApprovalTurn turn) =>
        from lead in turn.Known.Departments.LeadsOf(person) from one in hung select new Effect.Note(lead, Note.Nudged, Value(one));

    private static string Value(HungApproval one) => one.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whoever decides just now needs no word about it.</summary>
    private static bool IsAtIt(Draft draft) => draft is ApprovalDraft { Waits: true } or ApprovalDraft { State: ApprovalState.Sending };
}
