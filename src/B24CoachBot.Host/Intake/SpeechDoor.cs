using B24CoachBot.Adapters.Portal.Events;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Attention;
using B24CoachBot.Host.Turns;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Intake;

/// <summary>
/// Lets in what people say, each so much a minute, so that one of them, or a script in somebody's name, can't keep the bot from the others. It stands before the inbox
/// because an accepted event must be heard: what is too much is never accepted. It is taken down without its words (a repeat must be known as one, and the message must
/// not be taken for the bot's own), and its author is told once to say it again. A group is told nothing: others read it.
/// </summary>
internal sealed partial class SpeechDoor(IOptions<CoachSettings> settings, ILogger<SpeechDoor> log)
{
    private readonly Dictionary<int, SpeechAllowance> allowances = [];

    /// <summary>The page as it goes into the inbox. Nothing is spent before <see cref="Stored"/>: a page that could not be stored is read again.</summary>
    public Admission Admit(IReadOnlyList<PortalEvent> page)
    {
        var most = settings.Value.MessagesPerMinute;
        var left = new Dictionary<int, SpeechAllowance>();
        var arrivals = new List<Arrival>();
        foreach (var happened in page)
        {
            if (Translation.Arrival(happened) is not { } arrival)
            {
                continue;
            }

            var (person, at) = (happened.Frame.By?.Id ?? 0, happened.Frame.At);
            var before = left.GetValueOrDefault(person) ?? allowances.GetValueOrDefault(person) ?? SpeechAllowance.Whole(at);
            var (after, heed) = before.Say(at, most);
            left[person] = after;
            arrivals.Add(person == 0 || heed == Heed.Heard ? arrival : arrival with { Body = "", Unheard = true });
            if (person > 0 && heed == Heed.FirstTooMuch)
            {
                Log.TooMuch(log, person, most);
                arrivals.AddRange(Notice(happened, arrival));
            }
        }

        return new Admission(arrivals, left);
    }

    /// <summary>The page is in the inbox.</summary>
    public void Stored(Admission admission)
    {
        var most = settings.Value.MessagesPerMinute;
        foreach (var (person, left) in admission.Left)
        {
            allowances[person] = left;
        }

        var now = admission.Left.Values.Select(left => left.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        foreach (var whole in allowances.Where(one => one.Value.IsWhole(now, most)).Select(one => one.Key).ToList())
        {
            allowances.Remove(whole);
        }
    }

    private static IEnumerable<Arrival> Notice(PortalEvent happened, Arrival arrival)
    {
        if (happened.Frame is not { By: { Connector: false } by, Chat: { IsLine: false } chat } frame || chat.DialogId != $"{by.Id}")
        {
            return [];
        }

        var person = new UserId(by.Id);
        var told = new BotEvent.Flooded(frame.At, new Speaker(person, by.FirstName ?? by.Name, frame.Language ?? "", by.Extranet), Place.With(person));
        return [new Arrival($"flooded:{arrival.Key}", by.Id, StoredJson.Write<BotEvent>(told), frame.At)];
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Person {Person} says more than {Most} things a minute; what comes on top is not heard")]
        public static partial void TooMuch(ILogger logger, int person, int most);
    }
}

/// <summary>What goes into the inbox, and what it leaves of people's allowances.</summary>
internal sealed record Admission(IReadOnlyList<Arrival> Arrivals, IReadOnlyDictionary<int, SpeechAllowance> Left);
