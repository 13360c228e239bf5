namespace B24CoachBot.Domain.Readiness;

/// <summary>The nine signs that a process is not ready to be helped by a machine, in the order in which they are told. Stored names: answers are kept by them.</summary>
public enum SignalKey
{
    /// <summary>There is no single process.</summary>
    Process,

    /// <summary>Fields and stages that nobody needs.</summary>
    Junk,

    /// <summary>People do not know what must be recorded.</summary>
    Recording,

    /// <summary>Rights are set anyhow.</summary>
    Access,

    /// <summary>A machine promises things to clients.</summary>
    Promises,

    /// <summary>What people are taught by is old.</summary>
    Script,

    /// <summary>The bot acts where it should not.</summary>
    Triggers,

    /// <summary>Nobody owns the quality of the data.</summary>
    Owner,

    /// <summary>Copying stands for learning.</summary>
    Teaching,
}

/// <summary>Unknown is what was never measured or never answered; it is no pass.</summary>
public enum SignalState
{
    Unknown,
    Absent,
    Present,
}

/// <summary>One of the nine with what it rests on.</summary>
/// <param name="Clues">Everything that was counted for it, whatever its state.</param>
public sealed record Signal(SignalKey Key, SignalState State, IReadOnlyList<Clue> Clues)
{
    /// <summary>The first that speaks for the signal, or the first of which there was anything to count.</summary>
    public Clue? Main => Clues.FirstOrDefault(clue => clue.Speaks) ?? Clues.FirstOrDefault(clue => clue.Of is null or > 0);
}

/// <summary>A number beside the number it is a part of.</summary>
/// <param name="Of">Null where it is a part of nothing.</param>
/// <param name="Speaks">It is reason enough for the signal.</param>
public sealed record Clue(ClueKind Kind, int Count, int? Of, bool Speaks)
{
    public const int MostExamples = 5;

    /// <summary>The first few of them.</summary>
    public IReadOnlyList<Sample> Samples { get; init; } = [];
}

/// <summary>An example: a thing of the portal by its title, or a person, or a card that a link leads to.</summary>
public sealed record Sample(string? Title = null, UserId? Person = null, string? Link = null);

/// <summary>What a clue counts. The names stand in templates.</summary>
public enum ClueKind
{
    /// <summary>Pipelines without a page of mandatory fields.</summary>
    PipelinesWithoutPassport,

    /// <summary>Won deals that never entered one of their pipeline's stages.</summary>
    WonWithoutStage,

    EmptyFields,

    IdleStages,

    /// <summary>People of the pilot who practised.</summary>
    Practised,

    /// <summary>Guests of the portal who turned to the bot.</summary>
    Guests,

    /// <summary>Client data asked for in a group.</summary>
    ClientDataInGroups,

    /// <summary>Open deals of people who do not work here any more.</summary>
    CardsOfDismissed,

    DepartmentsWithoutHead,

    /// <summary>Wordings of the black list that somebody was permitted.</summary>
    Permits,

    /// <summary>Kinds, passports and lessons that were not looked through for three months.</summary>
    OldPages,

    /// <summary>The same for half a year.</summary>
    VeryOldPages,

    /// <summary>Questions after calls that were refused or put off.</summary>
    RefusedQuestions,

    WithdrawnTasks,

    /// <summary>Hours in which too many calls ended at once.</summary>
    Storms,

    /// <summary>The bot's messages a person and day.</summary>
    MessagesADay,

    /// <summary>Passports that nobody at work owns.</summary>
    PagesWithoutOwner,

    /// <summary>Errors of the data that wait longer than a week.</summary>
    OldErrors,

    /// <summary>Attempts in lessons that were the example itself.</summary>
    CopiedAttempts,

    /// <summary>Open deals that have a next step in common with others of the same person.</summary>
    SameSteps,
}
