namespace B24CoachBot.Domain.Language;

public enum Priority
{
    Low,
    Normal,
    High,
}

/// <summary>Somebody named in the text: one employee, several who fit, or a name the directory does not have.</summary>
/// <param name="Said">The words as they stand in the text.</param>
public sealed record PersonMention(string Said, TextSpan From, IReadOnlyList<UserId> Fits)
{
    public UserId? Only => Fits.Count == 1 ? Fits[0] : null;
}

public enum CrmKind
{
    Company,
    Contact,
    Deal,
    Lead,
    Invoice,
}

/// <summary>A client, deal or bill the task is about; the name without legal form and quotes, the number as written.</summary>
public sealed record CrmMention(CrmKind Kind, string? Name, string? Number, TextSpan From);

/// <summary>A field of the instruction and the words it was read from.</summary>
public sealed record ReadFrom(string Field, TextSpan From);

/// <summary>An instruction as eval/CONVENTIONS.md reads it. What was not said is null or empty, never guessed.</summary>
public sealed record Instruction
{
    /// <summary>The action and its object, 1–140 characters, or empty when the text names no action.</summary>
    public string Title { get; init; } = "";

    public PersonMention? Responsible { get; init; }

    public IReadOnlyList<PersonMention> Accomplices { get; init; } = [];

    public IReadOnlyList<PersonMention> Observers { get; init; } = [];

    public Heard<When> When { get; init; } = new Heard<When>.Nothing();

    public Priority Priority { get; init; } = Priority.Normal;

    /// <summary>A key of CONVENTIONS 12 such as <c>commercial_proposal</c>.</summary>
    public string? Kind { get; init; }

    public string? Project { get; init; }

    public IReadOnlyList<string> Checklist { get; init; } = [];

    public IReadOnlyList<string> DoneCriteria { get; init; } = [];

    public IReadOnlyList<CrmMention> Crm { get; init; } = [];

    public IReadOnlyList<ReadFrom> Spans { get; init; } = [];

    /// <summary>The part of the message that this task was read from; the whole of it unless the message holds several.</summary>
    public TextSpan From { get; init; }

    /// <summary>An action without an object or a result («сделай нормально», "sort it out"): worth one question.</summary>
    public bool IsVague { get; init; }

    /// <summary>The title orders something; otherwise it only names a thing («КП для Вектора»).</summary>
    internal bool HasAction { get; init; }

    /// <summary>The title names what to act on; «подменит» alone is talk about somebody.</summary>
    internal bool HasThing { get; init; }
}
