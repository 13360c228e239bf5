using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Domain.Digest;

/// <summary>Whether there is anything to tell: a message about nothing is one too many.</summary>
internal static class EmptyDay
{
    public static bool Is(DigestScene scene, IReadOnlyList<HangingApproval> hanging) =>
        !Happened(scene.Rows, Looked(scene)) && !hanging.Any(approval => HangingApprovals.IsNew(approval, scene));

    /// <summary>Cards were made or moved, and beyond that there is no number to tell and nothing to take up.</summary>
    public static bool TellsNothing(DigestPage page) =>
        page.Advices.Count == 0 && page.Personal.Count == 0 && page.Hanging.Count == 0
        && page.Whole is { Calls.Talks: 0, Tasks: { Bot.Tasks: 0, Ordinary.Tasks: 0 }, Approvals.Closed: 0 } whole && !whole.Fields.Any(field => field.IsEnough);

    /// <summary>The last working day and what came after it; for a week all of it.</summary>
    private static Period Looked(DigestScene scene) => scene.Ask.Span == DigestSpan.Weekly
        ? scene.Period
        : scene.Ask.Calendar.Period((scene.Ask.Calendar.PreviousWorking(scene.Ask.Day), scene.Ask.Day.AddDays(-1)));

    private static bool Happened(MetricRows rows, Period period) =>
        rows.Talks.Any(talk => period.Holds(talk.EndedAt))
        || rows.Touches.Any(touch => period.Holds(touch.At))
        || rows.Moves.Any(move => period.Holds(move.At))
        || rows.Tasks.Any(task => TaskReturns.IsTouched(task, period))
        || rows.Approvals.Any(approval => period.Holds(approval.OpenedAt) || (approval.ClosedAt is { } closed && period.Holds(closed)));
}
