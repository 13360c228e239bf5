using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations;

/// <summary>A work group of the portal.</summary>
public sealed record Project(int Id, string Name);

/// <summary>What is known of the portal without asking it: cached, and good for a day.</summary>
/// <param name="Bot">The bot's own user.</param>
/// <param name="NamesAuthors">The connection may set anybody as a task's creator (an administrator's); otherwise it is the connection's owner.</param>
public sealed record Known(
    UserId Bot,
    PeopleDirectory People,
    WorkCalendar Calendar,
    IReadOnlyList<Project> Projects,
    BotLibrary Library,
    bool NamesAuthors,
    UserId ConnectionOwner,
    DateOrder DateOrder = DateOrder.DayMonth);

/// <summary>What one turn asks the portal before it decides: at most one batch of reads.</summary>
public sealed record FactsNeeded(IReadOnlyList<CrmMention> Crm)
{
    public static FactsNeeded None { get; } = new([]);

    public bool Any => Crm.Count > 0;
}

/// <summary>Cards of the CRM that answer to a mention; <paramref name="Found"/> is bounded, <paramref name="Count"/> is not.</summary>
public sealed record CrmMatch(CrmMention Mention, IReadOnlyList<CrmLink> Found, int Count);

/// <summary>The answers. <paramref name="Read"/> is false when the portal could not be asked, and then nothing is concluded from their absence.</summary>
public sealed record Facts(IReadOnlyList<CrmMatch> Crm, bool Read = true)
{
    public static Facts None { get; } = new([]);
}
