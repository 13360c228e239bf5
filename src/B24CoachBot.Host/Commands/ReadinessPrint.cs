using System.Globalization;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain.Readiness;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Commands;

/// <summary><c>doctor --readiness</c>: the nine signals with what they rest on. It measures and judges nobody, so it exits with 0 unless the portal is silent.</summary>
internal static class ReadinessPrint
{
    private static readonly Dictionary<SignalKey, string> Titles = new()
    {
        [SignalKey.Process] = "No single process",
        [SignalKey.Junk] = "Junk fields and stages",
        [SignalKey.Recording] = "People do not know what to record",
        [SignalKey.Access] = "Rights set anyhow",
        [SignalKey.Promises] = "AI makes promises to clients",
        [SignalKey.Script] = "Scripts are outdated",
        [SignalKey.Triggers] = "Wrong triggers",
        [SignalKey.Owner] = "Nobody owns data quality",
        [SignalKey.Teaching] = "Copying instead of learning",
    };

    public static async Task<int> Run(string[] args, CancellationToken cancel)
    {
        await using var app = CoachHost.Build(args);
        try
        {
            if (app.Services.GetRequiredService<IOptions<CoachSettings>>().Value.Application.IsSet)
            {
                await Console.Error.WriteLineAsync("The bot is an application of several portals: this verb reads one portal, through Coach:WebhookUrl.");
                return 2;
            }

            return await Print(app.Services, cancel);
        }
        catch (OptionsValidationException wrong)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, SettingsSentences.Of(wrong)));
            return 1;
        }
        catch (PortalSilentException)
        {
            return await Silent();
        }
    }

    private static async Task<int> Print(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<Database>().Prepare();
        if (await services.GetRequiredService<ReadinessCounting>().Count(cancel) is not { } measured)
        {
            return await Silent();
        }

        var known = await services.GetRequiredService<Knowledge>().Get(cancel);
        var rulings = await services.GetRequiredService<RulingStore>().Of(services.GetRequiredService<Bot>().Portal);
        foreach (var line in Lines(ReadinessVerdict.Of(measured, rulings, known.Calendar.Day(measured.At))!))
        {
            Console.Out.WriteLine(line);
        }

        return 0;
    }

    internal static IEnumerable<string> Lines(ReadinessVerdict verdict) =>
    [
        .. verdict.Signals.Index().SelectMany(one => Lines(one.Index + 1, one.Item)),
        verdict.MayScale
            ? Say($"{verdict.Count} of {verdict.Signals.Count} signals are present, {verdict.Unknown.Count} are not known. The pilot may be scaled, but mend what was found first.")
            : Say($"{verdict.Count} of {verdict.Signals.Count} signals are present, {verdict.Unknown.Count} are not known. With {ReadinessVerdict.TooMany} or more the pilot is not scaled: mend the process first."),
    ];

    private static IEnumerable<string> Lines(int number, Signal signal) =>
    [
        Say($"{signal.State.ToString().ToLowerInvariant(),-8}{number}. {Titles[signal.Key]}"),
        .. signal.Clues.Where(clue => clue.Count > 0 || clue.Of > 0).Select(clue => Say($"          {Words(clue.Kind)}: {clue.Count}{(clue.Of is { } of ? Say($" of {of}") : "")}{Samples(clue)}")),
        .. signal is { State: SignalState.Unknown, Key: SignalKey.Recording or SignalKey.Promises } ? ["          Only the owner can tell: ask the bot for \"readiness\" and answer its questions."] : Array.Empty<string>(),
    ];

    private static string Samples(Clue clue)
    {
        var samples = clue.Samples.Select(sample => sample.Person is { } person ? Say($"person {person}") : sample.Link ?? (sample.Title is "" ? "leads" : sample.Title)).OfType<string>().ToList();
        return clue.Count > 0 && samples.Count > 0 ? $" ({string.Join(", ", samples)})" : "";
    }

    /// <summary>«PipelinesWithoutPassport» as words.</summary>
    private static string Words(ClueKind kind) => string.Concat(kind.ToString().Select((letter, at) => !char.IsUpper(letter) ? letter.ToString() : at == 0 ? letter.ToString() : $" {char.ToLowerInvariant(letter)}"));

    private static async Task<int> Silent()
    {
        await Console.Error.WriteLineAsync("The portal does not answer. Check the connection with `doctor` and try again.");
        return 1;
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
