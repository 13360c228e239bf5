using B24CoachBot.Adapters.Portal.Readiness;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.Readiness;
using B24CoachBot.Host.Delivery;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Turns;

/// <summary>Everything that the nine signals rest on: the portal's counts, our own rows, and what is known of people and library.</summary>
internal sealed class ReadinessCounting(
    ReadinessReader portal, ReadinessStore store, Notes notes, MetricStore metrics, Knowledge knowledge, Bot bot, IOptions<CoachSettings> settings, TimeProvider clock)
{
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    /// <summary>Null when the portal did not answer.</summary>
    public async Task<Measured?> Count(CancellationToken cancel)
    {
        var known = await knowledge.Get(cancel);
        var now = clock.GetUtcNow();
        var dismissed = known.Others.People.Where(person => person is { Active: false, Extranet: false }).Select(person => person.Id).ToList();
        if (await portal.Read(known.Crm, dismissed, now, cancel) is not { } counted)
        {
            return null;
        }

        var since = now - Lately;
        var remembered = (await notes.All(bot.Portal, now)).SelectMany(person => person.Value.Select(note => (Person: person.Key, Note: note))).ToList();
        int Noted(string name) => remembered.Count(one => one.Note.Name == name && one.Note.At >= since);
        var costs = (await metrics.Read(bot.Portal, since)).Costs;
        var errors = await store.Errors(bot.Portal, now.AddDays(-7));
        var attempts = remembered.Where(one => one.Note.Name == Note.Attempt).ToList();
        return new Measured(now)
        {
            Process = new ProcessMeasured(
                [.. known.Crm.Pipelines.Where(pipeline => known.Library.Passports.Of(pipeline.Entity, pipeline.Number, pipeline.Name) is null).Select(pipeline => pipeline.Name)],
                known.Crm.Pipelines.Count)
            { Won = counted.Won?.Won, Skipping = counted.Won?.Skipping ?? [] },
            Junk = counted.Junk,
            Practised = Practised(known, attempts.Select(one => one.Person).ToHashSet()),
            Access = new AccessMeasured(
                remembered.Where(one => one.Note.Name == Note.Guest).Select(one => one.Person).Distinct().Count(), Noted(Note.GroupAsk),
                known.Departments.Headless, known.Departments.Count)
            { OfDismissed = counted.OfDismissed, OpenDeals = counted.OpenDeals, Dismissed = counted.Dismissed },
            Permits = await store.Permits(bot.Portal, since),
            Pages = Pages(known),
            Triggers = new TriggersMeasured(
                Noted(Note.Asked), Noted(Note.Refused),
                await store.Granted(bot.Portal, nameof(PortalChange.CreateTask), since), await store.Granted(bot.Portal, nameof(PortalChange.WithdrawTask), since),
                await store.Storms(bot.Portal, since), costs.Sum(cost => cost.Messages), costs.Count(cost => cost.Messages > 0)),
            Owner = new OwnerMeasured(Ownerless(known), known.Library.Passports.All.Count, errors.Old, errors.All),
            Teaching = Teaching(await metrics.OpenCards(bot.Portal), attempts.Count, attempts.Count(one => one.Note.Value.EndsWith(":copy", StringComparison.Ordinal)), known),
            Groundwork = Groundwork(known, counted),
        };
    }

    /// <summary>Of the pilot's people, or of everybody where the pilot is for all.</summary>
    private static PractisedMeasured Practised(Known known, IReadOnlySet<UserId> practised)
    {
        var people = known.Pilot.Departments.Count > 0 ? known.Departments.Everybody(known.Pilot.Departments) : known.People.People.Select(person => person.Id).ToHashSet();
        return new PractisedMeasured(people.Count(practised.Contains), people.Count);
    }

    private static IReadOnlyList<ReviewedPage> Pages(Known known) =>
    [
        .. known.Library.Kinds.Select(kind => new ReviewedPage(kind.Russian.Name, kind.Reviewed)),
        .. known.Library.Passports.All.Select(page => new ReviewedPage(Title(page, known), page.Reviewed)),
        .. known.Library.Practice.Select(call => new ReviewedPage(call.Russian.Client, call.Reviewed)),
    ];

    /// <summary>A page that names a person needs that person at work; one that names a role needs somebody to hold it.</summary>
    private IReadOnlyList<string> Ownerless(Known known)
    {
        var named = CoachSettings.Names(settings.Value.QualityOwners);
        var held = named.Count > OfficeReading.Unknown(named, known.People).Count;
        return [.. known.Library.Passports.All.Where(page => !(held || known.People.People.Any(person => string.Equals(person.FullName, page.Owner, StringComparison.OrdinalIgnoreCase)))).Select(page => Title(page, known))];
    }

    /// <summary>The first pipeline that lives by the page, as people see it; empty for leads, which have no name on the portal.</summary>
    private static string Title(FieldPassport page, Known known) =>
        known.Crm.Pipelines.FirstOrDefault(pipeline => known.Library.Passports.Of(pipeline.Entity, pipeline.Number, pipeline.Name) == page)?.Name ?? (page.For.Pipelines is [var named, ..] ? named : "");

    private static TeachingMeasured Teaching(IReadOnlyList<Domain.Metrics.CardSeen> cards, int attempts, int copies, Known known)
    {
        var deals = cards.Where(card => card.Card.Kind == CrmKind.Deal && card.StepMark is not null && known.People.Find(card.Assigned) is not null).ToList();
        return new TeachingMeasured(
            attempts, copies, deals.Count,
            [.. deals.GroupBy(card => (card.Assigned, card.StepMark)).Where(same => same.Count() >= TeachingSignal.FewestDeals).GroupBy(same => same.Key.Assigned)
                .Select(person => new SameStep(person.Key, person.Max(same => same.Count()))).OrderBy(one => one.Person.Value)]);
    }

    private static Groundwork Groundwork(Known known, PortalMeasured counted)
    {
        var fields = known.Library.Passports.All.SelectMany(page => page.Fields.Select(field => (page.For.Entity, Home: field.Home as FieldHome.Field)))
            .Where(one => one.Home is not null).Select(one => known.Crm.Field(one.Entity, one.Home!.Code)).OfType<CardField>().Distinct().ToList();
        return new Groundwork([.. fields.Where(field => !field.Mandatory).Select(field => field.Title).Distinct()], fields.Select(field => field.Title).Distinct().Count())
        {
            WithoutClient = counted.WithoutClient,
            WithoutSource = counted.WithoutSource,
            SharedPhones = counted.SharedPhones,
            CallsWithoutCard = counted.CallsWithoutCard,
            CallsWithoutPerson = counted.CallsWithoutPerson,
            MailsWithoutPerson = counted.MailsWithoutPerson,
            LinesWithoutPerson = counted.LinesWithoutPerson,
        };
    }
}
