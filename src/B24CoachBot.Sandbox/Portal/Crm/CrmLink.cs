using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>A card's link to its contact or company: the cards of one client are asked for after every call.</summary>
internal sealed record CrmLink(int EntityTypeId, string Field, long Client)
{
    private static readonly string[] Fields = ["contactId", "companyId"];

    public static IEnumerable<CrmLink> Of(CrmItemRow item) => Fields
        .Select(field => new CrmLink(item.EntityTypeId, field, CrmBook.Number(item, field)))
        .Where(link => link.Client > 0);

    /// <summary>The items that a filter can let through at all, by number: of the client it names, or of the ids.</summary>
    public static IEnumerable<CrmItemRow> Candidates(World world, int entityTypeId, JsonNode? filter)
    {
        if (filter is JsonObject members && !members.Any(member => string.Equals(member.Key, "logic", StringComparison.OrdinalIgnoreCase)))
        {
            var known = CrmFields.Of(world, entityTypeId);
            foreach (var (key, value) in members)
            {
                var field = CrmFields.Find(known, key.TrimStart('=', '@'))?.Name;
                if (Fields.Contains(field) && value is JsonValue && Loose.Number(value) is > 0 and var client)
                {
                    return world.Table<CrmItemRow>().Of(Indexes.CardsOfClient, new CrmLink(entityTypeId, field!, client));
                }
            }
        }

        return CrmBook.Within(world, entityTypeId, IdRange.Of(filter));
    }
}
