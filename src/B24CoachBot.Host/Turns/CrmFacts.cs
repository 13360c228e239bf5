using B24CoachBot.Adapters.Portal;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Host.Turns;

/// <summary>The facts a turn asks for: CRM cards that answer to the names in an instruction, in one request.</summary>
internal sealed class CrmFacts(CrmLookup crm)
{
    private const int MostShown = 6;
    private const int MostReadings = 3;

    public async Task<Facts> Read(FactsNeeded needed, CancellationToken cancel)
    {
        var names = needed.Crm.Select(Name).ToList();
        return await Find(names, cancel) is CrmReading.Read { Found: var found }
            ? new Facts([.. needed.Crm.Select(mention => Match(mention, found.FirstOrDefault(one => one.Name == Name(mention))))])
            : new Facts([.. needed.Crm.Select(mention => new CrmMatch(mention, [], 0))], Read: false);
    }

    /// <summary>A reading may be repeated; a portal that fails thrice leaves the task without a link, and the card says so.</summary>
    private async Task<CrmReading> Find(IReadOnlyList<string> names, CancellationToken cancel)
    {
        var reading = await crm.Find(names, Urgency.Chat, cancel);
        for (var again = 1; again < MostReadings && reading is CrmReading.Failed { Why: PortalFailure.Unknown or PortalFailure.Busy }; again++)
        {
            reading = await crm.Find(names, Urgency.Chat, cancel);
        }

        return reading;
    }

    private static string Name(CrmMention mention) => mention.Number ?? mention.Name ?? "";

    /// <summary>Open deals first: a task belongs to the deal in work. A client without one is linked itself.</summary>
    private static CrmMatch Match(CrmMention mention, CrmFound? found)
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
