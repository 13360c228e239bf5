using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.Pilot;
using B24CoachBot.Domain.Readiness;
using B24CoachBot.Host.Delivery;

namespace B24CoachBot.Host.Turns;

/// <summary>What the pilot and the rollout rest on, from what is stored and known; the portal is not asked.</summary>
internal sealed class PilotMaterial(DigestPages pages, RulingStore rulings, ReadinessReading readiness, Knowledge knowledge, Bot bot)
{
    /// <summary>The last days of the pilot are compared with the time before it.</summary>
    private const int DaysCompared = 14;

    /// <summary>Without these the bot cannot do its work at all.</summary>
    private static readonly string[][] Needed = [["imbot"], ["task", "tasks"], ["user", "user_basic", "user_brief"]];

    public async Task<PilotFacts> Facts(Known known, DateTimeOffset now, CancellationToken stop)
    {
        var material = await pages.Gather(now, stop);
        var today = known.Calendar.Day(now);
        var people = known.People.People.Select(person => person.Id).Where(person => known.PilotNow.Covers(person, known.Departments)).ToHashSet();
        var rows = material.Rows.Of(people).Until(now, known.Calendar);
        Figures Of((DateOnly From, DateOnly To) days) => Figures.Of(rows, known.Calendar.Period(days), known.Calendar, known.Crm);
        return new PilotFacts(
            material.Pilot.Start,
            new ScaleEvidence(await Signs(known, today), Of((today.AddDays(-DaysCompared), today.AddDays(-1))), DigestDays.Baseline(material.Pilot) is { } before ? Of(before) : null),
            Rollout(known, material, people));
    }

    /// <summary>As last measured; null while it never was.</summary>
    private async Task<SignsSeen?> Signs(Known known, DateOnly today) =>
        ReadinessVerdict.Of(await readiness.Last(bot.Portal), known.Rulings, today) is { } verdict ? new SignsSeen(verdict.Count, [.. verdict.Present.Select(ReadinessVerdict.Name)]) : null;

    /// <summary>Takes the steps that the bot can tell are done.</summary>
    public async Task Advance(Known known, DateTimeOffset now, CancellationToken stop)
    {
        if (known.Step >= RolloutStep.Teach)
        {
            return;
        }

        var onward = (await Facts(known, now, stop)).Rollout.Onward(known.Step);
        if (onward > known.Step)
        {
            await rulings.Keep(bot.Portal, new Ruling(Ruling.RolloutStep, onward.ToString(), known.Bot, now));
        }
    }

    private RolloutEvidence Rollout(Known known, DigestMaterial material, HashSet<UserId> people)
    {
        var scopes = knowledge.Facts?.Scopes ?? [];
        var pipelines = known.Crm.Pipelines.Where(pipeline => pipeline.Entity == CrmKind.Deal && (known.Pilot.Pipelines.Count == 0 || known.Pilot.Pipelines.Contains(pipeline.Number))).ToList();
        var paged = pipelines.Select(pipeline => (Pipeline: pipeline, Page: known.Library.Passports.Of(pipeline.Entity, pipeline.Number, pipeline.Name))).ToList();
        return new RolloutEvidence(
            [.. Needed.Where(any => !any.Any(name => scopes.Contains(name, StringComparer.OrdinalIgnoreCase))).Select(any => any[0])],
            [.. paged.Where(one => one.Page is null).Select(one => one.Pipeline.Name)],
            [.. paged.Where(one => one.Page is not null).SelectMany(one => one.Page!.Fields.Where(field => field.Home is FieldHome.Field { Code: var code } && known.Crm.Field(one.Page.For.Entity, code) is null)).Select(field => field.Russian.Title).Distinct()],
            material.Rows.Fields.Select(count => count.Day).Distinct().Count(known.Calendar.IsWorking),
            people.Count(person => material.NotesOf(person).Any(note => note.Name == Note.Attempt)),
            people.Count);
    }
}
