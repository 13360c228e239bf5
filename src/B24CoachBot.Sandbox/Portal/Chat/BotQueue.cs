using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Events;
using B24CoachBot.Sandbox.Portal.Faults;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Chat;

/// <summary>Puts an event into a bot's feed or on its way as a push; ordered misbehaviour of deliveries acts here. An application hears no push before it is installed.</summary>
internal static class BotQueue
{
    public static void Add(World world, BotRow bot, string type, JsonObject data)
    {
        if (world.IsPast)
        {
            return;
        }

        var application = world.Table<InstallationRow>().All.FirstOrDefault(row => row.ClientId == bot.ClientId);
        if (bot is { EventMode: "webhook", ClientId: not null } && application is not { IsFinished: true })
        {
            return;
        }

        var fault = FaultBook.Take(world, type, FaultKind.OfEvents);
        if (fault?.Kind == FaultKind.DropEvent)
        {
            return;
        }

        if (bot.EventMode == "webhook")
        {
            Pushes.Add(world, bot.Id, bot.WebhookUrl ?? "", PushForm.Write(world, bot, application, type, data), fault?.Kind);
            return;
        }

        world.Table<EventRow>().Put(new EventRow(NextEventId(world), bot.Id, type, world.Now, data)
        {
            Repeats = fault?.Kind == FaultKind.RepeatEvent ? 1 : 0,
        });
    }

    /// <summary>Numbers rise and have gaps, as in the portal.</summary>
    private static long NextEventId(World world)
    {
        var number = world.NextId("event");
        return 1000 + number + (number / 3);
    }
}
