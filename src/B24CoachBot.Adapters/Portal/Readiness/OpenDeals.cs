using B24CoachBot.Domain;
using B24CoachBot.Domain.Readiness;

namespace B24CoachBot.Adapters.Portal.Readiness;

/// <summary>Open deals that nobody at work leads, and those that lack a client or a source. Source: crm/universal/crm-item-list.md.</summary>
internal static class OpenDeals
{
    public const string All = "open";
    public const string Client = "noClient";
    public const string Source = "noSource";
    private const string Left = "ofDismissed";

    public static void Ask(Questions questions, IReadOnlyList<UserId> dismissed)
    {
        Add(questions, All, _ => { });
        Add(questions, Client, query => query.Set("filter[contactId]", "").Set("filter[companyId]", ""));
        Add(questions, Source, query => query.Set("filter[sourceId]", ""));
        if (dismissed.Count > 0)
        {
            Add(questions, Left, query => query.Set("filter[@assignedById]", dismissed.Select(person => person.Value)));
        }
    }

    public static int? OfDismissed(Answered counts, IReadOnlyList<UserId> dismissed) => dismissed.Count == 0 ? counts.Total(All) is null ? null : 0 : counts.Total(Left);

    /// <summary>Of the first page: whoever left most stands there.</summary>
    public static IReadOnlyList<UserId> Dismissed(Answered counts) =>
        [.. counts.Items(Left).Select(row => row.Id("assignedById")).OfType<int>().GroupBy(id => id).OrderByDescending(deals => deals.Count()).Select(deals => new UserId(deals.Key))];

    public static Counted? Without(Answered counts, string what) => counts.Total(what) is { } count
        ? new Counted(count, counts.Total(All) ?? count) { Links = [.. counts.Items(what).Take(Clue.MostExamples).Select(row => $"/crm/deal/details/{row.Text("id")}/")] }
        : null;

    private static void Add(Questions questions, string key, Action<BatchQuery> with) => questions.Add(key, "crm.item.list", query =>
    {
        query.Set("entityTypeId", CrmTypes.Deal).Set("filter[stageSemanticId]", "P");
        with(query);
        query.Set("select", ["id", "assignedById"]).Set("order[id]", "DESC").Set("start", 0);
    });
}
