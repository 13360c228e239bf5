using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Lists;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Pilot;
using B24CoachBot.Host.Delivery;

namespace B24CoachBot.Host.Turns;

/// <summary>What digests of a moment are made of; read once for all leads.</summary>
internal sealed record DigestMaterial(
    DateTimeOffset Now, Known Known, DepartmentTree Tree, MetricRows Rows, PilotDays Pilot, IReadOnlyDictionary<UserId, IReadOnlyList<Note>> Notes)
{
    public DigestAsk Ask(UserId lead, DigestSpan span, DateOnly day, bool always = false) =>
        new(lead, span, day, Now, Tree, Known.People, Known.Calendar, Known.Crm, Known.Library.Passports, Pilot)
        {
            Notes = NotesOf(lead),
            NotesOf = Notes,
            Always = always,
        };

    public IReadOnlyList<Note> NotesOf(UserId person) => Notes.GetValueOrDefault(person) ?? [];
}

/// <summary>Pages from stored rows, with what the portal calls the things they name.</summary>
internal sealed class DigestPages(
    MetricStore store, Notes notes, Positions positions, RulingStore rulings, EvidenceTitles titles, Bot bot, Knowledge knowledge)
{
    /// <summary>The pilot's first day, by its number, once the bot has asked.</summary>
    private const string PilotDay = "pilot";

    /// <summary>The digest's weeks, the trend's and the two months that approvals are compared with.</summary>
    private const int DaysBack = 70;

    /// <exception cref="PortalSilentException">Nothing is known of the portal.</exception>
    public async Task<DigestMaterial> Gather(DateTimeOffset now, CancellationToken stop)
    {
        var known = await knowledge.Get(stop) with { Rulings = await rulings.Of(bot.Portal) };
        var today = known.Calendar.Day(now);
        var pilot = new PilotDays(known.Pilot.From ?? await Began(known), known.PilotNow.Until);
        var from = pilot.Start is { } start && start < today ? start : today;
        return new DigestMaterial(
            now, known, knowledge.Departments, await store.Read(bot.Portal, known.Calendar.At(from.AddDays(-DaysBack), TimeOnly.MinValue)), pilot, await notes.All(bot.Portal, now));
    }

    /// <summary>One request for all of them; none when they name nothing.</summary>
    public async Task<IReadOnlyList<DigestPage>> Titled(IReadOnlyList<DigestPage> pages, Urgency urgency, CancellationToken stop)
    {
        var wanted = pages.SelectMany(page => page.Evidence).ToHashSet();
        return wanted.Count == 0 || await titles.Read(wanted, urgency, stop) is not { Count: > 0 } told ? pages : [.. pages.Select(page => page.With(told))];
    }

    /// <summary>The day of the first question after a call; kept, because notes are not.</summary>
    private async Task<DateOnly?> Began(Known known)
    {
        if (await positions.Of(bot.Portal, PilotDay) is { } day)
        {
            return DateOnly.FromDayNumber((int)day);
        }

        if (await notes.First(bot.Portal, Note.Asked) is not { } asked)
        {
            return null;
        }

        var began = known.Calendar.Day(asked);
        await store.Keep(bot.Portal, new Sighting { Positions = new Dictionary<string, long> { [PilotDay] = began.DayNumber } });
        return began;
    }
}
