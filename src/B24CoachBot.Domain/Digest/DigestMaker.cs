using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Domain.Digest;

/// <summary>From the rows of the whole portal to what one lead reads. Nobody outside the lead's own departments is in it.</summary>
public static class DigestMaker
{
    /// <summary>Null for somebody who heads nobody, and when there is nothing to tell.</summary>
    public static DigestPage? Make(DigestAsk ask, MetricRows portalRows)
    {
        var team = ask.Tree.TeamOf(ask.Lead);
        if (team.Whole.Count == 0)
        {
            return null;
        }

        var rows = portalRows.Of(team.Whole);
        var days = DigestDays.Of(ask.Span, ask.Day);
        var period = ask.Calendar.Period(days);
        return new DigestPage
        {
            Lead = ask.Lead,
            Department = team.Name,
            Span = ask.Span,
            Day = ask.Day,
            From = days.From,
            To = days.To,
            Pilot = new PilotPoint(ask.Pilot.Day(ask.Day), ask.Pilot.Length, 0, ask.Pilot.DaysToWait(ask.Day), ask.Pilot.IsPreliminary(ask.Day)),
            Whole = Figures.Of(rows, period, ask.Calendar, ask.Crm),
            Cost = new DigestCost(0, 0, 0),
            Trend = new TrendChart([], null),
        };
    }
}
