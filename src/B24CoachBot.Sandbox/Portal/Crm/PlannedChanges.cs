using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Crm;

/// <summary>What CoPilot writes into a card some time after a call. It leaves alone what somebody has changed meanwhile.</summary>
internal static class PlannedChanges
{
    /// <summary>Stands for nobody: the portal itself.</summary>
    public const long Copilot = 0;

    public static void Plan(World world, CrmItemRow item, JsonObject fields, TimeSpan after) =>
        world.Table<PlannedChangeRow>().Put(new PlannedChangeRow(
            world.NextId("plannedChange"), world.Now + after, item.EntityTypeId, item.Number, fields,
            world.Table<FieldChangeRow>().All is [.., var last] ? last.Id : 0));

    public static DateTimeOffset? Next(World world) => world.Table<PlannedChangeRow>().All.Min(row => (DateTimeOffset?)row.Due);

    /// <summary>Writes all that is due by <paramref name="now"/>, in the order in which it fell due.</summary>
    public static void Write(World world, DateTimeOffset now)
    {
        foreach (var row in world.Table<PlannedChangeRow>().All.Where(row => row.Due <= now).OrderBy(row => row.Due))
        {
            world.Table<PlannedChangeRow>().Remove(row.Id);
            if (CrmBook.Find(world, row.EntityTypeId, row.ItemId) is { } item)
            {
                Write(world, item, Untouched(world, row));
            }
        }
    }

    private static void Write(World world, CrmItemRow item, JsonObject fields)
    {
        try
        {
            world.Run(() => CrmBook.Update(world, Copilot, item, fields));
        }
        catch (PortalError)
        {
            // The portal's rules hold for CoPilot too; what they refuse it leaves, and nobody hears of it.
        }
    }

    private static JsonObject Untouched(World world, PlannedChangeRow row)
    {
        var touched = world.Table<FieldChangeRow>().Of(Indexes.ChangesOfCard, (row.EntityTypeId, row.ItemId))
            .Where(change => change.Id > row.LastChange)
            .Select(change => change.Field).ToHashSet();
        return new JsonObject(row.Fields.Where(field => !touched.Contains(field.Key)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
    }
}
