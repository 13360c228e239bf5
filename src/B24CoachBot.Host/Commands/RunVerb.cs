using System.CommandLine;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Commands;

/// <summary><c>run</c>: the bot itself.</summary>
internal static class RunVerb
{
    private const int WrongUsage = 2;

    public static Command Command()
    {
        var command = new Command("run", "Runs the bot (this is the default).") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, cancel) => Run([.. parsed.UnmatchedTokens], cancel));
        return command;
    }

    public static async Task<int> Run(string[] args, CancellationToken cancel)
    {
        await using var app = CoachHost.Build(args);
        try
        {
            await app.RunAsync(cancel);
            return 0;
        }
        catch (OptionsValidationException wrong)
        {
            foreach (var failure in wrong.Failures)
            {
                await Console.Error.WriteLineAsync(failure);
            }

            return WrongUsage;
        }
    }
}
