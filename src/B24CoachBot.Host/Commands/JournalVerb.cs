using System.CommandLine;
using System.Globalization;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Commands;

/// <summary><c>journal --from D --to D [--csv]</c>: the journal of proposals, for whoever runs the bot.</summary>
internal static class JournalVerb
{
    private const int WrongUsage = 2;
    private const int Most = 100_000;

    public static Command Command()
    {
        var from = new Option<string>("--from") { Description = "The first day, such as 2026-11-01.", Required = true };
        var to = new Option<string>("--to") { Description = "The last day; without it today." };
        var csv = new Option<bool>("--csv") { Description = "As a table for other programs." };
        var command = new Command("journal", "Prints who was asked what, and what became of it.") { from, to, csv };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancel) => Run([.. parsed.UnmatchedTokens], parsed.GetValue(from)!, parsed.GetValue(to), parsed.GetValue(csv), cancel));
        return command;
    }

    private static async Task<int> Run(string[] args, string from, string? to, bool csv, CancellationToken cancel)
    {
        if (Day(from) is not { } first || Day(to ?? from) is not { } last)
        {
            return await Wrong($"'{(Day(from) is null ? from : to)}' is no day: write it like 2026-12-01.");
        }

        if (last < first)
        {
            return await Wrong($"--to {to} lies before --from {from}.");
        }

        await using var app = CoachHost.Build(args);
        try
        {
            if (app.Services.GetRequiredService<IOptions<CoachSettings>>().Value.Application.IsSet)
            {
                return await Wrong("The bot is an application of several portals: this verb reads one portal, through Coach:WebhookUrl.");
            }

            await app.Services.GetRequiredService<Database>().Prepare();
            var known = await app.Services.GetRequiredService<Knowledge>().Get(cancel);
            var until = to is null ? DateTimeOffset.MaxValue : known.Calendar.At(last.AddDays(1), TimeOnly.MinValue).AddMilliseconds(-1);
            var page = await app.Services.GetRequiredService<ConsentJournal>().Read(
                app.Services.GetRequiredService<Bot>().Portal, person: null, known.Calendar.At(first, TimeOnly.MinValue), until, skip: 0, Most);
            Console.Out.Write(csv ? JournalCsv.Of(page.Lines, person => Name(person, known), at => Local(at, known)) : string.Concat(page.Lines.Select(line => Text(line, known) + Environment.NewLine)));
            return 0;
        }
        catch (OptionsValidationException wrong)
        {
            return await Wrong(string.Join(Environment.NewLine, SettingsSentences.Of(wrong)));
        }
        catch (PortalSilentException)
        {
            await Console.Error.WriteLineAsync("The portal does not answer. Check the connection with `doctor` and try again.");
            return 1;
        }
    }

    private static string Text(JournalLine line, Known known) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Local(line.AskedAt, known):yyyy-MM-dd HH:mm}  {Name(line.Author, known)}  {line.Change}  edits {line.Edits}  {line.State}{(line.Result is { } result ? $"  {result}" : "")}{(line.Target is { } target ? $"  {target}" : "")}");

    private static string Name(UserId person, Known known) => (known.People.Find(person) ?? known.Others.Find(person))?.FullName ?? person.ToString();

    private static DateTimeOffset Local(DateTimeOffset at, Known known) => TimeZoneInfo.ConvertTime(at, known.Calendar.Zone);

    private static DateOnly? Day(string written) => DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static async Task<int> Wrong(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return WrongUsage;
    }
}
