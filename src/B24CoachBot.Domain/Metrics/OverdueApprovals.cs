using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Metrics;

/// <param name="OpenHours">How long it has been open.</param>
/// <param name="Usual">Null while too few were seen.</param>
public sealed record OverdueApproval(ApprovalSeen Approval, double OpenHours, UsualTime? Usual);

/// <summary>Approvals that are open longer than such approvals usually take; as long as nobody knows what is usual, than three working days.</summary>
public static class OverdueApprovals
{
    private const int Days = 3;

    /// <summary>Longest first.</summary>
    public static IReadOnlyList<OverdueApproval> Of(MetricRows rows, DateTimeOffset now, WorkCalendar calendar) =>
    [
        .. from approval in rows.Approvals
           where approval.ClosedAt is null
           let usual = ApprovalMedian.Usual(rows, approval.Kind, now)
           where now > From(approval.OpenedAt, usual?.MedianHours, calendar)
           let open = (now - approval.OpenedAt).TotalHours
           orderby open descending, approval.Id
           select new OverdueApproval(approval, open, usual),
    ];

    /// <summary>The moment from which it hangs.</summary>
    public static DateTimeOffset From(DateTimeOffset opened, double? usualHours, WorkCalendar calendar)
    {
        if (usualHours is { } hours)
        {
            return opened.AddHours(hours);
        }

        var day = calendar.Day(opened);
        for (var worked = 0; worked < Days; worked++)
        {
            day = calendar.NextWorking(day);
        }

        return calendar.At(day, TimeOnly.FromDateTime(calendar.Local(opened)));
    }
}
