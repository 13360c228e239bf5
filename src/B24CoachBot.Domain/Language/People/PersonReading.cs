namespace B24CoachBot.Domain.Language;

/// <summary>Who is meant by a phrase that names somebody.</summary>
public abstract record PersonReading
{
    private PersonReading()
    {
    }

    /// <summary>Exactly these are meant; more than one for a plural or a list.</summary>
    public sealed record Match(IReadOnlyList<UserId> People) : PersonReading;

    /// <summary>One of these is meant: ask.</summary>
    public sealed record Ambiguous(IReadOnlyList<UserId> People) : PersonReading;

    /// <summary>Nobody, or somebody the directory does not have.</summary>
    public sealed record Nobody : PersonReading;
}
