using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations;

/// <summary>What a turn asks of the bot's own records, before it decides; the portal is asked only what the things are called that are shown.</summary>
public abstract record StoredAsk
{
    private StoredAsk()
    {
    }

    /// <param name="Person">Whose proposals; null for everybody's.</param>
    /// <param name="Until">Younger ones came after the first page and are not counted.</param>
    public sealed record Journal(UserId? Person, DateOnly? From, DateTimeOffset Until, int Skip, int Most) : StoredAsk;

    /// <summary>Everything of the person whose turn it is.</summary>
    /// <param name="Whole">All of it as a text, not only how much there is.</param>
    public sealed record Mine(bool Whole) : StoredAsk;

    /// <summary>Errors that stand, the oldest first.</summary>
    public sealed record Errors : StoredAsk;

    /// <summary>Open deals as they were last seen, and what the portal says of those on the page behind <paramref name="Skip"/> deals.</summary>
    public sealed record Funnel(Speaker Reader, int Skip) : StoredAsk;
}

/// <summary>The answer; what was not asked for is null.</summary>
public sealed record StoredFacts
{
    public static StoredFacts None { get; } = new();

    public JournalPage? Journal { get; init; }

    public MyRecords? Mine { get; init; }

    public IReadOnlyList<QualityError>? Errors { get; init; }

    public FunnelSeen? Funnel { get; init; }
}

/// <summary>How much is stored of a person.</summary>
/// <param name="Drafts">Conversations whose words are still there.</param>
/// <param name="Notes">Refusals, marks of answers, the chosen language, progress in lessons: names and numbers.</param>
/// <param name="Namesakes">Choices among people of one name.</param>
/// <param name="Consents">Lines of the journal.</param>
/// <param name="Talks">Talks with clients seen: a number and a moment.</param>
/// <param name="Work">Marks of work on cards, tasks and approvals.</param>
/// <param name="Costs">Days on which the bot's messages were counted.</param>
/// <param name="Permits">Wordings permitted.</param>
/// <param name="Timers">Moments the bot waits for.</param>
/// <param name="KeepDays">For how long the journal and the counts are kept.</param>
public sealed record MyRecords(int Drafts, int Notes, int Namesakes, int Consents, int Talks, int Work, int Costs, int Permits, int Timers, int KeepDays)
{
    /// <summary>All rows as JSON, where it was asked for.</summary>
    public string? Whole { get; init; }
}
