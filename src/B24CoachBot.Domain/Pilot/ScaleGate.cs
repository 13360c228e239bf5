using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Domain.Pilot;

/// <summary>What scaling rests on.</summary>
/// <param name="Readiness">Null while it was never measured.</param>
/// <param name="Before">Null while there is nothing to compare with.</param>
public sealed record ScaleEvidence(SignsSeen? Readiness, Figures Now, Figures? Before);

/// <summary>Why the pilot may not become everybody's bot yet. Stored in no row; names are those of the template.</summary>
public enum ScaleObstacle
{
    NotBegun,
    TooEarly,
    ReadinessUnknown,
    TooManySigns,
    CallsUnknown,
    CallsSlower,
    FieldsUnknown,
    FieldsEmptier,
}

/// <param name="Is">The number that stands in the way.</param>
/// <param name="Wanted">What it is measured by.</param>
public sealed record ScaleRefusal(ScaleObstacle Obstacle, double? Is = null, double? Wanted = null)
{
    /// <summary>Keys of the anti-patterns.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];
}

/// <summary>Scaling only after a pilot: two weeks at least, the process in order, after-call minutes and full fields not worse than before; the owner's word comes last.</summary>
public static class ScaleGate
{
    /// <summary>Empty when nothing stands in the way.</summary>
    public static IReadOnlyList<ScaleRefusal> Check(int? pilotDay, ScaleEvidence evidence) =>
        [.. new[] { Days(pilotDay), Signs(evidence.Readiness), Calls(evidence), Fields(evidence) }.OfType<ScaleRefusal>()];

    /// <summary>The share of mandatory fields that are filled, over all pipelines; null of too few cards.</summary>
    public static double? Filled(IReadOnlyList<FieldFigure> fields) =>
        fields.Where(field => field.IsEnough).ToList() is { Count: > 0 } enough ? (double)enough.Sum(field => field.Filled) / enough.Sum(field => field.Eligible) : null;

    private static ScaleRefusal? Days(int? day) => day switch
    {
        null => new ScaleRefusal(ScaleObstacle.NotBegun),
        < PilotDays.FirstFigures => new ScaleRefusal(ScaleObstacle.TooEarly, day, PilotDays.FirstFigures),
        _ => null,
    };

    private static ScaleRefusal? Signs(SignsSeen? readiness) => readiness switch
    {
        null => new ScaleRefusal(ScaleObstacle.ReadinessUnknown),
        { Present: >= SignsSeen.TooMany } many => new ScaleRefusal(ScaleObstacle.TooManySigns, many.Present, SignsSeen.TooMany) { Signs = many.Names },
        _ => null,
    };

    /// <summary>Without a time before there is nothing that could have become worse.</summary>
    private static ScaleRefusal? Calls(ScaleEvidence evidence) =>
        !evidence.Now.Calls.IsEnough || evidence.Now.Calls.MedianMinutes is not { } now ? new ScaleRefusal(ScaleObstacle.CallsUnknown, evidence.Now.Calls.WithAction, CallFigure.Enough)
        : evidence.Before is { Calls: { IsEnough: true, MedianMinutes: { } before } } && now > before ? new ScaleRefusal(ScaleObstacle.CallsSlower, now, before)
        : null;

    private static ScaleRefusal? Fields(ScaleEvidence evidence) =>
        Filled(evidence.Now.Fields) is not { } now ? new ScaleRefusal(ScaleObstacle.FieldsUnknown)
        : evidence.Before is { } was && Filled(was.Fields) is { } before && now < before ? new ScaleRefusal(ScaleObstacle.FieldsEmptier, now, before)
        : null;
}
