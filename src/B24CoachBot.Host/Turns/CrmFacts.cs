using B24CoachBot.Adapters.Portal;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Host.Turns;

/// <summary>Which cards of the CRM a mention means, of those the portal found.</summary>
internal static class CrmFacts
{
    private const int MostShown = 6;

    public static string Name(CrmMention mention) => mention.Number ?? mention.Name ?? "";

    /// <summary>Open deals first: a task belongs to the deal in work. A client without one is linked itself.</summary>
    public static CrmMatch Match(CrmMention mention, CrmFound? found)
    {
        if (found is null)
        {
            return new CrmMatch(mention, [], 0);
        }

        var name = Name(mention);
        var deals = found.Deals.Where(deal => deal.Open || mention.Number is not null)
            .Select(deal => new CrmLink(CrmKind.Deal, deal.Id, deal.Title)).ToList();
        var companies = Exact(found.Companies, name).Select(row => new CrmLink(CrmKind.Company, row.Id, row.Title)).ToList();
        var contacts = Exact(found.Contacts, name).Select(row => new CrmLink(CrmKind.Contact, row.Id, row.Title)).ToList();
        var fits = deals.Count > 0 && mention.Kind != CrmKind.Contact ? deals
            : companies.Count > 0 ? companies
            : contacts.Count > 0 ? contacts
            : deals;
        return new CrmMatch(mention, [.. fits.Take(MostShown)], fits.Count);
    }

    /// <summary>A row that is named just so leaves those that only contain the name aside («Ромашка» beside «Ромашка-Юг»).</summary>
    private static IReadOnlyList<ClientRow> Exact(IReadOnlyList<ClientRow> rows, string name)
    {
        var exact = rows.Where(row => string.Equals(row.Title.Trim('«', '»', '"', ' '), name, StringComparison.OrdinalIgnoreCase)).ToList();
        return exact.Count > 0 ? exact : rows;
    }
}
