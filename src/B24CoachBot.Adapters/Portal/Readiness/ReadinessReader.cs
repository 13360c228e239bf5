using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.Readiness;

namespace B24CoachBot.Adapters.Portal.Readiness;

/// <summary>
/// What readiness asks the portal for, in two waves of batches: counts first, and then the pages whose number the counts told. A portal with 5,000 contacts,
/// 150 custom fields and 60 stages answers in less than a dozen requests. Everything is read, nothing is changed.
/// </summary>
public sealed class ReadinessReader(IBatch portal, TimeProvider clock)
{
    /// <summary>Null when the portal did not answer.</summary>
    public async Task<PortalMeasured?> Read(CrmStructure crm, IReadOnlyList<UserId> dismissed, DateTimeOffset now, CancellationToken cancel)
    {
        var first = new Questions();
        UsedFields.Ask(first, crm);
        UsedStages.Ask(first, crm, now);
        WonDeals.Ask(first, now);
        OpenDeals.Ask(first, dismissed);
        SharedPhones.Ask(first);
        UnboundCalls.Ask(first, now);
        if (await first.Run(portal, clock, cancel) is not { } counts)
        {
            return null;
        }

        var second = new Questions();
        WonDeals.AskHistory(second, counts);
        SharedPhones.AskRest(second, counts);
        UnboundCalls.AskRest(second, counts, now);
        return await second.Run(portal, clock, cancel) is not { } pages ? null : new PortalMeasured
        {
            Junk = UsedFields.Read(counts, crm) is { } fields && UsedStages.Read(counts, crm) is { } stages ? new JunkMeasured(fields, stages) : null,
            Won = WonDeals.Read(counts, pages, crm),
            OpenDeals = counts.Total(OpenDeals.All) ?? 0,
            OfDismissed = OpenDeals.OfDismissed(counts, dismissed),
            Dismissed = OpenDeals.Dismissed(counts),
            WithoutClient = OpenDeals.Without(counts, OpenDeals.Client),
            WithoutSource = OpenDeals.Without(counts, OpenDeals.Source),
            SharedPhones = SharedPhones.Read(counts, pages),
            CallsWithoutCard = UnboundCalls.WithoutCard(counts, pages),
            CallsWithoutPerson = UnboundCalls.WithoutPerson(counts, pages),
            MailsWithoutPerson = UnboundCalls.Without(counts, UnboundCalls.Mails),
            LinesWithoutPerson = UnboundCalls.Without(counts, UnboundCalls.Lines),
        };
    }
}

/// <summary>What the portal told; null for what it refuses.</summary>
public sealed record PortalMeasured
{
    public JunkMeasured? Junk { get; init; }

    public WonMeasured? Won { get; init; }

    public int OpenDeals { get; init; }

    public int? OfDismissed { get; init; }

    public IReadOnlyList<UserId> Dismissed { get; init; } = [];

    public Counted? WithoutClient { get; init; }

    public Counted? WithoutSource { get; init; }

    public Counted? SharedPhones { get; init; }

    public Counted? CallsWithoutCard { get; init; }

    public Counted? CallsWithoutPerson { get; init; }

    public Counted? MailsWithoutPerson { get; init; }

    public Counted? LinesWithoutPerson { get; init; }
}

/// <param name="Skipping">Won deals that left out a stage.</param>
public sealed record WonMeasured(int Won, IReadOnlyList<long> Skipping);
