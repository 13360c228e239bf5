using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Digest;

/// <summary>What a lead may take up with somebody, in the order in which it matters. Stored names.</summary>
public enum AdviceKind
{
    /// <summary>The next step of several deals says the same.</summary>
    SameStep,

    /// <summary>The day promised to clients has passed.</summary>
    DayPassed,

    /// <summary>A task came back more than once.</summary>
    TaskReturned,

    /// <summary>Talks that no work followed.</summary>
    TalksWithoutAction,

    /// <summary>A field that stays empty.</summary>
    FieldEmpty,

    /// <summary>Questions after calls were refused.</summary>
    Refused,

    /// <summary>The example was copied: a pattern, not blame.</summary>
    Copies,
}

/// <summary>How advice is put. It changes when it was not taken. Stored names.</summary>
public enum AdviceForm
{
    Act,

    /// <summary>Ask what is in the way.</summary>
    AskWhy,
}

/// <summary>One thing to take up with one person: what was seen, where, and what to do.</summary>
/// <param name="Count">How many cards, returns, talks or questions.</param>
/// <param name="Of">Out of how many, where that says something; otherwise 0.</param>
/// <param name="Evidence">Some of them, to look at.</param>
public sealed record Advice(AdviceKind Kind, UserId Person, string Name, int Count, int Of, AdviceForm Form, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>The passport's key of the field it is about, with the card's kind and the pipeline; null where it is about none.</summary>
    public FieldWords? Field { get; init; }

    /// <summary>Equal for the same advice on another day.</summary>
    public string Key => $"{Kind}:{Person}";
}

/// <summary>A line that names a person, told to that person before the lead reads it.</summary>
public sealed record ToldLine(UserId Person, AdviceKind Kind, int Count)
{
    /// <summary>Out of how many; 0 where that says nothing.</summary>
    public int Of { get; init; }

    public FieldWords? Field { get; init; }
}

/// <summary>An approval that takes longer than such approvals do.</summary>
/// <param name="Name">Null of somebody who has another head in between.</param>
/// <param name="UsualHours">The median of <paramref name="UsualCount"/> approvals; null while too few were seen to know it.</param>
public sealed record HangingApproval(UserId Approver, string? Name, DateTimeOffset OpenedAt, double OpenHours, double? UsualHours, int UsualCount, Evidence Evidence)
{
    /// <summary>The language that the approver speaks with the bot.</summary>
    public Tongue Tongue { get; init; }
}

/// <summary>Stored names.</summary>
public enum EvidenceKind
{
    Card,
    Task,
    Approval,
}

/// <param name="Entity">Of a card; null of a task and an approval.</param>
public sealed record EvidenceRef(EvidenceKind Kind, CrmKind? Entity, long Id);

/// <summary>Something to look at.</summary>
/// <param name="Title">People's words; null until the portal was asked, or when it did not tell.</param>
/// <param name="Link">A path on the portal.</param>
public sealed record Evidence(EvidenceRef Ref, string? Title = null, string? Link = null);
