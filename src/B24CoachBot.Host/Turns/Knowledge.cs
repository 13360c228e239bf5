using B24CoachBot.Adapters.Library;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.People;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Turns;

/// <summary>What is known of the portal without asking: read once at start and once a day, so a usual turn needs no read.</summary>
internal sealed class Knowledge(FactsReader reader, LiveLibrary library, IOptions<CoachSettings> settings, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    private readonly SemaphoreSlim one = new(1, 1);
    private Portal? read;

    public UserId Bot { get; set; }

    /// <summary>What the portal answered, as last read.</summary>
    public PortalFacts? Facts => read?.Facts;

    /// <summary>The departments, as last read.</summary>
    public DepartmentTree Departments => read?.Departments ?? DepartmentTree.Empty;

    /// <exception cref="PortalSilentException">The portal was never read and does not answer now.</exception>
    public async Task<Known> Get(CancellationToken cancel)
    {
        await one.WaitAsync(cancel);
        try
        {
            if (read is null || clock.GetUtcNow() - read.At > Fresh)
            {
                read = await Read(cancel) ?? read ?? throw new PortalSilentException();
            }

            var owner = new UserId(read.Facts.Owner.Id ?? 0);
            var current = library.Current.Library;
            return new Known(Bot, read.People, read.Calendar, read.Projects, current, read.Facts.Owner.IsAdmin, owner)
            {
                Others = read.Others,
                Crm = read.Facts.Crm,
                Departments = read.Departments,
                Offices = OfficeReading.Offices(settings.Value, read.People, current.Passports, owner, read.Facts.Owner.IsAdmin),
                RolloutFrom = settings.Value.RolloutFrom,
                Pilot = OfficeReading.Pilot(settings.Value, read.Departments, read.Facts.Crm),
                GreetingLines = settings.Value.Greeting,
                TellsAssignees = settings.Value.TellAssignees,
                HasModel = settings.Value.Model.IsSet,
                Calls = new CallSettings(settings.Value.CallQuestions, TimeSpan.FromMinutes(settings.Value.CopilotGraceMinutes)),
            };
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Read anew at the next turn: somebody joined, left or moved.</summary>
    public void Forget() => read = null;

    public void Dispose() => one.Dispose();

    private async Task<Portal?> Read(CancellationToken cancel)
    {
        // What the portal refuses for good is done without; what it only could not answer now would be missed for a day.
        if (await reader.Read(Urgency.Chat, cancel) is not FactsReading.Read { Facts: var facts, Missing: var missing }
            || missing.Values.Any(why => why is not PortalFailure.Refused))
        {
            return null;
        }

        // A task is set for people at work here; others are found only to say why not.
        bool WorksHere(Person person) => person is { Active: true, Extranet: false };
        var people = FactsForDomain.People(facts);
        return new Portal(
            clock.GetUtcNow(),
            facts,
            new PeopleDirectory([.. people.People.Where(WorksHere)]),
            new PeopleDirectory([.. people.People.Where(person => !WorksHere(person))]),
            FactsForDomain.Calendar(facts),
            [.. facts.Projects.Where(project => !project.Closed).Select(project => new Project(project.Id, project.Name))],
            new DepartmentTree(FactsForDomain.Departments(facts)));
    }

    private sealed record Portal(
        DateTimeOffset At, PortalFacts Facts, PeopleDirectory People, PeopleDirectory Others, Domain.Calendar.WorkCalendar Calendar, IReadOnlyList<Project> Projects, DepartmentTree Departments);
}

/// <summary>The portal has not answered yet: the event waits and is heard when it does.</summary>
public sealed class PortalSilentException : Exception
{
    public PortalSilentException()
        : base("The portal does not answer, and nothing is known of it yet.")
    {
    }

    public PortalSilentException(string message)
        : base(message)
    {
    }

    public PortalSilentException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
