namespace B24CoachBot.Domain.Readiness;

/// <summary>What is to be put right without any machine: mandatory fields, duplicates, data of telephony and mail (R44 to R46).</summary>
/// <param name="NotMandatory">Titles of passport fields that the portal itself does not insist on.</param>
public sealed record Groundwork(IReadOnlyList<string> NotMandatory, int PassportFields)
{
    public static Groundwork Nothing { get; } = new([], 0);

    /// <summary>Open deals without contact and company.</summary>
    public Counted? WithoutClient { get; init; }

    /// <summary>Open deals without a source.</summary>
    public Counted? WithoutSource { get; init; }

    /// <summary>Contacts that share a phone with another one.</summary>
    public Counted? SharedPhones { get; init; }

    /// <summary>Calls of the last thirty days that stand in no card.</summary>
    public Counted? CallsWithoutCard { get; init; }

    /// <summary>Calls of the last thirty days that nobody took.</summary>
    public Counted? CallsWithoutPerson { get; init; }

    /// <summary>Mails of the last thirty days without somebody responsible.</summary>
    public Counted? MailsWithoutPerson { get; init; }

    /// <summary>Dialogues of open channels of the last thirty days without somebody responsible.</summary>
    public Counted? LinesWithoutPerson { get; init; }
}

/// <summary>A number with its denominator and up to five examples as paths on the portal. Null instead of it where the portal does not tell.</summary>
public sealed record Counted(int Count, int Of)
{
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>When the examples were, where no page of the portal shows them.</summary>
    public IReadOnlyList<DateTimeOffset> Moments { get; init; } = [];
}
