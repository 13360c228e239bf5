using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Somebody's last call with a client that the CRM knows, within a batch that may hold other questions.
/// Source: crm/timeline/activities/activity-base/crm-activity-list.md.</summary>
public static class LastCall
{
    private const string Calls = "lastCalls";
    private const string Contact = "lastContact";
    private const string Works = "lastContactCompany";
    private const string Company = "lastCompany";
    private const string Lead = "lastLead";

    public static void Ask(Batch batch, UserId person)
    {
        var owner = new BatchResult(Calls, "0", "OWNER_ID");
        batch.Add(Calls, "crm.activity.list", query => query.Set("filter[PROVIDER_ID]", ActivityProviders.Call).Set("filter[RESPONSIBLE_ID]", person.Value)
                .Set("filter[OWNER_TYPE_ID]", [1, 3, 4]).Set("select", ["*", "COMMUNICATIONS"]).Set("order[ID]", "DESC").Set("start", -1))
            .Add(Contact, "crm.item.get", query => query.Set("entityTypeId", 3).Set("id", owner))
            .Add(Works, "crm.item.get", query => query.Set("entityTypeId", 4).Set("id", new BatchResult(Contact, "item", "companyId")))
            .Add(Company, "crm.item.get", query => query.Set("entityTypeId", 4).Set("id", owner))
            .Add(Lead, "crm.item.get", query => query.Set("entityTypeId", 1).Set("id", owner));
    }

    /// <summary>Null when there is none, or the portal could not be asked.</summary>
    public static TalkBefore? Read(BatchReply reply)
    {
        if (reply.Result(Calls).Items().Select(row => EndedTalk.OfActivity(row, ContactWay.Call)).FirstOrDefault() is not { Case: { Client: { } client } talk })
        {
            return null;
        }

        // The same number is a contact's, a company's and a lead's: only the kind that the call is of counts.
        var name = client.Kind switch
        {
            CrmKind.Contact => reply.Result(Works)["item"].TextOrNull("title") ?? Person(reply.Result(Contact)["item"]),
            CrmKind.Company => reply.Result(Company)["item"].TextOrNull("title"),
            _ => reply.Result(Lead)["item"] is var lead ? lead.TextOrNull("companyTitle") ?? Person(lead) ?? lead.TextOrNull("title") : null,
        };
        return name is null ? null : new TalkBefore(talk, name);
    }

    private static string? Person(PortalJson card) => $"{card.Text("name")} {card.Text("lastName")}".Trim() is { Length: > 0 } name ? name : null;
}
