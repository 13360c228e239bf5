using B24CoachBot.Host;
using B24CoachBot.Host.Operations;
using B24CoachBot.Sandbox;

return await CommandLine.Read(args, async options =>
{
    await using var portal = await SandboxPortal.StartAsync(options with { BotBeside = !options.PortalOnly });
    await using var bot = options.PortalOnly ? null : await BotOf(portal);
    Console.Out.WriteLine(Greeting.Of(portal));
    await portal.WaitForShutdownAsync();
});

// The only place that knows the bot: it runs in this process, on the portal's clock, and speaks real HTTP to it.
static async Task<WebApplication> BotOf(SandboxPortal portal)
{
    var bot = CoachHost.Build(
        [
            $"--Coach:WebhookUrl={portal.WebhookUrl}",
            $"--Coach:DataFolder={Path.Combine(portal.DataFolder, "bot")}",
            $"--Coach:BotName={SandboxPortal.BotName}",
            "--Coach:CallQuestions=Ask",
            "--Coach:RolloutFrom=Digest",
            "--Coach:QualityOwners=12",
            "--Coach:GreetingLines=2",
            .. portal.PilotFrom is { } pilot ? [$"--Coach:PilotFrom={pilot:yyyy-MM-dd}", "--Coach:BaselineDays=60"] : Array.Empty<string>(),
            "--urls=http://127.0.0.1:0",
        ],
        portal.Clock);
    var still = bot.Services.GetRequiredService<Stillness>();
    await bot.StartAsync();
    portal.Probe = new BotProbe(still.ReadFeed, still.Ahead, () => still.Running, still.LookForCalls, still.Relieve, () => still.GoesOn, () => still.NextDigest) { LookAround = still.LookAround, Doing = () => still.Doing };
    await Task.WhenAny(still.Registered, portal.BotCame);
    portal.BotIsHere();
    return bot;
}
