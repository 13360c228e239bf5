using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.Pilot;
using static B24CoachBot.Domain.Conversations.Digest.DigestModels;

namespace B24CoachBot.Domain.Conversations.Digest;

/// <summary>From a page's numbers to what a template says of them: rounded, and left out where too little was seen.</summary>
public static class DigestWords
{
    /// <summary>So that the whole digest stays within twenty lines.</summary>
    private const int MostFields = 3;
    private const int MostSteps = 2;
    private const int MostHanging = 3;
    private const int MostPeople = 40;

    public static Page Page(DigestPage page, Tongue tongue)
    {
        bool Has(string block) => page.Blocks.Contains(block);
        var fields = Has(DigestBlocks.Fields) ? Fields(page, tongue, page.Whole.Fields).OrderByDescending(field => field.Eligible - field.Filled - field.NotDiscussed).ToList() : [];
        var told = fields.Where(field => field.Percent is not null).Take(MostFields).ToList();
        var hanging = Has(DigestBlocks.Approvals) ? page.Hanging : [];
        return new Page(
            page.Department, page.Span == DigestSpan.Weekly, Moment(page.Day), Moment(page.From), Moment(page.To), DayOf(page.Pilot), page.Pilot.Of, page.Pilot.Day is null ? page.Pilot.Watched : 0,
            Has(DigestBlocks.Calls) ? CallsOf(page.Whole.Calls, page.Was?.Calls) : null,
            told, fields.Count > 0 && told.Count == 0,
            Has(DigestBlocks.Tasks) ? TasksOf(page.Whole.Tasks) : null,
            Has(DigestBlocks.Actions) ? [.. page.Advices.Select(advice => AdvisedOf(advice, tongue))] : [],
            page.Span == DigestSpan.Weekly && Has(DigestBlocks.Actions) ? page.LeftOut : 0,
            [.. hanging.Take(MostHanging).Select(HangingOf)], Math.Max(0, hanging.Count - MostHanging),
            Has(DigestBlocks.Approvals) ? ApprovalsOf(page.Whole.Approvals) : null,
            Has(DigestBlocks.Conversion) ? ConversionOf(page) : null,
            Has(DigestBlocks.Cost) ? new Cost(page.Cost.Messages, page.Cost.Minutes) : null,
            page.OfferToGo);
    }

    public static Details Details(DigestPage page, string? block, Tongue tongue)
    {
        bool Has(string of) => block is null || block == of;
        var byPerson = Has(DigestBlocks.Calls) || Has(DigestBlocks.Tasks) || Has(DigestBlocks.Approvals);
        var (fields, steps) = (Has(DigestBlocks.Fields) ? Fields(page, tongue, page.Whole.Fields) : [], Has(DigestBlocks.Conversion) && page.Pilot.DaysToWait == 0 ? Steps(page) : []);
        return new Details(
            page.Department, Moment(page.From), Moment(page.To), block,
            Has(DigestBlocks.Calls) ? CallsOf(page.Whole.Calls, page.Was?.Calls) : null,
            Has(DigestBlocks.Tasks) ? TasksOf(page.Whole.Tasks) : null,
            Has(DigestBlocks.Approvals) ? ApprovalsOf(page.Whole.Approvals) : null,
            byPerson ? [.. page.People.Take(MostPeople).Select(person => LineOf(person.Name, person.Figures))] : [],
            byPerson ? Math.Max(0, page.People.Count - MostPeople) : 0,
            byPerson ? [.. page.Parts.Select(part => LineOf(part.Name, part.Figures))] : [],
            [.. page.Pipelines.Select(pipeline => new PipelineLines(
                pipeline.Name, pipeline.Entity == CrmKind.Lead,
                [.. fields.Where(field => field.Pipeline == KeyOf(pipeline))], [.. steps.Where(step => step.Pipeline == KeyOf(pipeline))])).Where(pipeline => pipeline.Fields.Count + pipeline.Steps.Count > 0)],
            Has(DigestBlocks.Conversion) ? page.Pilot.DaysToWait : 0);
    }

    public static Chart Chart(TrendChart trend) => new(
        [.. trend.Weeks.Select(week => new Week(Moment(week.Week), week.Count, week.Value is { } value ? Rounded(value) : null))], trend.Before is { } before ? Rounded(before) : null);

    /// <summary>From two days on in days, from an hour on in hours.</summary>
    public static Length Length(double hours) => Conversations.Length.Of(hours);

    /// <summary>A day as the templates' moments have it.</summary>
    public static DateTimeOffset Moment(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>A pilot that is over is spoken of no more.</summary>
    private static int? DayOf(PilotPoint pilot) => pilot.Day is { } day && day <= (pilot.Of ?? int.MaxValue) ? day : null;

    private static Calls CallsOf(CallFigure calls, CallFigure? was) => new(
        calls.Talks, calls.WithAction, calls.IsEnough ? Minutes(calls.MedianMinutes) : null, calls.IsEnough ? Minutes(calls.P90Minutes) : null,
        calls.IsEnough && was is { IsEnough: true } ? Minutes(was.MedianMinutes) : null);

    private static List<Field> Fields(DigestPage page, Tongue tongue, IReadOnlyList<FieldFigure> figures) =>
    [
        .. from figure in figures
           let title = page.FieldTitles.FirstOrDefault(title => (title.Entity, title.Pipeline, title.Field) == (figure.Entity, figure.Pipeline, figure.Field))
           where title is not null && figure.Eligible > 0
           let was = page.Was?.Fields.FirstOrDefault(was => (was.Entity, was.Pipeline, was.Field) == (figure.Entity, figure.Pipeline, figure.Field))
           select new Field(
               title.In(tongue), KeyOf(page, figure.Entity, figure.Pipeline), figure.IsEnough ? Percent(figure.Filled, figure.Eligible) : null, figure.Filled, figure.Eligible, figure.NotDiscussed,
               figure.IsEnough && was is { IsEnough: true } ? Percent(was.Filled, was.Eligible) : null),
    ];

    private static Tasks TasksOf(TaskFigures tasks) => new(CutOf(tasks.Bot), CutOf(tasks.Ordinary));

    private static TaskCut CutOf(TaskFigure task) => new(task.Tasks, task.Returned, task.Questions, task.DiscussionsRead, task.IsEnough, ClarifiedOf(task.Clarified));

    private static Clarified? ClarifiedOf(ClarificationFigure figure) => figure is { Asked: 0, Answered: 0 } ? null
        : new Clarified(figure.Asked, figure.Answered, figure.MedianMinutes is { } minutes ? Length(minutes / 60) : null);

    private static Approvals ApprovalsOf(ApprovalFigure approvals) => new(
        approvals.Closed, approvals.Estimated, approvals is { IsEnough: true, MedianHours: { } median } ? Length(median) : null, approvals is { IsEnough: true, P90Hours: { } ninetieth } ? Length(ninetieth) : null);

    /// <summary>The weakest steps first.</summary>
    private static Conversion ConversionOf(DigestPage page) => new(
        page.Pilot.DaysToWait, PilotDays.FirstFigures, page.Pilot.Preliminary,
        page.Pilot.DaysToWait > 0 ? [] : [.. Steps(page).Where(step => step.Percent is not null).OrderBy(step => step.Percent).Take(MostSteps)]);

    private static List<Step> Steps(DigestPage page) =>
    [
        .. from step in page.Whole.Conversion
           let pipeline = page.Pipelines.FirstOrDefault(pipeline => pipeline.Entity == step.Entity && pipeline.Number == step.Pipeline)
           where pipeline is not null
           select new Step(
               NameOf(pipeline, step.From), NameOf(pipeline, step.To), KeyOf(pipeline), step.IsEnough ? Percent(step.Reached, step.Entered) : null, step.Reached, step.Entered, step.Skipped),
    ];

    private static string NameOf(PipelineWords pipeline, string stage) => pipeline.Stages.FirstOrDefault(each => each.Id == stage)?.Name ?? "";

    /// <summary>The pipeline's name; leads have none.</summary>
    private static string KeyOf(PipelineWords pipeline) => pipeline.Name;

    private static string KeyOf(DigestPage page, CrmKind entity, string number) => page.Pipelines.FirstOrDefault(pipeline => pipeline.Entity == entity && pipeline.Number == number) is { } pipeline ? KeyOf(pipeline) : "";

    private static Advised AdvisedOf(Advice advice, Tongue tongue) => new(
        advice.Kind, advice.Name, advice.Count, advice.Of, advice.Form, advice.Field?.In(tongue),
        [.. advice.Evidence.Where(one => one is { Title.Length: > 0, Link.Length: > 0 }).Select(one => new Proof(one.Title!, one.Link!))]);

    private static Hanging HangingOf(HangingApproval approval) => new(
        approval.Evidence.Title, approval.Evidence.Link, approval.Name is { Length: > 0 } name ? name : null, Length(approval.OpenHours), approval.UsualHours is { } usual ? Length(usual) : null, approval.UsualCount);

    private static PersonLine LineOf(string name, Figures figures) => new(
        name, figures.Calls.Talks, figures.Calls.WithAction, figures.Calls.IsEnough ? Minutes(figures.Calls.MedianMinutes) : null,
        figures.Tasks.Bot.Tasks + figures.Tasks.Ordinary.Tasks, figures.Tasks.Bot.Returned + figures.Tasks.Ordinary.Returned, figures.Approvals.Closed, figures.Approvals.Open);

    private static Length? Minutes(double? minutes) => minutes is { } value ? new Length(Rounded(value), Unit.Minute) : null;

    private static int Percent(int part, int whole) => Rounded(100.0 * part / whole);

    private static int Rounded(double value) => (int)Math.Round(value, MidpointRounding.AwayFromZero);
}
