namespace B24CoachBot.Domain.Metrics;

/// <summary>Metric 5: how long approvals take, from their beginning to their end.</summary>
public static class ApprovalMedian
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(60);

    public static ApprovalFigure Of(MetricRows rows, Period period)
    {
        var closed = rows.Approvals.Where(approval => approval.ClosedAt is { } at && period.Holds(at)).ToList();
        var hours = closed.Select(Hours).ToList();
        return new ApprovalFigure(closed.Count, closed.Count(approval => approval.Estimated), Median.Of(hours), Median.P90(hours), rows.Approvals.Count(approval => approval.ClosedAt is null));
    }

    /// <summary>What an approval of a kind usually takes: of that kind where enough were seen lately, otherwise of all; null when neither is known.</summary>
    public static UsualTime? Usual(MetricRows rows, string kind, DateTimeOffset now)
    {
        var lately = rows.Approvals.Where(approval => approval.ClosedAt is { } at && at > now - Recent && at <= now).ToList();
        var alike = lately.FindAll(approval => approval.Kind == kind);
        return Time(alike) ?? Time(lately);
    }

    private static UsualTime? Time(List<ApprovalSeen> approvals) =>
        approvals.Count >= ApprovalFigure.Enough && Median.Of(approvals.Select(Hours)) is { } hours ? new UsualTime(hours, approvals.Count) : null;

    private static double Hours(ApprovalSeen approval) => (approval.ClosedAt!.Value - approval.OpenedAt).TotalHours;
}

/// <param name="Count">How many approvals it is the median of.</param>
public sealed record UsualTime(double MedianHours, int Count);
