using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Pilot;

namespace B24CoachBot.Domain.Digest;

/// <summary>Stored names.</summary>
public enum DigestSpan
{
    /// <summary>The seven days that end with yesterday.</summary>
    Daily,

    /// <summary>The last whole week, in place of the daily one on the first working day of a week.</summary>
    Weekly,
}

/// <summary>Whose digest of which day is wanted, and what is known beside the rows.</summary>
/// <param name="Day">The day it is for, in the portal's zone; it tells of the days before.</param>
/// <param name="Now">Nothing that happened later is told, so that an old digest made again says the same.</param>
public sealed record DigestAsk(
    UserId Lead, DigestSpan Span, DateOnly Day, DateTimeOffset Now, DepartmentTree Tree, PeopleDirectory People, WorkCalendar Calendar, CrmStructure Crm, Passports Passports, PilotDays Pilot)
{
    /// <summary>What is remembered of the lead.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>What is remembered of the team; whoever is missing has nothing remembered of them.</summary>
    public IReadOnlyDictionary<UserId, IReadOnlyList<Note>> NotesOf { get; init; } = new Dictionary<UserId, IReadOnlyList<Note>>();

    /// <summary>The lead asked for it: a page is made of an empty day, too.</summary>
    public bool Always { get; init; }
}
