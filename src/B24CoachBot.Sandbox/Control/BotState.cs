using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>Registered bots and their commands as the state shows them; never their tokens.</summary>
internal static class BotState
{
    public static JsonArray Bots(World world) => Paging.Array(world.Table<BotRow>().All, bot => new JsonObject
    {
        ["id"] = bot.Id,
        ["code"] = bot.Code,
        ["name"] = world.Table<UserRow>().Find(bot.Id)?.FullName,
        ["type"] = bot.Type,
        ["eventMode"] = bot.EventMode,
    });

    public static JsonArray Commands(World world) => Paging.Array(world.Table<CommandRow>().All, command => new JsonObject
    {
        ["id"] = command.Id,
        ["botId"] = command.BotId,
        ["command"] = command.Command,
        ["common"] = command.Common,
        ["hidden"] = command.Hidden,
    });
}
