using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Methods;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>DELETE bots/{id}: an administrator takes a bot out of the portal.</summary>
internal static class BotsControl
{
    public static void Register(ControlTable table) => table.Delete("bots/{id}", Remove);

    private static JsonNode? Remove(ControlCall call)
    {
        BotMethods.Remove(call.World, call.World.Table<BotRow>().Find(call.Id) ?? throw new ControlError(400, $"There is no bot {call.Id}."));
        return null;
    }
}
