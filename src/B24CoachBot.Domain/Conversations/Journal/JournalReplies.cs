using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Journal;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class JournalReplies
{
    public static Reply Page(JournalDraft draft, Known known)
    {
        var model = new Sheet(
            draft.From is { } from ? known.Calendar.At(from, TimeOnly.MinValue) : null,
            draft.Person is { } person && person != draft.Author ? Name(person, known) : null,
            draft.Person == draft.Author,
            [.. (draft.Page?.Lines ?? []).GroupBy(line => known.Calendar.Day(line.AskedAt)).Select(day => new Day(known.Calendar.At(day.Key, TimeOnly.MinValue), [.. day.Select(line => Line(line, draft, known))]))]);
        return new Reply("journal/page", model, draft.Tongue, draft.State == JournalState.Shown ? [.. Buttons(draft)] : []);
    }

    public static Reply None(JournalDraft draft) => Reply.Plain("journal/none", new object(), draft.Tongue);

    public static Reply Outdated(JournalDraft draft) => Reply.Plain("journal/outdated", new object(), draft.Tongue);

    public static Effect.SendFile File(JournalDraft draft, JournalPage all, Known known) => new(
        Place.With(draft.Author),
        "journal.csv",
        JournalCsv.Of(all.Lines, person => Name(person, known), at => TimeZoneInfo.ConvertTime(at, known.Calendar.Zone)),
        Reply.Plain("journal/file", new Sent(all.Lines.Count, Failed: false), draft.Tongue),
        Reply.Plain("journal/file", new Sent(all.Lines.Count, Failed: true), draft.Tongue));

    /// <summary>By name, also somebody who works here no more; empty for nobody known.</summary>
    private static string Name(UserId person, Known known) => (known.People.Find(person) ?? known.Others.Find(person))?.FullName ?? "";

    private static IEnumerable<Button> Buttons(JournalDraft draft)
    {
        if (draft.Page is { More: true })
        {
            yield return Button(draft, JournalVerbs.More);
        }

        yield return Button(draft, JournalVerbs.Export);
    }

    private static Button Button(JournalDraft draft, string verb) => new(new Press(verb, draft.Id, draft.Shown).ToString(), verb.Replace('-', '_'));

    private static Entry Line(JournalLine line, JournalDraft draft, Known known) => new(
        TimeZoneInfo.ConvertTime(line.AskedAt, known.Calendar.Zone),
        draft.Person is null ? Name(line.Author, known) : null,
        line.AskedOf != line.Author ? Name(line.AskedOf, known) : null,
        KindOf(line.Change),
        line.Edits,
        Outcome(line),
        Link(line, draft.Author));

    private static JournalChange KindOf(string change) => change switch
    {
        nameof(PortalChange.CreateTask) => JournalChange.Task,
        nameof(PortalChange.WithdrawTask) => JournalChange.Undo,
        nameof(PortalChange.FillCard) => JournalChange.Card,
        nameof(PortalChange.ClarifyTask) => JournalChange.Clarification,
        nameof(PortalChange.DecideApproval) => JournalChange.Approval,
        _ => JournalChange.Other,
    };

    private static JournalOutcome Outcome(JournalLine line) => (line.State, line.Result) switch
    {
        (ConsentState.Declined, _) => JournalOutcome.Declined,
        (ConsentState.Expired, _) => JournalOutcome.Expired,
        (ConsentState.Withdrawn, _) => JournalOutcome.Withdrawn,
        (ConsentState.Asked or ConsentState.Edited, _) => JournalOutcome.Open,
        (_, nameof(Carried.Refused)) => JournalOutcome.Refused,
        (_, nameof(Carried.FateUnknown)) => JournalOutcome.Unknown,
        (_, nameof(Carried.TaskKept)) => JournalOutcome.Kept,
        (_, nameof(Carried.TaskPast)) => JournalOutcome.Past,
        (_, nameof(Carried.CardConflict)) => JournalOutcome.Conflict,
        (_, nameof(Carried.ApprovalClosed)) => JournalOutcome.Late,
        (_, nameof(Carried.ApprovalNotTaken)) => JournalOutcome.Refused,
        (_, null) => JournalOutcome.Granted,
        _ => JournalOutcome.Done,
    };

    /// <summary>A path on the portal.</summary>
    private static Target? Link(JournalLine line, UserId reader) => line.Target?.Split(':') is [var kind, var id] ? kind switch
    {
        "Task" => new Target(TargetKind.Task, $"/company/personal/user/{reader}/tasks/task/view/{id}/"),
        nameof(CrmKind.Deal) or nameof(CrmKind.Lead) => new Target(kind == nameof(CrmKind.Deal) ? TargetKind.Deal : TargetKind.Lead, CardPath.Of(new CrmRef(Enum.Parse<CrmKind>(kind), long.Parse(id, System.Globalization.CultureInfo.InvariantCulture)))),
        _ => null,
    } : null;

    public enum JournalChange
    {
        Task,
        Undo,
        Card,
        Clarification,
        Approval,
        Other,
    }

    public enum JournalOutcome
    {
        Open,
        Declined,
        Expired,
        Withdrawn,

        /// <summary>Permitted, and no answer of the portal is known.</summary>
        Granted,
        Done,
        Kept,

        /// <summary>The task was closed or passed on meanwhile.</summary>
        Past,
        Conflict,

        /// <summary>It was over before.</summary>
        Late,
        Refused,
        Unknown,
    }

    /// <param name="Person">Whose it is, when it is somebody else's alone.</param>
    /// <param name="Own">The reader's own.</param>
    public sealed record Sheet(DateTimeOffset? From, string? Person, bool Own, IReadOnlyList<Day> Days);

    public sealed record Day(DateTimeOffset Date, IReadOnlyList<Entry> Lines);

    public sealed record Entry(DateTimeOffset At, string? Who, string? AskedOf, JournalChange Change, int Edits, JournalOutcome Outcome, Target? Target);

    public enum TargetKind
    {
        Task,
        Deal,
        Lead,
    }

    public sealed record Target(TargetKind What, string Link);

    public sealed record Sent(int Lines, bool Failed);
}
