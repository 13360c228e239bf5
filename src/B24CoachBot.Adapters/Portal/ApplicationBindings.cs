using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Adapters.Portal;

/// <summary>What an application wants to be told: <paramref name="Events"/> pushed to <paramref name="EventHandler"/>, <paramref name="Queued"/> kept in the portal's offline queue,
/// and an item in the messenger's menu.</summary>
public sealed record BindingPlan(
    string EventHandler, IReadOnlyList<string> Events, IReadOnlyList<string> Queued, string Placement, string PlacementHandler, IReadOnlyDictionary<string, string> PlacementTitles);

/// <summary>Binds what is missing. The portal answers a repeated binding with an error, so what stands is read first.</summary>
public sealed class ApplicationBindings(IApplications portal)
{
    /// <summary>What could not be bound, and why: a scope that was not granted, a right that is missing.</summary>
    public async Task<IReadOnlyList<(string What, PortalFailure Why)>> Ensure(BindingPlan plan, CancellationToken cancel)
    {
        var failures = new List<(string, PortalFailure)>();
        var events = await portal.Events(Urgency.Audit, cancel);
        if (events is PortalReply.Answered { Result: var bound })
        {
            var standing = EventBound.ReadList(bound);
            var missing = plan.Events.Where(name => !standing.Any(one => !one.Offline && one.Event == name && one.Handler == plan.EventHandler)).Select(name => new BindEvent(name, plan.EventHandler))
                .Concat(plan.Queued.Where(name => !standing.Any(one => one.Offline && one.Event == name)).Select(name => new BindEvent(name, null, "offline")));
            foreach (var binding in missing)
            {
                Note(binding.Event, await portal.Bind(binding, Urgency.Audit, cancel));
            }
        }
        else
        {
            Note("event.get", events);
        }

        var placements = await portal.Placements(Urgency.Audit, cancel);
        if (placements is PortalReply.Answered { Result: var placed }
            && !placed.Items().Any(row => Is(row, "placement", plan.Placement) && Is(row, "handler", plan.PlacementHandler)))
        {
            var titles = plan.PlacementTitles.ToDictionary(title => title.Key, title => new PlacementTitle(title.Value));
            Note(plan.Placement, await portal.Place(
                new BindPlacement(plan.Placement, plan.PlacementHandler, plan.PlacementTitles.Values.First(), titles) { Options = new Dictionary<string, string> { ["context"] = "ALL" } }, Urgency.Audit, cancel));
        }
        else if (placements is PortalReply.Failed)
        {
            Note("placement.get", placements);
        }

        return failures;

        void Note(string what, PortalReply reply)
        {
            if (reply is PortalReply.Failed { Why: var why })
            {
                failures.Add((what, why));
            }
        }
    }

    private static bool Is(PortalJson row, string name, string value) => row.Text(name) == value || row.Text(name.ToUpperInvariant()) == value;
}
