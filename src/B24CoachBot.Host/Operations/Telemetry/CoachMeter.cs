using System.Diagnostics;
using System.Diagnostics.Metrics;
using B24CoachBot.Adapters.Portal;

namespace B24CoachBot.Host.Operations.Telemetry;

/// <summary>What is measured of the bot's own work, under the names of the semantic conventions for messaging where there is one. No portal, no person, no word of anybody.</summary>
internal sealed class CoachMeter
{
    /// <summary>Of the meter and of the source of spans.</summary>
    public const string Name = "B24CoachBot";

    public const string Accepted = "messaging.client.consumed.messages";
    public const string Turns = "messaging.process.duration";
    public const string Carried = "messaging.client.operation.duration";
    public const string FeedLag = "b24coachbot.feed.lag";
    public const string Consents = "b24coachbot.consents";
    public const string Portals = "b24coachbot.portals.served";
    public const string LeasesLost = "b24coachbot.leases.lost";

    public const string DestinationTag = "messaging.destination.name";
    public const string OperationTag = "messaging.operation.name";
    public const string ErrandTag = "b24coachbot.errand";
    public const string ChangeTag = "b24coachbot.change";
    public const string StateTag = "b24coachbot.consent.state";

    private readonly Counter<long> accepted;
    private readonly Histogram<double> turns;
    private readonly Histogram<double> carried;
    private readonly Histogram<double> lag;
    private readonly Counter<long> consents;
    private readonly UpDownCounter<long> portals;
    private readonly Counter<long> leasesLost;

    public CoachMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        accepted = meter.CreateCounter<long>(Accepted, "{message}", "Events that were stored for the first time.");
        turns = meter.CreateHistogram<double>(Turns, "s", "Turns, from the inbox to their commit.");
        carried = meter.CreateHistogram<double>(Carried, "s", "Attempts to carry an outbox row to its portal.");
        lag = meter.CreateHistogram<double>(FeedLag, "s", "From an event's moment on the portal to its acceptance.");
        consents = meter.CreateCounter<long>(Consents, "{consent}", "Proposals by what became of them.");
        portals = meter.CreateUpDownCounter<long>(Portals, "{portal}", "Portals that this process serves.");
        leasesLost = meter.CreateCounter<long>(LeasesLost, "{lease}", "Portals that another node has taken over.");
    }

    public void Accept(int events, IEnumerable<TimeSpan> lags)
    {
        accepted.Add(events, new TagList { { DestinationTag, "inbox" }, { OperationTag, "accept" } });
        foreach (var one in lags)
        {
            lag.Record(Math.Max(0, one.TotalSeconds));
        }
    }

    /// <param name="failure">The kind of what went wrong; null when nothing did.</param>
    public void Turned(TimeSpan took, string? failure) => turns.Record(took.TotalSeconds, Tags("inbox", "turn", failure));

    public void Carry(string errand, TimeSpan took, string? failure)
    {
        var tags = Tags("outbox", "carry", failure);
        tags.Add(ErrandTag, errand);
        carried.Record(took.TotalSeconds, tags);
    }

    public void Consent(string change, string state) => consents.Add(1, new TagList { { ChangeTag, change }, { StateTag, state } });

    public void Begun() => portals.Add(1);

    public void Ended() => portals.Add(-1);

    public void LeaseLost() => leasesLost.Add(1);

    private static TagList Tags(string destination, string operation, string? failure)
    {
        var tags = new TagList { { DestinationTag, destination }, { OperationTag, operation } };
        if (failure is not null)
        {
            tags.Add(PortalMeter.ErrorTag, failure);
        }

        return tags;
    }
}
