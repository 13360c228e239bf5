using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>
/// imbot.v2.Event.get: an offset drops for good what lies before it; without moving the offset the same events come
/// again.
/// </summary>
internal static class BotEventMethods
{
    public static void Register(MethodTable table) => table.V2("imbot.v2.Event.get", "imbot", Get);

    private static Answer Get(Call call)
    {
        var bot = OwnBot.Of(call);
        var offset = call.Args.NumberOrNull("offset") ?? 0;
        var limit = (int)Math.Clamp(call.Args.NumberOrNull("limit") ?? 100, 1, 1000);
        Confirm(call.World, bot, offset);
        var waiting = Waiting(call.World, bot);
        var page = waiting.Take(limit).ToList();
        return new JsonObject
        {
            ["events"] = new JsonArray([.. page.Select(row => new JsonObject
            {
                ["eventId"] = row.Id,
                ["type"] = row.Type,
                ["date"] = Instants.Write(row.Date, call.World.Zone),
                ["data"] = row.Data.DeepClone(),
            })]),
            ["nextOffset"] = page.Count == 0 ? offset : Math.Max(offset, page[^1].Id + 1),
            ["hasMore"] = waiting.Count > limit,
        };
    }

    private static List<EventRow> Waiting(World world, BotRow bot) =>
        [.. world.Table<EventRow>().All.Where(row => row.BotId == bot.Id)];

    /// <summary>An event ordered to repeat survives its first confirmation and comes again under its own number.</summary>
    private static void Confirm(World world, BotRow bot, long offset)
    {
        foreach (var row in Waiting(world, bot).Where(row => row.Id < offset))
        {
            if (row.Repeats > 0)
            {
                world.Table<EventRow>().Put(row with { Repeats = row.Repeats - 1 });
            }
            else
            {
                world.Table<EventRow>().Remove(row.Id);
            }
        }
    }
}
