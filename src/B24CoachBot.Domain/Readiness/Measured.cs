namespace B24CoachBot.Domain.Readiness;

/// <summary>What was counted on the portal and in storage for the nine signals, at one moment. Numbers, ids and the portal's own titles; no words of people. Stored as it is.</summary>
public sealed record Measured(DateTimeOffset At)
{
    public ProcessMeasured Process { get; init; } = new([], 0);

    /// <summary>Null where the connection may not read the CRM.</summary>
    public JunkMeasured? Junk { get; init; }

    public PractisedMeasured Practised { get; init; } = new(0, 0);

    public AccessMeasured Access { get; init; } = new(0, 0, [], 0);

    /// <summary>Wordings that heads permitted.</summary>
    public int Permits { get; init; }

    public IReadOnlyList<ReviewedPage> Pages { get; init; } = [];

    public TriggersMeasured Triggers { get; init; } = new(0, 0, 0, 0, 0, 0, 0);

    public OwnerMeasured Owner { get; init; } = new([], 0, 0, 0);

    public TeachingMeasured Teaching { get; init; } = new(0, 0, 0, []);

    public Groundwork Groundwork { get; init; } = Groundwork.Nothing;
}

/// <param name="WithoutPassport">Names of pipelines; empty for that of leads.</param>
/// <param name="Pipelines">How many there are.</param>
public sealed record ProcessMeasured(IReadOnlyList<string> WithoutPassport, int Pipelines)
{
    /// <summary>Won deals of the last months, at most a page of the newest; null where the history may not be read.</summary>
    public int? Won { get; init; }

    /// <summary>Those of them that left out a stage.</summary>
    public IReadOnlyList<long> Skipping { get; init; } = [];
}

/// <param name="Fields">Custom fields of deals and leads.</param>
public sealed record JunkMeasured(IReadOnlyList<FieldUse> Fields, IReadOnlyList<StageUse> Stages);

/// <summary>How many cards hold a value in a field.</summary>
public sealed record FieldUse(string Title, int Filled, int Cards);

/// <param name="Moves">How often a card entered it in the last ninety days.</param>
/// <param name="Pipeline">Empty for leads.</param>
public sealed record StageUse(string Pipeline, string Title, int Moves);

public sealed record PractisedMeasured(int Practised, int People);

/// <param name="GroupAsks">How often client data was asked for in a group.</param>
/// <param name="Headless">Names of departments that nobody at work heads.</param>
public sealed record AccessMeasured(int Guests, int GroupAsks, IReadOnlyList<string> Headless, int Departments)
{
    /// <summary>Open deals of dismissed people; null where it may not be read.</summary>
    public int? OfDismissed { get; init; }

    public int OpenDeals { get; init; }

    /// <summary>Who left them.</summary>
    public IReadOnlyList<UserId> Dismissed { get; init; } = [];
}

/// <summary>A kind, a passport or a lesson, and the day it was last looked through.</summary>
public sealed record ReviewedPage(string Title, DateOnly On);

/// <param name="Storms">Hours in which more calls ended than are asked about.</param>
public sealed record TriggersMeasured(int Asked, int Refused, int Created, int Withdrawn, int Storms, int Messages, int PersonDays);

/// <param name="Ownerless">Titles of passports.</param>
public sealed record OwnerMeasured(IReadOnlyList<string> Ownerless, int Passports, int OldErrors, int Errors);

/// <param name="WithStep">Open deals whose next step is filled.</param>
/// <param name="Same">People with several open deals of one next step.</param>
public sealed record TeachingMeasured(int Attempts, int Copies, int WithStep, IReadOnlyList<SameStep> Same);

public sealed record SameStep(UserId Person, int Deals);
