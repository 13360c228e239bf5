using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Pilot;

namespace B24CoachBot.Domain.Conversations;

/// <summary>What one turn asks the portal before it decides: at most one batch of reads.</summary>
/// <param name="Absences">People of whom it must be known whether they are away.</param>
public sealed record FactsNeeded(IReadOnlyList<CrmMention> Crm, IReadOnlyList<UserId> Absences)
{
    public static FactsNeeded None { get; } = new([], []);

    /// <summary>Files whose names are to be shown.</summary>
    public IReadOnlyList<int> Files { get; init; } = [];

    /// <summary>Whose open deals and leads are to be counted by pipeline.</summary>
    public UserId? WorkOf { get; init; }

    /// <summary>Whose last call with a client is to be found.</summary>
    public UserId? LastCallOf { get; init; }

    /// <summary>Whose open tasks of the bot are to be listed, so that one may be asked about.</summary>
    public UserId? TasksOf { get; init; }

    /// <summary>Talks with clients whose cards are to be read.</summary>
    public IReadOnlyList<CardQuestion> Contacts { get; init; } = [];

    /// <summary>Tasks of which it must be known how far they have come.</summary>
    public IReadOnlyList<long> FollowedTasks { get; init; } = [];

    /// <summary>The last talk of somebody with a client.</summary>
    public TalkAsked? LastTalk { get; init; }

    /// <summary>A digest of this turn's person, of today.</summary>
    public DigestSpan? Digest { get; init; }

    /// <summary>The owner's page of the library, of today.</summary>
    public bool Owner { get; init; }

    /// <summary>What the pilot and the rollout rest on.</summary>
    public bool Pilot { get; init; }

    /// <summary>What is to be read of the bot's own records.</summary>
    public StoredAsk? Stored { get; init; }

    /// <summary>Whose open approvals are to be listed.</summary>
    public UserId? ApprovalsOf { get; init; }

    public bool Any => ApprovalsOf is not null || Owner || Pilot || Stored is not null || Digest is not null || Crm.Count > 0 || Absences.Count > 0 || Files.Count > 0 || WorkOf is not null || TasksOf is not null || FollowedTasks.Count > 0 || Contacts.Count > 0 || LastTalk is not null || LastCallOf is not null;

    public FactsNeeded And(FactsNeeded more) => new([.. Crm, .. more.Crm], [.. Absences.Union(more.Absences)])
    {
        Files = [.. Files.Union(more.Files)],
        WorkOf = WorkOf ?? more.WorkOf,
        LastCallOf = LastCallOf ?? more.LastCallOf,
        TasksOf = TasksOf ?? more.TasksOf,
        Contacts = [.. Contacts, .. more.Contacts],
        FollowedTasks = [.. FollowedTasks.Union(more.FollowedTasks)],
        LastTalk = LastTalk ?? more.LastTalk,
        Digest = Digest ?? more.Digest,
        Owner = Owner || more.Owner,
        Pilot = Pilot || more.Pilot,
        Stored = Stored ?? more.Stored,
        ApprovalsOf = ApprovalsOf ?? more.ApprovalsOf,
    };
}

/// <summary>Cards of the CRM that answer to a mention; <paramref name="Found"/> is bounded, <paramref name="Count"/> is not.</summary>
public sealed record CrmMatch(CrmMention Mention, IReadOnlyList<CrmLink> Found, int Count);

/// <summary>How many open cards of a pipeline somebody leads; leads have no number of a pipeline.</summary>
public sealed record PipelineWork(CrmKind Entity, string Pipeline, int Count);

/// <summary>The answers. <paramref name="Read"/> is false when the portal could not be asked, and then nothing is concluded from their absence.</summary>
/// <param name="BackOn">Of those asked about, who is away today, and their first day back.</param>
public sealed record Facts(IReadOnlyList<CrmMatch> Crm, IReadOnlyDictionary<UserId, DateOnly> BackOn, bool Read = true)
{
    public static Facts None { get; } = new([], new Dictionary<UserId, DateOnly>());

    /// <summary>Of the files asked about, those whose names the portal told.</summary>
    public IReadOnlyDictionary<int, string> FileNames { get; init; } = new Dictionary<int, string>();

    /// <summary>The pipelines somebody works in, the busiest first.</summary>
    public IReadOnlyList<PipelineWork> Work { get; init; } = [];

    /// <summary>The last call with a client; null when there is none, or nobody asked.</summary>
    public TalkBefore? LastCall { get; init; }

    /// <summary>Open tasks of the bot, the youngest first; null when the portal could not be asked, or nobody asked.</summary>
    public IReadOnlyList<OpenTask>? Tasks { get; init; }

    /// <summary>Of the talks asked about, those whose cards could be read.</summary>
    public IReadOnlyList<ContactSeen> Contacts { get; init; } = [];

    /// <summary>Of the tasks asked about, those that the portal shows.</summary>
    public IReadOnlyList<TaskNow> FollowedTasks { get; init; } = [];

    /// <summary>The cards of the last talk asked about; null when the portal could not be asked.</summary>
    public TalkCards? LastTalk { get; init; }

    /// <summary>The digest asked for, also of an empty day; null for a person who heads nobody.</summary>
    public DigestPage? Digest { get; init; }

    /// <summary>Of the pilot and the rollout, where it was asked for.</summary>
    public PilotFacts? Pilot { get; init; }

    /// <summary>The owner's page, where it was asked for.</summary>
    public OwnerPage? Owner { get; init; }

    /// <summary>What was asked of the bot's own records.</summary>
    public StoredFacts Stored { get; init; } = StoredFacts.None;

    /// <summary>The person's open approvals; null when the portal could not be asked, or nobody asked.</summary>
    public OpenApprovals? Approvals { get; init; }

    /// <summary>Of those asked about, who has left since the directory was read.</summary>
    public IReadOnlySet<UserId> Gone { get; init; } = new HashSet<UserId>();

    /// <summary>The person's conversations that are not over, youngest first, the deciding one among them.</summary>
    public IReadOnlyList<Draft> Open { get; init; } = [];

    /// <summary>Those that one of several drafts asked for.</summary>
    public Facts For(FactsNeeded needs) => this with { Crm = [.. Crm.Where(match => needs.Crm.Contains(match.Mention))] };
}
