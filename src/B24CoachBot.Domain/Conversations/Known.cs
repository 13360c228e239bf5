using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Pilot;
using B24CoachBot.Domain.Readiness;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations;

/// <summary>A work group of the portal.</summary>
public sealed record Project(int Id, string Name);

/// <summary>What is known of the portal without asking it: cached, and good for a day.</summary>
/// <param name="Bot">The bot's own user.</param>
/// <param name="People">Those a task can be set for.</param>
/// <param name="NamesAuthors">The connection may set anybody as a task's creator (an administrator's); otherwise it is the connection's owner.</param>
public sealed record Known(
    UserId Bot,
    PeopleDirectory People,
    WorkCalendar Calendar,
    IReadOnlyList<Project> Projects,
    BotLibrary Library,
    bool NamesAuthors,
    UserId ConnectionOwner,
    DateOrder DateOrder = DateOrder.DayMonth)
{
    /// <summary>Dismissed and outside people: they are found only to say why no task is set for them.</summary>
    public PeopleDirectory Others { get; init; } = PeopleDirectory.Empty;

    /// <summary>Pipelines and fields of the CRM.</summary>
    public CrmStructure Crm { get; init; } = CrmStructure.Empty;

    /// <summary>Whom this turn's person usually means by a name that fits several.</summary>
    public IReadOnlyList<Habit> Habits { get; init; } = [];

    /// <summary>What is remembered of this turn's person, of the last thirty days, oldest first.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>How the bot behaves after talks with clients.</summary>
    public CallSettings Calls { get; init; } = CallSettings.Usual;

    /// <summary>Whoever has a new task through the bot hears of it in one line.</summary>
    public bool TellsAssignees { get; init; } = true;

    /// <summary>A model is there to be asked.</summary>
    public bool HasModel { get; init; }

    /// <summary>Numbers of the Open Channels in which a client is greeted before the dialogue is handed over.</summary>
    public IReadOnlySet<int> GreetingLines { get; init; } = new HashSet<int>();

    /// <summary>Who heads whom.</summary>
    public DepartmentTree Departments { get; init; } = DepartmentTree.Empty;

    /// <summary>Who holds which office with the bot.</summary>
    public Offices Offices { get; init; } = Offices.None;

    /// <summary>The quality owner by name; null where there are several.</summary>
    public string? OwnerName => Offices.QualityOwners is { Count: 1 } one ? People.Find(one.First())?.FullName : null;

    /// <summary>All that somebody is to the bot.</summary>
    public IReadOnlySet<Role> RolesOf(Speaker person) => Roles.Of(person.Id, People.Find(person.Id) is not null, person.Extranet, Departments, Offices);

    /// <summary>What was decided for the whole portal.</summary>
    public Rulings Rulings { get; init; } = Rulings.None;

    /// <summary>What was counted last for the signals of readiness; null before the first time.</summary>
    public Measured? Measured { get; init; }

    /// <summary>Wordings that this turn's person may use though the black list names them.</summary>
    public IReadOnlyList<Permit> Permits { get; init; } = [];

    /// <summary>The link by which this turn's person may sign in; null unless they ask for one, and where the bot is no application.</summary>
    public ConnectOffer? Connect { get; init; }

    /// <summary>Whom, what and how long the pilot is for.</summary>
    public PilotScope Pilot { get; init; } = PilotScope.Everybody;

    /// <summary>The pilot with what the owner has decided since.</summary>
    public PilotState PilotNow => PilotState.Of(Pilot, Rulings);

    /// <summary>The rollout's step that the settings begin with.</summary>
    public RolloutStep RolloutFrom { get; init; } = RolloutStep.Digest;

    /// <summary>How far the rollout has come; it does not go back.</summary>
    public RolloutStep Step => Rulings.Of(Ruling.RolloutStep) is { } ruled && Enum.TryParse<RolloutStep>(ruled.Value, out var step) && step > RolloutFrom ? step : RolloutFrom;

    public IReadOnlyList<string> ProjectNames { get; } = [.. Projects.Select(project => project.Name)];
}
