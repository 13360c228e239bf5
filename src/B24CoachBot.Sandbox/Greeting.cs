namespace B24CoachBot.Sandbox;

/// <summary>The one line on the console after a start.</summary>
internal static class Greeting
{
    public static string Of(SandboxPortal portal)
    {
        var folder = portal.Options.Data is null ? $" State: {portal.DataFolder}." : "";
        return portal.Options.PortalOnly
            ? $"The portal is at {portal.Url} without a bot.{folder} Webhook: {portal.WebhookUrl} (put it into the bot's settings as Coach:WebhookUrl)."
            : $"The portal and the bot are at {portal.Url}.{folder} Ctrl-C stops both.";
    }
}
