using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Pilot;

/// <summary>How far a pilot has come on a day.</summary>
public enum PilotPhase
{
    /// <summary>Its first day is named and still to come.</summary>
    Ahead,
    Running,

    /// <summary>Its last day is over, and nobody has prolonged or widened it: the bot says nothing unasked.</summary>
    Frozen,

    /// <summary>For everybody, for good.</summary>
    Scaled,
}

/// <summary>The pilot as the settings and the owner's rulings make it: whom the bot may speak to unasked, and when.</summary>
/// <param name="Until">The last day; null where none was named.</param>
/// <param name="ScaledOn">The day on which the owner widened it to everybody.</param>
public sealed record PilotState(PilotScope Scope, DateOnly? Until, DateOnly? ScaledOn)
{
    /// <summary>The article's advice: a pilot of two to four weeks, then a decision.</summary>
    public const int Advised = 28;

    public static PilotState Everybody { get; } = new(PilotScope.Everybody, null, null);

    public static PilotState Of(PilotScope scope, Rulings rulings) => new(
        scope,
        rulings.Of(Ruling.PilotUntil) is { } moved ? Read(moved.Value) ?? scope.Until : scope.Until,
        rulings.Of(Ruling.Scaled) is { } scaled ? Read(scaled.Value) : null);

    public PilotPhase Phase(DateOnly day) =>
        ScaledOn <= day ? PilotPhase.Scaled
        : Scope.From > day ? PilotPhase.Ahead
        : Until < day ? PilotPhase.Frozen
        : PilotPhase.Running;

    /// <summary>The bot may speak to this person unasked on this day.</summary>
    public bool Speaks(UserId person, DateOnly day, DepartmentTree departments) => Phase(day) switch
    {
        PilotPhase.Scaled => true,
        PilotPhase.Running => Covers(person, departments),
        _ => false,
    };

    /// <summary>The person works in a department of the pilot, or below one.</summary>
    public bool Covers(UserId person, DepartmentTree departments) => Scope.Departments.Count == 0 || departments.Everybody(Scope.Departments).Contains(person);

    /// <summary>Cards of this pipeline are asked about on this day.</summary>
    /// <param name="number">The portal's; null for leads.</param>
    public bool CoversPipeline(string? number, DateOnly day) =>
        Phase(day) == PilotPhase.Scaled || Scope.Pipelines.Count == 0 || (number is not null && Scope.Pipelines.Contains(number));

    public static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly? Read(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var read) ? read : null;
}
