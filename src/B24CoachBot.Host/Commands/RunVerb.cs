using System.CommandLine;
using B24CoachBot.Adapters.Storage;
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
            // Asked before the host is started, which would log the same as a stack trace.
            _ = app.Services.GetRequiredService<IOptions<CoachSettings>>().Value;
        }
        catch (OptionsValidationException wrong)
        {
            foreach (var sentence in SettingsSentences.Of(wrong))
            {
                await Console.Error.WriteLineAsync(sentence);
            }

            return WrongUsage;
        }

        // Asked here too: a database that cannot be had is a sentence, not a stack trace of the host.
        await app.Services.GetRequiredService<Database>().Reach();
        await app.RunAsync(cancel);
        return 0;
    }
}
