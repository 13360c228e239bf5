using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Readiness;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Readiness;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Drafts of the Readiness conversation, before a portal that was measured.</summary>
internal static class Readings
{
    public static readonly Measured Measured = new(Drafts.Moment.AddHours(-1))
    {
        Process = new ProcessMeasured(["", "Сервис"], 3) { Won = 12, Skipping = [3, 4, 5, 6, 7, 8] },
        Junk = new JunkMeasured([new FieldUse("Цвет", 0, 40)], [new StageUse("Сервис", "Ожидание", 0), new StageUse("Сервис", "Новая", 30)]),
        Practised = new PractisedMeasured(1, 7),
        Access = new AccessMeasured(1, 0, ["Склад"], 6) { OfDismissed = 2, OpenDeals = 40, Dismissed = [new UserId(2)] },
        Pages = [new ReviewedPage("договор", new DateOnly(2025, 1, 1))],
        Triggers = new TriggersMeasured(30, 20, 10, 5, 1, 900, 30),
        Owner = new OwnerMeasured([""], 3, 1, 4),
        Teaching = new TeachingMeasured(10, 5, 20, [new SameStep(new UserId(2), 4)]),
        Groundwork = new Groundwork(["Бюджет"], 6) { WithoutClient = new Counted(4, 40) { Links = ["/crm/deal/details/1/"] }, CallsWithoutCard = new Counted(2, 9) { Moments = [Drafts.Moment] } },
    };

    public static Known Known { get; } = Drafts.Known with { Offices = new Offices(new HashSet<UserId> { Drafts.Author }, new HashSet<UserId>()), Measured = Measured };

    public static ReadinessTurn Scene { get; } = new(Drafts.Moment, Known);

    public static ReadinessDraft In(ReadinessState state, Tongue tongue = Tongue.English)
    {
        var draft = new ReadinessDraft
        {
            Id = "draft",
            Version = 1,
            Author = Drafts.Author,
            Tongue = tongue,
            OpenedAt = Drafts.Moment,
            TouchedAt = Drafts.Moment,
            MessageId = 5,
            State = ReadinessState.Shown,
            Shown = 2,
        };
        var proposed = state is ReadinessState.Proposing or ReadinessState.Creating ? (ReadinessDraft)ReadinessCleaning.Propose(draft, Scene).Drafts[0] : draft;
        return proposed with { State = state };
    }

    public static Frames Around(ReadinessDraft draft) => new(draft.Ended ? [] : [draft], draft);

    public static Decision Turn(BotEvent happened, Frames frames, Known? known = null) =>
        Routing.Decide(Routing.Hear(happened, frames, "new", known ?? Known), frames, Facts.None, happened.At, known ?? Known);

    public static BotEvent.Said Said(string text, UserId? by = null) =>
        new(Drafts.Moment.AddMinutes(1), Drafts.By(by ?? Drafts.Author), Place.With(by ?? Drafts.Author), 9, text);

    public static BotEvent.Pressed Press(string verb, int card, UserId? by = null) =>
        new(Drafts.Moment.AddMinutes(1), Drafts.By(by ?? Drafts.Author), Place.With(by ?? Drafts.Author), 77, new Press(verb, "draft", card).ToString());
}
