using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed;

/// <summary>Incoming webhooks of a seed: the secret is in clear on purpose, this portal exists only on this machine.</summary>
internal static class Webhooks
{
    private static readonly string[] AllScopes =
    [
        "imbot", "im", "imopenlines", "crm", "task", "tasks", "telephony", "call", "user", "user_brief", "user_basic",
        "department", "humanresources", "calendar", "timeman", "sonet_group", "socialnetwork", "disk", "bizproc",
        "userfieldconfig", "placement",
    ];

    public static WebhookRow Add(World world, long userId)
    {
        var webhook = new WebhookRow(world.NextId("webhook"), userId, "sandboxsecret001", AllScopes);
        world.Table<WebhookRow>().Put(webhook);
        return webhook;
    }
}
