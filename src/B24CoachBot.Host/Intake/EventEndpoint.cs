using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Events;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Intake;

/// <summary>Takes what the portal's outgoing webhook pushes. The portal never repeats, so an event is stored before it is answered; what is lost all the same, the lists hold.</summary>
internal sealed partial class EventEndpoint(ContactIntake contacts, IOptions<CoachSettings> settings, TimeProvider clock, ILogger<EventEndpoint> log)
{
    public const string Path = "/events";

    /// <summary>Where the bot listens when events are pushed and nothing else is said; a web server with a certificate stands before it.</summary>
    public const string UsualAddress = "http://127.0.0.1:5025";

    private readonly PushDoor? door = settings.Value.ApplicationToken is { Length: > 0 } token ? new PushDoor(new Secret(token)) : null;

    public async Task Take(HttpContext http) => http.Response.StatusCode =
        door is null ? StatusCodes.Status404NotFound
        : await PushBody.Read(http.Request, http.RequestAborted) is { } body ? await Answer(door.Read(body.Span, clock.GetUtcNow()))
        : StatusCodes.Status413PayloadTooLarge;

    private async Task<int> Answer(PushReading reading)
    {
        switch (reading)
        {
            case PushReading.Refused { Why: PushReading.WrongToken }:
                Log.WrongToken(log);
                return StatusCodes.Status403Forbidden;
            case PushReading.Refused:
                return StatusCodes.Status400BadRequest;
            case PushReading.Admitted { Event: PortalEvent.CallEnded { Talk: { } talk } }:
                return await Store(talk);
            default:
                // Other events may be ticked at the webhook: they do no harm, and the bot's own come by its feed.
                return StatusCodes.Status200OK;
        }
    }

    private async Task<int> Store(EndedTalk talk)
    {
        try
        {
            await contacts.Pushed(talk);
            return StatusCodes.Status200OK;
        }
        catch (Exception failure)
        {
            Log.NotStored(log, failure);
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A push was refused: its token is not the one of Coach:ApplicationToken")]
        public static partial void WrongToken(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "A push could not be stored and was answered with 503; the call is found in the lists later")]
        public static partial void NotStored(ILogger logger, Exception failure);
    }
}
