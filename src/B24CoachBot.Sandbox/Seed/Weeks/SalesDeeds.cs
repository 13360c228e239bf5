using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Telephony;

namespace B24CoachBot.Sandbox.Seed.Weeks;

/// <summary>What salespeople do, by the portal's own books. A deed whose deal was never made does nothing.</summary>
internal static class SalesDeeds
{
    public static Action<Workplace> Open(PlannedDeal deal, string subject, string post, int amount, string stage) => at =>
    {
        var phone = string.Create(CultureInfo.InvariantCulture, $"+7921{1_000_000 + deal.Key}");
        var company = CrmBook.Add(at.World, deal.Owner, CrmFields.Company, new JsonObject
        {
            ["title"] = deal.Client,
            ["assignedById"] = deal.Owner,
            ["fm"] = Phone(phone.Replace("+7921", "+7812", StringComparison.Ordinal)),
        });
        var contact = CrmBook.Add(at.World, deal.Owner, CrmFields.Contact, new JsonObject
        {
            ["lastName"] = deal.Person.Last,
            ["name"] = deal.Person.First,
            ["post"] = post,
            ["companyId"] = company.Number,
            ["assignedById"] = deal.Owner,
            ["fm"] = Phone(phone),
        });
        var item = CrmBook.Add(at.World, deal.Owner, CrmFields.Deal, new JsonObject
        {
            ["title"] = $"{deal.Client}: {subject}",
            ["companyId"] = company.Number,
            ["contactId"] = contact.Number,
            ["categoryId"] = stage.StartsWith("C1:", StringComparison.Ordinal) ? 1 : 0,
            ["stageId"] = stage,
            ["assignedById"] = deal.Owner,
            ["opportunity"] = amount,
        });
        at.Remember(Thing.Contact, deal.Key, contact.Number);
        at.Remember(Thing.Deal, deal.Key, item.Number);
    };

    /// <summary>Rung off at this moment. Without a deal colleagues talked.</summary>
    public static Action<Workplace> Call(long by, PlannedDeal? deal, int seconds, bool incoming, string code) => at =>
    {
        var contact = deal is null ? null : at.Contact(deal);
        var number = deal is null ? null : at.Deal(deal);
        if (deal is not null && (contact is null || number is null))
        {
            return;
        }

        var phone = contact is { } id && CrmBook.Find(at.World, CrmFields.Contact, id) is { } person ? CrmCommunications.PhoneOf(person) ?? "" : "102";
        CallBook.End(
            at.World,
            new CallRow(0, "", by, phone, at.World.Now.AddSeconds(-seconds), seconds, incoming ? 2 : 1, code) { Category = deal is null ? "internal" : "external" },
            deal is null ? [] : [new ActivityBinding(CrmFields.Contact, contact!.Value), new ActivityBinding(CrmFields.Deal, number!.Value)]);
    };

    public static Action<Workplace> Comment(PlannedDeal deal, string text) => at =>
    {
        if (at.Deal(deal) is { } id)
        {
            TimelineBook.Comment(at.World, deal.Owner, "deal", id, text);
        }
    };

    public static Action<Workplace> Plan(PlannedDeal deal, int key, string title, DateTimeOffset deadline) => at =>
    {
        if (at.Deal(deal) is { } id)
        {
            at.Remember(Thing.Todo, key, ActivityBook.AddTodo(at.World, deal.Owner, new ActivityBinding(CrmFields.Deal, id), title, deadline).Id);
        }
    };

    public static Action<Workplace> DonePlanned(int key) => at =>
    {
        if (at.Number(Thing.Todo, key) is { } id && at.World.Table<ActivityRow>().Find(id) is { Completed: false } todo)
        {
            ActivityBook.Change(at.World, todo with { Completed = true });
        }
    };

    public static Action<Workplace> Fill(PlannedDeal deal, IReadOnlyDictionary<string, string> values) => at =>
    {
        if (at.Deal(deal) is { } id && CrmBook.Find(at.World, CrmFields.Deal, id) is { } item)
        {
            CrmBook.Update(at.World, deal.Owner, item, new JsonObject(values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)JsonValue.Create(value.Value)))));
        }
    };

    /// <summary>Another stage, and the other pipeline where that is meant.</summary>
    public static Action<Workplace> Move(PlannedDeal deal, string stage, int pipeline) => at =>
    {
        if (at.Deal(deal) is { } id && CrmBook.Find(at.World, CrmFields.Deal, id) is { } item)
        {
            CrmBook.Update(at.World, deal.Owner, item, new JsonObject { ["categoryId"] = pipeline, ["stageId"] = stage });
        }
    };

    private static JsonObject Phone(string number) =>
        new() { ["n0"] = new JsonObject { ["typeId"] = "PHONE", ["valueType"] = "WORK", ["value"] = number } };
}
