using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Domain.Digest;

/// <summary>From the rows of the whole portal to what one lead reads. Nobody outside the lead's own departments is in it.</summary>
public static class DigestMaker
{
    private const double MinutesAnAnswer = 0.5;

    /// <summary>Null for somebody who heads nobody, and when there is nothing to tell.</summary>
    public static DigestPage? Make(DigestAsk ask, MetricRows portalRows)
    {
        var team = ask.Tree.TeamOf(ask.Lead);
        if (team.Whole.Count == 0)
        {
            return null;
        }

        var days = DigestDays.Of(ask.Span, ask.Day);
        var period = ask.Calendar.Period(days);
        var rows = portalRows.Of(team.Whole).Until(ask.Now, ask.Calendar);
        var scene = new DigestScene(ask, team, rows, period, FieldCompleteness.LastDay(rows, period, ask.Calendar));
        var hanging = HangingApprovals.Of(scene);
        var empty = EmptyDay.Is(scene, hanging);
        if (empty && !ask.Always)
        {
            return null;
        }

        var page = Page(scene, days, hanging) with { IsEmpty = empty };
        return ask.Always || !EmptyDay.TellsNothing(page) ? page : null;
    }

    private static DigestPage Page(DigestScene scene, (DateOnly From, DateOnly To) days, IReadOnlyList<HangingApproval> hanging)
    {
        var (ask, team, rows) = (scene.Ask, scene.Team, scene.Rows);
        var was = DigestDays.Baseline(ask.Pilot) is { } before ? Figures.Of(rows, ask.Calendar.Period(before), ask.Calendar, ask.Crm) : null;
        var whole = Figures.Of(rows, scene.Period, ask.Calendar, ask.Crm, scene.Snapshot);
        whole = whole with { Tasks = Clarifications.With(whole.Tasks, team.Whole.SelectMany(scene.NotesOf), scene.Period) };
        var (advices, personal, leftOut) = AdviceChoice.Of(scene);
        return new DigestPage
        {
            Lead = ask.Lead,
            Department = team.Name,
            Span = ask.Span,
            Day = ask.Day,
            From = days.From,
            To = days.To,
            Pilot = PointOf(scene),
            Whole = whole,
            Was = was,
            People = [.. team.Direct.Select(person => new PersonFigures(person, scene.NameOf(person), Cut(scene, new HashSet<UserId> { person }))).Where(person => person.Name.Length > 0)],
            Parts = team.Parts.Count > 1 ? [.. team.Parts.Select(part => new PartFigures(part.Name, Cut(scene, part.Whole)))] : [],
            Pipelines = [.. ask.Crm.Pipelines.Select(pipeline => new PipelineWords(pipeline.Entity, pipeline.Number, pipeline.Name, [.. pipeline.Stages.Select(stage => new StageWords(stage.Id, stage.Name))]))],
            FieldTitles = [.. whole.Fields.Select(field => scene.Field(field.Entity, field.Pipeline, field.Field)).OfType<FieldWords>()],
            Advices = advices,
            Personal = personal,
            LeftOut = leftOut,
            Hanging = hanging,
            Cost = CostOf(rows, days),
            Blocks = BlockChoice.Kept(ask.Notes),
            OfferToGo = ask.Span == DigestSpan.Weekly ? BlockChoice.ToGo(ask.Notes, ask.Now) : null,
            Trend = DigestTrend.Of(scene, was),
        };
    }

    private static Figures Cut(DigestScene scene, IReadOnlySet<UserId> people) =>
        Figures.Of(scene.Rows.Of(people), scene.Period, scene.Ask.Calendar, scene.Ask.Crm, scene.Snapshot);

    /// <summary>Before the pilot the days are counted from the first count of fields, with which the watching began.</summary>
    private static PilotPoint PointOf(DigestScene scene)
    {
        var (pilot, day) = (scene.Ask.Pilot, scene.Ask.Day);
        var since = scene.Rows.Fields.Where(count => count.Day <= day).Select(count => (DateOnly?)count.Day).Min() ?? day;
        return new PilotPoint(pilot.Day(day), pilot.Length, day.DayNumber - since.DayNumber + 1, pilot.DaysToWait(day), pilot.IsPreliminary(day));
    }

    private static DigestCost CostOf(MetricRows rows, (DateOnly From, DateOnly To) days)
    {
        var costs = rows.Costs.Where(cost => cost.Day >= days.From && cost.Day <= days.To).ToList();
        var answers = costs.Sum(cost => cost.Answers);
        return new DigestCost(costs.Sum(cost => cost.Messages), answers, (int)Math.Ceiling(answers * MinutesAnAnswer));
    }
}
