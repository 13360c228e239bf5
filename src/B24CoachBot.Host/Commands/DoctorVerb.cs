using System.CommandLine;
using B24CoachBot.Adapters.Ai;
using B24CoachBot.Adapters.Library;
using B24CoachBot.Adapters.Pictures;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Host.Intake;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Commands;

/// <summary><c>doctor</c>: reads the portal and says what to do for each finding. A failure exits with 1, advice with 0.</summary>
internal static class DoctorVerb
{
    public static Command Command()
    {
        var command = new Command("doctor", "Checks settings, data, connection, rights, clock and library; changes nothing.") { TreatUnmatchedTokensAsErrors = false };
        var readiness = new Option<bool>("--readiness") { Description = "Measures the nine signals of readiness instead, and prints them with their evidence." };
        command.Add(readiness);
        command.SetAction((parsed, cancel) => parsed.GetValue(readiness) ? ReadinessPrint.Run([.. parsed.UnmatchedTokens], cancel) : Run([.. parsed.UnmatchedTokens], cancel));
        return command;
    }

    private static async Task<int> Run(string[] args, CancellationToken cancel)
    {
        await using var app = CoachHost.Build(args);
        IReadOnlyList<Finding> findings;
        try
        {
            var settings = app.Services.GetRequiredService<IOptions<CoachSettings>>().Value;
            var portal = settings.Application.IsSet
                ? await new ApplicationExamination(app).Examine(cancel)
                : await Portal(app.Services, app.Services, cancel);
            var data = await DataExamination.Examine(
                settings,
                () => (app.Services.GetRequiredService<Database>(), new Portals(app.Services.GetRequiredService<Database>(), app.Services.GetRequiredService<IDataProtectionProvider>())));
            var cluster = settings.Cluster.IsSet ? await new ClusterExamination(app.Services).Examine(cancel) : [];
            var model = await ModelExamination.Examine(app.Services.GetRequiredService<AiReader>(), settings.Model, cancel);
            findings = [.. data, .. cluster, .. Library(app.Services.GetRequiredService<LiveLibrary>()), Picture(), Calls(app), model, .. portal];
        }
        catch (OptionsValidationException wrong)
        {
            findings = [.. SettingsSentences.Of(wrong).Select(sentence => new Finding(Weight.Failure, sentence))];
        }

        foreach (var finding in findings)
        {
            Console.Out.WriteLine($"{finding.Weight switch { Weight.Failure => "FAIL  ", Weight.Advice => "advice", _ => "ok    " }}  {finding.Sentence}");
        }

        return findings.Any(finding => finding.Weight == Weight.Failure) ? 1 : 0;
    }

    /// <param name="process">What a process has once; the same as the coach's where there is one portal.</param>
    internal static Task<IReadOnlyList<Finding>> Portal(IServiceProvider coach, IServiceProvider process, CancellationToken cancel) => new PortalExamination(
        coach.GetRequiredService<FactsReader>(),
        coach.GetRequiredService<IBots>(),
        process.GetRequiredService<LiveLibrary>(),
        process.GetRequiredService<IOptions<CoachSettings>>().Value,
        process.GetRequiredService<TimeProvider>()).Examine(cancel);

    private static Finding Picture() => TrendPicture.Font is { } font
        ? new Finding(Weight.Fine, $"The weekly digest's picture is drawn in {font}.")
        : new Finding(Weight.Advice, "No font with Cyrillic letters is installed, so the weekly digest comes without its picture. Install fonts-dejavu-core, or any other.");

    private static Finding Calls(WebApplication app)
    {
        var settings = app.Services.GetRequiredService<IOptions<CoachSettings>>().Value;
        return new Finding(Weight.Fine, settings switch
        {
            { CallQuestions: CallQuestions.Off } => "Ends of calls are not looked for: Coach:CallQuestions is Off.",
            { Application.IsSet: true } => $"Ends of calls are pushed to {EventEndpoint.Path}, queued by the portals, and looked for every ten minutes besides, so that none is lost.",
            { ApplicationToken: { Length: > 0 } } =>
                $"Ends of calls are pushed to {EventEndpoint.Path} (the bot listens at {app.Configuration[WebHostDefaults.ServerUrlsKey]}), and looked for every ten minutes besides, so that none is lost.",
            _ => "Ends of calls are looked for every 45 seconds; docs/connecting.md, \"Calls at once\", says how to have them pushed.",
        });
    }

    private static IEnumerable<Finding> Library(LiveLibrary library)
    {
        var problems = LibraryLint.Check(library.Current, UsedTemplates.All);
        return problems.Count == 0
            ? [new Finding(Weight.Fine, $"The library: {library.Current.Library.Templates.All.Count} templates, {library.Current.Library.Kinds.Count} kinds, {library.Current.Library.Passports.All.Count} passports.")]
            : problems.Select(problem => new Finding(Weight.Failure, $"The library: {problem} Mend the file; `templates lint` checks it again."));
    }
}

internal enum Weight
{
    Fine,
    Advice,
    Failure,
}

/// <summary>What was found and, unless all is well, what to do about it.</summary>
internal sealed record Finding(Weight Weight, string Sentence);
