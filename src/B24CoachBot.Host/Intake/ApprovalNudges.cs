using System.Globalization;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Lists;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Intake;

/// <summary>After each look in working time, when its first hour and a quarter are over, so that a head who reads the digest may have the first word: whose decision is waited for longer than usual hears of it, once a day. Whether it may be said is decided in the person's own turn.</summary>
internal sealed class ApprovalNudges(MetricStore store, EvidenceTitles titles, Inbox inbox, Positions positions, Bot bot, TurnWaker turns, TimeProvider clock)
{
    /// <summary>The last day on which the person was thought of, by its number.</summary>
    private const string Done = "approvals-nudged:";

    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(75);
    private static readonly TimeSpan Back = TimeSpan.FromDays(70);

    public async Task Look(Known known, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var today = known.Calendar.Day(now);
        var kept = await positions.All(bot.Portal);
        if (!IsTime(known.Calendar, now))
        {
            return;
        }

        var overdue = OverdueApprovals.Of(new MetricRows { Approvals = await store.Approvals(bot.Portal, now - Back) }, now, known.Calendar)
            .Where(one => !(kept.TryGetValue(Done + one.Approval.Approver, out var day) && day >= today.DayNumber))
            .Where(one => known.People.Find(one.Approval.Approver) is not null && Unasked.Nudge(one.Approval.Approver, now, known)).ToList();
        if (overdue.Count == 0)
        {
            return;
        }

        var told = (await titles.Read([.. overdue.Select(RefOf)], Urgency.Digest, stop)).ToDictionary(one => one.Ref);
        var arrivals = overdue.GroupBy(one => one.Approval.Approver).Select(waiting => Arrival(waiting.Key, [.. waiting.Select(one => Hung(one, told))], today, now)).ToList();
        foreach (var subject in await inbox.Accept(bot.Portal, arrivals, positions: overdue.Select(one => one.Approval.Approver).Distinct().ToDictionary(person => Done + person, _ => (long)today.DayNumber)))
        {
            turns.Wake(bot.Portal, subject);
        }
    }

    private static bool IsTime(WorkCalendar calendar, DateTimeOffset now) =>
        calendar.NextWorkingMoment(now) == now && now >= calendar.At(calendar.Day(now), calendar.StartOfDay) + Settling;

    private static EvidenceRef RefOf(OverdueApproval one) => new(EvidenceKind.Approval, null, one.Approval.Id);

    private static HungApproval Hung(OverdueApproval one, Dictionary<EvidenceRef, Evidence> told) => new(
        one.Approval.Id,
        told.TryGetValue(RefOf(one), out var known) ? known.Title : null,
        string.Create(CultureInfo.InvariantCulture, $"/company/personal/bizproc/{one.Approval.Id}/"),
        one.OpenHours, one.Usual?.MedianHours, one.Usual?.Count ?? 0);

    /// <summary>One a person and day, however often the bot is restarted.</summary>
    private static Arrival Arrival(UserId person, IReadOnlyList<HungApproval> hung, DateOnly day, DateTimeOffset now) => new(
        string.Create(CultureInfo.InvariantCulture, $"{Done}{person}:{day:yyyy-MM-dd}"), person.Value,
        StoredJson.Write<BotEvent>(new BotEvent.ApprovalsHang(now, new Speaker(person, "", ""), Place.With(person), hung)), now);
}
