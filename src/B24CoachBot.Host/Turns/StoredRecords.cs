using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Host.Delivery;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Turns;

/// <summary>What a turn asks of the bot's own records; the portal is asked only of the deals that a page of the funnel shows.</summary>
internal sealed class StoredRecords(ConsentJournal journal, PersonRecords people, QualityErrorStore errors, FunnelReading funnel, Bot bot, IOptions<CoachSettings> settings)
{
    public async Task<StoredFacts> Read(StoredAsk ask, UserId person, Known known, CancellationToken cancel) => ask switch
    {
        StoredAsk.Journal page => new StoredFacts
        {
            Journal = await journal.Read(
                bot.Portal, page.Person, page.From is { } from ? known.Calendar.At(from, TimeOnly.MinValue) : DateTimeOffset.UnixEpoch, page.Until, page.Skip, page.Most),
        },
        StoredAsk.Mine mine => new StoredFacts { Mine = await Mine(person, mine.Whole) },
        StoredAsk.Funnel page => new StoredFacts { Funnel = await funnel.Read(page.Reader, page.Skip, known, cancel) },
        _ => new StoredFacts { Errors = await errors.Open(bot.Portal) },
    };

    private async Task<MyRecords> Mine(UserId person, bool whole) =>
        await people.Of(bot.Portal, person, settings.Value.KeepDays) with { Whole = whole ? await people.Whole(bot.Portal, person) : null };
}
