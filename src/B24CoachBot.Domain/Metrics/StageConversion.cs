using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Metrics;

/// <summary>Metric 3: from stage to stage, of the cards that entered in the period. A cohort, never a picture of what stands where.</summary>
public static class StageConversion
{
    /// <summary>Only steps that a card entered.</summary>
    public static IReadOnlyList<ConversionFigure> Of(MetricRows rows, Period period, CrmStructure crm) =>
        [.. crm.Pipelines.SelectMany(pipeline => Of(pipeline, rows, period))];

    private static IEnumerable<ConversionFigure> Of(Pipeline pipeline, MetricRows rows, Period period)
    {
        var cards = rows.Moves
            .Where(move => move.Way != MoveWay.Repiped && move.Card.Kind == pipeline.Entity && move.Pipeline == pipeline.Number)
            .GroupBy(move => move.Card, move => move).Select(card => card.OrderBy(move => move.Id).ToList()).ToList();
        var open = pipeline.Stages.Where(stage => stage.Outcome == StageOutcome.Open).Select(stage => stage.Id).ToList();
        var won = pipeline.Stages.FirstOrDefault(stage => stage.Outcome == StageOutcome.Won)?.Id;
        List<string> path = won is null ? open : [.. open, won];
        for (var at = 0; at + 1 < path.Count; at++)
        {
            var further = path.Skip(at + 2).ToHashSet();
            var (entered, reached, skipped) = (0, 0, 0);
            foreach (var card in cards)
            {
                if (card.FindIndex(move => move.Way is MoveWay.Created or MoveWay.Moved && move.Stage == path[at] && period.Holds(move.At)) is not (>= 0 and var into))
                {
                    continue;
                }

                var after = card.Skip(into + 1).Where(move => move.Way is MoveWay.Moved or MoveWay.Finished).Select(move => move.Stage).ToHashSet();
                entered++;
                reached += after.Contains(path[at + 1]) ? 1 : 0;
                skipped += !after.Contains(path[at + 1]) && after.Overlaps(further) ? 1 : 0;
            }

            if (entered > 0)
            {
                yield return new ConversionFigure(pipeline.Entity, pipeline.Number, path[at], path[at + 1], entered, reached, skipped);
            }
        }
    }
}
