using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Lists;
using B24CoachBot.Adapters.Portal.Readiness;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Intake;
using B24CoachBot.Host.Operations;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace B24CoachBot.Host.Tenancy;

/// <summary>Everything that knows one portal only, in the order of a message's path. What a process has once is in <see cref="ProcessParts"/>.</summary>
internal static class PortalParts
{
    public static IServiceCollection AddPortalCoach(this IServiceCollection services, ServedPortal served) => services
        .AddSingleton(served)
        .AddConnectLinks()
        .AddStores()
        .AddTurns()
        .AddIntake()
        .AddDelivery();

    // A tenant's stand there already.
    private static IServiceCollection AddConnectLinks(this IServiceCollection services)
    {
        services.TryAddSingleton(ConnectLinks.None);
        services.TryAddSingleton(PersonAccess.None);
        return services;
    }

    // They keep nothing between calls: what they write to is the database they are given, which may be behind a fence.
    private static IServiceCollection AddStores(this IServiceCollection services) => services
        .AddSingleton<Inbox>()
        .AddSingleton<ConversationStore>()
        .AddSingleton<Outbox>()
        .AddSingleton<Timers>()
        .AddSingleton<Habits>()
        .AddSingleton<Notes>()
        .AddSingleton<RulingStore>()
        .AddSingleton<PermitStore>()
        .AddSingleton<ReadinessStore>()
        .AddSingleton<MetricStore>()
        .AddSingleton<LibraryUses>()
        .AddSingleton<ConsentJournal>()
        .AddSingleton<PersonRecords>()
        .AddSingleton<QualityErrorStore>()
        .AddSingleton<Positions>()
        .AddSingleton<Portals>();

    private static IServiceCollection AddTurns(this IServiceCollection services) => services
        .AddSingleton<Signals>()
        .AddSingleton<Lookouts>()
        .AddSingleton<Bot>()
        .AddSingleton<TurnWaker>()
        .AddSingleton<FactsReader>()
        .AddSingleton<Knowledge>()
        .AddSingleton<EvidenceTitles>()
        .AddSingleton<DigestPages>()
        .AddSingleton<OwnerMaterial>()
        .AddSingleton<PilotMaterial>()
        .AddSingleton<FunnelDeals>()
        .AddSingleton<FunnelReading>()
        .AddSingleton<StoredRecords>()
        .AddSingleton<TaskAuthors>()
        .AddSingleton<ReadinessReader>()
        .AddSingleton<ReadinessReading>()
        .AddSingleton<ReadinessCounting>()
        .AddSingleton<ApprovalFacts>()
        .AddSingleton<TurnFacts>()
        .AddSingleton<RepliedMessage>()
        .AddSingleton<Packing>()
        .AddSingleton<TaskPacking>()
        .AddSingleton<FillPacking>()
        .AddSingleton<ClarificationPacking>()
        .AddSingleton<Turn>()
        .AddAsHosted<TurnQueue>();

    private static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<Registration>()
        .AddSingleton<SpeechDoor>()
        .AddSingleton<ApplicationBindings>()
        .AddSingleton<ApplicationBinding>()
        .AddSingleton<OfflineCalls>()
        .AddSingleton<FeedReader>()
        .AddHostedService<BotRegistrar>()
        .AddAsHosted<EventPoller>()
        .AddSingleton<ContactLists>()
        .AddSingleton<ContactIntake>()
        .AddAsHosted<CallWatch>()
        .AddSingleton<FollowUps>()
        .AddSingleton<CalendarEntries>()
        .AddSingleton<NextMeetings>()
        .AddAsHosted<FollowUpWatch>()
        .AddSingleton<ListPages>()
        .AddSingleton<IdStretches>()
        .AddSingleton<TaskTraces>()
        .AddSingleton<CardLook>()
        .AddSingleton<ReturnedTasks>()
        .AddSingleton<Discussions>()
        .AddSingleton<ReturnLook>()
        .AddSingleton<ErrorSearch>()
        .AddSingleton<Retention>()
        .AddSingleton<DayCollection>()
        .AddSingleton<ApprovalNudges>()
        .AddAsHosted<WorkWatch>()
        .AddSingleton<AbsenceReader>()
        .AddAsHosted<DigestRounds>()
        .AddAsHosted<OwnerRounds>()
        .AddAsHosted<ReadinessRounds>()
        .AddAsHosted<Reminders>();

    private static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<Aftermath>()
        .AddSingleton<TaskProbe>()
        .AddSingleton<MessageProbe>()
        .AddSingleton<CarryMessage>()
        .AddSingleton<CarryFile>()
        .AddSingleton<CarryTask>()
        .AddSingleton<CarryWithdrawal>()
        .AddSingleton<CarryFill>()
        .AddSingleton<CarryClarification>()
        .AddSingleton<CarryHandOver>()
        .AddSingleton<CarryApproval>()
        .AddSingleton<ModelBudget>()
        .AddSingleton<CarryAsk>()
        .AddSingleton<Carry>()
        .AddAsHosted<Courier>()
        .AddSingleton<WindDown>()
        .AddSingleton(given => new Stillness(
            given.GetRequiredService<FeedReader>(), given.GetRequiredService<TurnQueue>(), given.GetRequiredService<Courier>(), given.GetRequiredService<Bot>(),
            given.GetRequiredService<PortalPace>(), given.GetRequiredService<Outbox>(), given.GetRequiredService<Timers>(), given.GetRequiredService<CallWatch>(), given.GetRequiredService<FollowUpWatch>(),
            given.GetRequiredService<WorkWatch>(), given.GetRequiredService<DigestRounds>(), given.GetRequiredService<OwnerRounds>(), given.GetRequiredService<ReadinessRounds>(), given.GetRequiredService<Reminders>(),
            given.GetRequiredService<Lookouts>(), given.GetRequiredService<Signals>()));

    private static IServiceCollection AddAsHosted<T>(this IServiceCollection services)
        where T : class, IHostedService =>
        services.AddSingleton<T>().AddHostedService(given => given.GetRequiredService<T>());
}
