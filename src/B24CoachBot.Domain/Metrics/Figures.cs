using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Metrics;

/// <summary>The five metrics of a period over the rows given. Every number stands beside what it rests on; whether it is enough to be told is for the reader of it.</summary>
public sealed record Figures(CallFigure Calls, IReadOnlyList<FieldFigure> Fields, IReadOnlyList<ConversionFigure> Conversion, TaskFigures Tasks, ApprovalFigure Approvals)
{
    /// <param name="snapshot">The day whose count of fields is taken; null for the last of the period that has one.</param>
    public static Figures Of(MetricRows rows, Period period, WorkCalendar calendar, CrmStructure crm, DateOnly? snapshot = null) => new(
        AfterCallMinutes.Of(rows, period, calendar),
        FieldCompleteness.Of(rows, snapshot ?? FieldCompleteness.LastDay(rows, period, calendar)),
        StageConversion.Of(rows, period, crm),
        TaskReturns.Of(rows, period),
        ApprovalMedian.Of(rows, period));
}

/// <summary>Working minutes from the end of a talk to the last work on its cards.</summary>
/// <param name="Talks">All talks of the period.</param>
/// <param name="WithAction">Those that work followed in time; the median is theirs.</param>
public sealed record CallFigure(int Talks, int WithAction, double? MedianMinutes, double? P90Minutes)
{
    public const int Enough = 10;

    public bool IsEnough => WithAction >= Enough;
}

/// <summary>One mandatory field over the open cards of a pipeline.</summary>
/// <param name="Day">The day it was counted.</param>
public sealed record FieldFigure(CrmKind Entity, string Pipeline, string Field, DateOnly Day, int Eligible, int Filled, int NotDiscussed)
{
    public const int Enough = 5;

    public bool IsEnough => Eligible >= Enough;

    public int Empty => Eligible - Filled - NotDiscussed;
}

/// <summary>Of the cards that entered a stage in the period, how many reached the next one since.</summary>
/// <param name="From">The portal's code of the stage.</param>
/// <param name="Skipped">Those that went further past the next stage.</param>
public sealed record ConversionFigure(CrmKind Entity, string Pipeline, string From, string To, int Entered, int Reached, int Skipped)
{
    public const int Enough = 10;

    public bool IsEnough => Entered >= Enough;
}

/// <summary>The bot's tasks beside all others.</summary>
public sealed record TaskFigures(TaskFigure Bot, TaskFigure Ordinary);

/// <param name="Tasks">Created in the period, or of which the status changed in it.</param>
/// <param name="Returned">How many of them came back.</param>
/// <param name="Returns">How many times.</param>
/// <param name="Questions">Asked by the responsible before the first start.</param>
/// <param name="DiscussionsRead">In how many of the tasks questions could be seen at all.</param>
public sealed record TaskFigure(int Tasks, int Returned, int Returns, int Questions, int DiscussionsRead)
{
    public const int Enough = 5;

    public bool IsEnough => Tasks >= Enough;

    /// <summary>Questions that went to the authors of such tasks through the bot.</summary>
    public ClarificationFigure Clarified { get; init; } = ClarificationFigure.None;
}

/// <param name="Asked">In the period.</param>
/// <param name="Answered">Of those answered in the period; the median is theirs, by the clock on the wall.</param>
public sealed record ClarificationFigure(int Asked, int Answered, double? MedianMinutes)
{
    public static ClarificationFigure None { get; } = new(0, 0, null);
}

/// <param name="Closed">In the period; median and p90 are theirs, by the clock on the wall.</param>
/// <param name="Estimated">Of these, whose beginning is the workflow's.</param>
/// <param name="Open">Still open at the end of what is known.</param>
public sealed record ApprovalFigure(int Closed, int Estimated, double? MedianHours, double? P90Hours, int Open)
{
    public const int Enough = 10;

    public bool IsEnough => Closed >= Enough;
}
