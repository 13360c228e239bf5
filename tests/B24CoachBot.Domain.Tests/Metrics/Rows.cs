using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Tests.Metrics;

/// <summary>Rows for the metrics' tests: a week from Monday, 16 November 2026, Moscow, nine to six; Wednesday the 18th is a day off.</summary>
internal static class Rows
{
    public static readonly TimeSpan Moscow = TimeSpan.FromHours(3);

    public static readonly WorkCalendar WorkDays = WorkCalendar.Usual(TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow")) with { Holidays = new HashSet<DateOnly> { new(2026, 11, 18) } };

    public static readonly Period Week = new(At("16 00:00"), At("23 00:00"));

    public static readonly UserId Ann = new(11);

    public static readonly UserId Bob = new(12);

    public static readonly CrmRef Deal = new(CrmKind.Deal, 7);

    public static readonly CrmRef Client = new(CrmKind.Company, 70);

    public static readonly CrmStructure Crm = new(
        [new(CrmKind.Deal, "0", "Sales", [new("NEW", "New"), new("MID", "Middle"), new("LATE", "Late"), new("WON", "Won", StageOutcome.Won), new("LOSE", "Lost", StageOutcome.Lost)])], []);

    /// <summary>A moment of November 2026: <c>16 09:30</c>, with seconds where they matter.</summary>
    public static DateTimeOffset At(string moment) =>
        new(DateTime.ParseExact($"2026-11-{moment}", ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"], System.Globalization.CultureInfo.InvariantCulture), Moscow);

    public static TalkSeen Talk(string ended, UserId? by = null) => new($"call:{ended}:{by ?? Ann}", by ?? Ann, At(ended), [Client, Deal]);

    public static CardTouch Touch(string at, UserId? by = null, CrmRef? card = null) => new(by ?? Ann, card ?? Deal, At(at));

    public static TaskSeen Task(string created, params (string At, int From, int To)[] changes) =>
        new(1, Ann, Bob, OfBot: false, At(created), [.. changes.Select(change => new StatusChange(At(change.At), change.From, change.To))], [], DiscussionRead: true);

    public static StageMove Move(long id, string stage, string at, MoveWay way = MoveWay.Moved, long card = 7) => new(id, new CrmRef(CrmKind.Deal, card), way, At(at), "0", stage, Ann);

    public static ApprovalSeen Approval(long id, string opened, double hours, string kind = "contract") => new(id, Ann, kind, At(opened), Estimated: false, At(opened).AddHours(hours));
}
