using System.CommandLine;
using System.Globalization;
using System.Text;
using B24CoachBot.Adapters.Storage;

namespace B24CoachBot.Host.Commands;

/// <summary>The verbs. Results go to stdout in UTF-8 whatever the locale, everything else to stderr; wrong usage exits with 2.</summary>
internal static class CommandLine
{
    private const int WrongUsage = 2;

    public static async Task<int> Run(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.InputEncoding = Encoding.UTF8;

        var root = new RootCommand("B24CoachBot: a process coach for Bitrix24. Without a verb it runs.")
        {
            RunVerb.Command(), DoctorVerb.Command(), ReadVerb.Command(), TemplatesVerb.Command(), MovesVerb.Command(), DigestVerb.Command(), JournalVerb.Command(), DatabaseVerb.Command(),
        };

        // Settings such as --Coach:WebhookUrl=… are the host's, not ours.
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, cancel) => RunVerb.Run([.. parsed.UnmatchedTokens], cancel));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 || Stray(parsed) is not null)
        {
            var said = parsed.Errors.Count > 0 ? parsed.Errors[0].Message : $"There is no verb or option '{Stray(parsed)}'.";
            await Console.Error.WriteLineAsync($"{said} See --help for what there is.");
            return WrongUsage;
        }

        try
        {
            // Signals are the host's: the parser's own handling would end the process two seconds after a SIGTERM, in the middle of a turn.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (DatabaseUnavailableException away)
        {
            await Console.Error.WriteLineAsync(away.Message);
            return 1;
        }
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync(failure.ToString());
            return 1;
        }
    }

    /// <summary>Only verbs that start the host take settings, and a setting is one word: <c>--Coach:BotName=Coach</c>.</summary>
    private static string? Stray(ParseResult parsed) => parsed.UnmatchedTokens.FirstOrDefault(token =>
        parsed.CommandResult.Command.TreatUnmatchedTokensAsErrors || !token.StartsWith("--", StringComparison.Ordinal) || !token.Contains('=', StringComparison.Ordinal));
}
