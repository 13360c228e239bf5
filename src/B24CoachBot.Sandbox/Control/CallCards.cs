using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>The cards of a call or a line's dialogue: the client (named, the deal's, or whose number it is), and the deal if it is named.</summary>
internal sealed record CallCards(CallClient? Client, CrmItemRow? Deal)
{
    // Whom the portal takes when a number has several owners.
    private static readonly int[] ByPhone = [CrmFields.Contact, CrmFields.Company, CrmFields.Lead];

    public IReadOnlyList<ActivityBinding> Bindings =>
        [.. new[] { Client?.Item, Deal }.OfType<CrmItemRow>().Select(item => new ActivityBinding(item.EntityTypeId, item.Number))];

    public static CallCards Of(ControlCall call)
    {
        var deal = Named(call, "deal", CrmFields.Deal);
        var client = Named(call, "lead", CrmFields.Lead) ?? Named(call, "contact", CrmFields.Contact) ?? Named(call, "company", CrmFields.Company)
            ?? OfDeal(call.World, deal) ?? (call.Body.TextOrNull("phone") is { Length: > 0 } phone ? Owner(call.World, phone) : null);
        return new CallCards(client is null ? null : new CallClient(client), deal);
    }

    /// <summary>The card that CoPilot fills: the deal, the lead, or the client's only open deal.</summary>
    public CrmItemRow Filled(World world)
    {
        var card = Deal ?? (Client?.Item.EntityTypeId == CrmFields.Lead ? Client.Item : null);
        return card ?? (OpenDeals(world) is [var only] ? only : throw new ControlError(400, "'copilot' needs to know which deal it fills: give 'deal'."));
    }

    private List<CrmItemRow> OpenDeals(World world) => Client?.Item is not { } client ? [] :
    [
        .. world.Table<CrmItemRow>().Of(Indexes.CardsOfClient, new CrmLink(CrmFields.Deal, client.EntityTypeId == CrmFields.Company ? "companyId" : "contactId", client.Number))
            .Where(deal => CrmBook.Text(deal, "closed") != "Y"),
    ];

    private static CrmItemRow? Named(ControlCall call, string name, int entityTypeId) => call.Body.NumberOrNull(name) is not { } id
        ? null
        : CrmBook.Find(call.World, entityTypeId, id) ?? throw new ControlError(400, $"There is no {name} {id}.");

    private static CrmItemRow? OfDeal(World world, CrmItemRow? deal) => deal is null ? null
        : CrmBook.Find(world, CrmFields.Contact, CrmBook.Number(deal, "contactId")) ?? CrmBook.Find(world, CrmFields.Company, CrmBook.Number(deal, "companyId"));

    private static CrmItemRow? Owner(World world, string phone) =>
        ByPhone.SelectMany(type => CrmCommunications.Owners(world, type, "PHONE", [phone])).FirstOrDefault();
}

/// <summary>Who is at the other end.</summary>
internal sealed record CallClient(CrmItemRow Item)
{
    /// <summary>Empty when the card has none.</summary>
    public string Phone => CrmCommunications.PhoneOf(Item) ?? "";
}
