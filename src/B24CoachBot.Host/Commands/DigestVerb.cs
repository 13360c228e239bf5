using System.CommandLine;
using System.Globalization;
using B24CoachBot.Adapters.Library;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Digest;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.People;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Intake;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Commands;

/// <summary><c>digest --lead ID --date D</c>: what that lead reads on that day, from stored rows; with <c>--json</c> every figure beside what it rests on.</summary>
internal static class DigestVerb
{
    private const int WrongUsage = 2;

    public static Command Command()
    {
        var lead = new Option<int>("--lead") { Description = "The number of a head of department on the portal.", Required = true };
        var date = new Option<string>("--date") { Description = "The digest's day, such as 2026-12-01; it tells of the days before.", Required = true };
        var weekly = new Option<bool>("--weekly") { Description = "The weekly digest, whatever day it is." };
        var json = new Option<bool>("--json") { Description = "Every figure, for checking (docs/metrics.md)." };
        var command = new Command("digest", "Prints a team lead's digest of a day.") { lead, date, weekly, json };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancel) =>
            Run([.. parsed.UnmatchedTokens], new UserId(parsed.GetValue(lead)), parsed.GetValue(date)!, parsed.GetValue(weekly), parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> Run(string[] args, UserId lead, string date, bool weekly, bool json, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return await Wrong($"'{date}' is no day: write it like 2026-12-01.");
        }

        await using var app = CoachHost.Build(args);
        try
        {
            if (app.Services.GetRequiredService<IOptions<CoachSettings>>().Value.Application.IsSet)
            {
                return await Wrong("The bot is an application of several portals: this verb reads one portal, through Coach:WebhookUrl.");
            }

            return await Print(app.Services, lead, day, weekly, json, cancel);
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

    private static async Task<int> Print(IServiceProvider services, UserId lead, DateOnly day, bool weekly, bool json, CancellationToken cancel)
    {
        await services.GetRequiredService<Database>().Prepare();
        var knowledge = services.GetRequiredService<Knowledge>();
        var known = await knowledge.Get(cancel);
        if (Roles.Of(known.RolesOf(new Speaker(lead, "", "")), Content.TeamFigures) == Reach.Nothing)
        {
            return await Wrong($"Person {lead} heads no department in which somebody works. Heads are: {string.Join(", ", knowledge.Departments.Leads)}.");
        }

        var portal = services.GetRequiredService<Bot>().Portal;
        var positions = services.GetRequiredService<Positions>();
        if (await positions.Of(portal, DayCollection.Collected) is null && !await services.GetRequiredService<WorkWatch>().Ensure(DateTimeOffset.MinValue, cancel))
        {
            throw new PortalSilentException();
        }

        var present = knowledge.Facts!.ServerTime;
        var kept = await positions.All(portal);
        var since = known.Calendar.Day(CardLook.Moment(kept[WorkWatch.Since]));
        if (day > known.Calendar.Day(present) || day <= since)
        {
            return await Wrong($"{Written(day)} lies {(day <= since ? $"before anything was seen: the first digest is that of {Written(since.AddDays(1))}" : "ahead: its days are not over")}.");
        }

        var moments = new DigestMoments(known.Calendar, known.People, services.GetRequiredService<IOptions<CoachSettings>>().Value.DigestAt);
        var then = moments.Digest(lead, day);
        var pages = services.GetRequiredService<DigestPages>();
        var material = await pages.Gather(then < present ? then : present, cancel);
        var page = DigestMaker.Make(material.Ask(lead, weekly ? DigestSpan.Weekly : DigestDays.SpanOf(day, known.Calendar), day, always: true), material.Rows)!;
        Console.Out.WriteLine(json ? DigestJson.Of(page, Refused(kept, known.Calendar)) : Text(services, (await pages.Titled([page], Urgency.Chat, cancel))[0], material));
        return 0;
    }

    /// <summary>In the language the lead speaks with the bot; without buttons.</summary>
    private static string Text(IServiceProvider services, DigestPage page, DigestMaterial material)
    {
        var tongue = SpokenTongue.Of(material.Known with { Notes = material.NotesOf(page.Lead) });
        var reply = page.IsEmpty ? Reply.Plain("digest/empty", new DigestModels.Empty(page.Department, DigestWords.Moment(page.Day)), tongue) : DigestReplies.Printed(page, tongue);
        return services.GetRequiredService<LiveLibrary>().Current.Library.Templates.Render(reply.Template, reply.Tongue, reply.Model, page.Day).TrimEnd();
    }

    /// <summary>Lists that the connection could not read on the day of the last collection, or since: a look comes before the collection.</summary>
    private static IReadOnlyList<string> Refused(IReadOnlyDictionary<string, long> kept, WorkCalendar calendar) =>
    [
        .. kept.Where(one => one.Key.StartsWith(CardLook.Refused, StringComparison.Ordinal) && calendar.Day(CardLook.Moment(one.Value)) >= calendar.Day(CardLook.Moment(kept[DayCollection.Collected])))
            .Select(one => one.Key[CardLook.Refused.Length..]).Order(StringComparer.Ordinal),
    ];

    private static async Task<int> Wrong(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return WrongUsage;
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
