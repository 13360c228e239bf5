using System.CommandLine;
using System.Globalization;
using B24CoachBot.Sandbox.Seed;

namespace B24CoachBot.Sandbox;

/// <summary>The Sandbox's options; a wrong one is said in one sentence, exit code 2.</summary>
internal static class CommandLine
{
    public static async Task<int> Read(string[] args, Func<SandboxOptions, Task> run)
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen.", DefaultValueFactory = _ => new SandboxOptions().Urls };
        var portalOnly = new Option<bool>("--portal-only") { Description = "The portal without the bot." };
        var webhook = new Option<string>("--webhook") { Description = "Whose webhook the seed makes.", DefaultValueFactory = _ => "admin" };
        webhook.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && token.Value is not ("admin" or "ordinary"))
            {
                result.AddError($"--webhook must be admin or ordinary, not '{token.Value}'.");
            }
        });
        var now = new Option<DateTimeOffset?>("--now")
        {
            Description = "The first moment, ISO 8601 with an offset.",
            CustomParser = result =>
            {
                if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
                {
                    return moment;
                }

                result.AddError($"--now must be an ISO 8601 moment such as 2026-11-20T10:00:00+03:00, not '{result.Tokens[0].Value}'.");
                return null;
            },
        };
        var data = new Option<string?>("--data") { Description = "The folder of the state; a temporary one when absent." };
        var seed = new Option<string>("--seed") { Description = $"The made-up company of a first start: {string.Join(", ", Seeds.Names)}.", DefaultValueFactory = _ => Seeds.Company };
        var root = new RootCommand("A local Bitrix24 portal for the coach bot.") { urls, portalOnly, webhook, now, data, seed };
        root.SetAction(async parsed =>
        {
            try
            {
                await run(new SandboxOptions
                {
                    Urls = parsed.GetValue(urls)!,
                    PortalOnly = parsed.GetValue(portalOnly),
                    Webhook = parsed.GetValue(webhook)!,
                    Now = parsed.GetValue(now),
                    Data = parsed.GetValue(data),
                    Seed = parsed.GetValue(seed)!,
                });
                return 0;
            }
            catch (Exception refused) when (refused is ArgumentException or IOException)
            {
                await Console.Error.WriteLineAsync(refused.Message);
                return 2;
            }
        });
        var result = root.Parse(args);
        if (result.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(result.Errors[0].Message);
            return 2;
        }

        // The web host listens to Ctrl-C itself; a second listener would hold it up for its own two seconds.
        return await result.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }
}
