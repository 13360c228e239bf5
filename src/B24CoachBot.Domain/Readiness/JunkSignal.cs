namespace B24CoachBot.Domain.Readiness;

/// <summary>2. Junk: custom fields that hardly any card fills, and stages that no card has entered for ninety days.</summary>
public static class JunkSignal
{
    /// <summary>Of fewer cards a field may be empty by chance.</summary>
    public const int FewestCards = 20;

    /// <summary>A field filled in a smaller share of the cards is nobody's.</summary>
    public const double FieldFilled = 0.05;

    /// <summary>A larger share of such fields or stages is junk and no single slip.</summary>
    public const double Most = 0.2;

    public const int Days = 90;

    public static Signal Of(JunkMeasured? seen)
    {
        if (seen is null)
        {
            return new Signal(SignalKey.Junk, SignalState.Unknown, []);
        }

        var counted = seen.Fields.Where(field => field.Cards >= FewestCards).ToList();
        var empty = counted.Where(field => field.Filled < FieldFilled * field.Cards).ToList();
        var moved = seen.Stages.Sum(stage => stage.Moves) >= FewestCards;
        var idle = moved ? seen.Stages.Where(stage => stage.Moves == 0).ToList() : [];
        var (fields, stages) = (empty.Count > Most * counted.Count, idle.Count > Most * seen.Stages.Count);
        return new Signal(
            SignalKey.Junk,
            fields || stages ? SignalState.Present : counted.Count > 0 && moved ? SignalState.Absent : SignalState.Unknown,
            [
                .. counted.Count > 0 ? [new Clue(ClueKind.EmptyFields, empty.Count, counted.Count, fields) { Samples = [.. empty.Take(Clue.MostExamples).Select(field => new Sample(field.Title))] }] : Array.Empty<Clue>(),
                .. moved ? [new Clue(ClueKind.IdleStages, idle.Count, seen.Stages.Count, stages) { Samples = [.. idle.Take(Clue.MostExamples).Select(stage => new Sample(stage.Pipeline.Length > 0 ? $"{stage.Pipeline} → {stage.Title}" : stage.Title))] }] : Array.Empty<Clue>(),
            ]);
    }
}
