using B24CoachBot.Sandbox;

return await CommandLine.Read(args, async options =>
{
    await using var portal = await SandboxPortal.StartAsync(options);
    if (!options.PortalOnly)
    {
        portal.Probe = await StartBot(portal);
    }

    Console.Out.WriteLine(Greeting.Of(portal));
    await portal.WaitForShutdownAsync();
});

// The bot starts here, in this process and over real HTTP: it takes portal.WebhookUrl, portal.Clock and portal.DataFolder.
static Task<BotProbe?> StartBot(SandboxPortal portal) => Task.FromResult(portal.Probe);
