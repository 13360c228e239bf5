using System.Globalization;
using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Adapters.Portal;

/// <summary>A deal of the portal; <paramref name="Open"/>: neither won nor lost.</summary>
public sealed record DealRow(int Id, string Title, bool Open, int? CompanyId, int? AssignedById);

/// <summary>A company or a contact.</summary>
public sealed record ClientRow(int Id, string Title);

/// <summary>What was found for one name or deal number, as the asker spelled it.</summary>
public sealed record CrmFound(string Name, IReadOnlyList<DealRow> Deals, IReadOnlyList<ClientRow> Companies, IReadOnlyList<ClientRow> Contacts);

/// <summary>How the look-up ended.</summary>
public abstract record CrmReading
{
    private CrmReading()
    {
    }

    public sealed record Read(IReadOnlyList<CrmFound> Found) : CrmReading;

    public sealed record Failed(PortalFailure Why) : CrmReading;
}

/// <summary>Finds open deals, companies and contacts by name, and deals by number, in one request.
/// Rows that the webhook's owner may not see are missing without a word. Source: api-reference/crm/universal/crm-item-list.md.</summary>
public sealed class CrmLookup(IBatch portal, TimeProvider clock)
{
    private const int Deals = 2;
    private const int Contacts = 3;
    private const int Companies = 4;

    // Enough for "Ромашка" and its namesakes; more would only make the person choose among strangers.
    private const int CompaniesFollowed = 3;

    /// <summary>How many names and numbers fit into one request.</summary>
    public const int Most = 6;

    public async Task<CrmReading> Find(IReadOnlyList<string> names, Urgency urgency, CancellationToken cancel)
    {
        var batch = new Batch();
        Ask(batch, names);
        return batch.Count == 0 ? new CrmReading.Read([]) : Read(await batch.Run(portal, urgency, clock, cancel), names);
    }

    /// <summary>Adds the questions to a batch that may hold others.</summary>
    public static void Ask(Batch batch, IReadOnlyList<string> names)
    {
        foreach (var (index, name) in Asked(names).Index())
        {
            Ask(batch, index, name.Trim());
        }
    }

    /// <summary>The answers to <see cref="Ask(Batch, IReadOnlyList{string})"/>.</summary>
    public static CrmReading Read(BatchReply reply, IReadOnlyList<string> names) =>
        (reply.Failure ?? reply.FirstFailureWhere(key => key.StartsWith('d'))) is { } why
            ? new CrmReading.Failed(why)
            : new CrmReading.Read([.. Asked(names).Select((name, index) => Found(reply, index, name))]);

    private static IEnumerable<string> Asked(IReadOnlyList<string> names) => names.Where(name => name.Trim().Length > 0).Take(Most);

    private static void Ask(Batch batch, int index, string name)
    {
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            batch.Add($"d{index}", "crm.item.list", query => DealColumns(query).Set("filter[id]", number).Set("start", -1));
            return;
        }

        batch.Add($"d{index}", "crm.item.list", query => OpenDeals(query).Set("filter[%title]", name).Set("start", -1))
            .Add($"c{index}", "crm.item.list", query => Columns(query, Companies, "title").Set("filter[%title]", name).Set("start", -1))
            .Add($"p{index}", "crm.item.list", query => Columns(query, Contacts, "name", "lastName")
                .Set("filter[0][logic]", "OR").Set("filter[0][0][%lastName]", name).Set("filter[0][1][%name]", name).Set("start", -1));
        for (var place = 0; place < CompaniesFollowed; place++)
        {
            var company = new BatchResult($"c{index}", "items", $"{place}", "id");
            batch.Add($"f{index}at{place}", "crm.item.list", query => OpenDeals(query).Set("filter[companyId]", company).Set("start", -1));
        }
    }

    private static BatchQuery OpenDeals(BatchQuery query) => DealColumns(query).Set("filter[stageSemanticId]", "P");

    private static BatchQuery DealColumns(BatchQuery query) => Columns(query, Deals, "title", "stageSemanticId", "companyId", "assignedById");

    private static BatchQuery Columns(BatchQuery query, int entityType, params string[] columns) =>
        query.Set("entityTypeId", entityType).Set("select", columns.Prepend("id")).Set("order[id]", "ASC");

    private static CrmFound Found(BatchReply reply, int index, string name)
    {
        var companies = Rows(reply, $"c{index}").Select(row => Client(row, row.Text("title"))).OfType<ClientRow>().ToList();
        var known = companies.Select(company => company.Id).ToHashSet();

        // An unresolved reference would have found the deals of no company at all.
        var ofCompanies = Enumerable.Range(0, CompaniesFollowed).SelectMany(place => Rows(reply, $"f{index}at{place}"))
            .Where(row => row.Id("companyId") is { } company && known.Contains(company));
        return new CrmFound(
            name,
            [.. Rows(reply, $"d{index}").Concat(ofCompanies).Select(Deal).OfType<DealRow>().DistinctBy(deal => deal.Id)],
            companies,
            [.. Rows(reply, $"p{index}").Select(row => Client(row, $"{row.Text("name")} {row.Text("lastName")}".Trim())).OfType<ClientRow>()]);
    }

    private static DealRow? Deal(PortalJson row) => row.Id("id") is { } id
        ? new DealRow(id, row.Text("title"), row.Text("stageSemanticId") == "P", row.Id("companyId") is { } company and > 0 ? company : null, row.Id("assignedById"))
        : null;

    private static ClientRow? Client(PortalJson row, string title) => row.Id("id") is { } id ? new ClientRow(id, title) : null;

    private static IEnumerable<PortalJson> Rows(BatchReply reply, string key) =>
        reply.Commands.ContainsKey(key) ? reply.Result(key)["items"].Items() : [];
}
