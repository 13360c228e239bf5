using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Events;
using B24CoachBot.Adapters.Portal.OAuth;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Tenancy;

namespace B24CoachBot.Host.Intake;

/// <summary>Takes what portals push to the application. Which portal, and whether it is that portal, is read from the outside of a push; only then is it opened.</summary>
internal sealed partial class AppEventEndpoint(
    Installation installation, Tenants tenants, TenantLife life, TenantRounds rounds, IPortalRelay relay, TimeProvider clock, ILogger<AppEventEndpoint> log)
{
    public async Task Take(HttpContext http) => http.Response.StatusCode =
        await PushBody.Read(http.Request, http.RequestAborted) is not { } body ? StatusCodes.Status413PayloadTooLarge
        : PushHead.IsForm(body.Span) && PushHead.Read(body.Span) is { Event.Length: > 0 } head ? await Take(head, body)
        : StatusCodes.Status400BadRequest;

    private async Task<int> Take(PushHead head, ReadOnlyMemory<byte> body)
    {
        try
        {
            switch (head.Event.ToUpperInvariant())
            {
                case "ONAPPINSTALL" or "ONAPPUPDATE":
                    // They bring a new token of the portal, so the authorisation server has to say whose they are.
                    return await Installed(body);
                case "ONAPPPAYMENT":
                    await rounds.Look(head.MemberId, CancellationToken.None);
                    return StatusCodes.Status200OK;
                default:
                    return await Proved(head) is { } tenant ? await Proven(head, tenant, body) : StatusCodes.Status403Forbidden;
            }
        }
        catch (Exception failure)
        {
            Log.NotTaken(log, failure, head.Event);
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async Task<int> Installed(ReadOnlyMemory<byte> body) => AppVisit.Read(body.Span, null) is { IsPage: false } visit
        ? await installation.Take(visit, CancellationToken.None) switch
        {
            Intake.Installed.Refused => StatusCodes.Status403Forbidden,
            Intake.Installed.NotNow => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status200OK,
        }
        : StatusCodes.Status400BadRequest;

    /// <summary>The portal whose token the push carries; null for a stranger's.</summary>
    private async Task<StoredTenant?> Proved(PushHead head)
    {
        var tenant = await tenants.Find(head.MemberId);
        if (head.IsProvedBy(new Secret(tenant?.ApplicationToken ?? "")))
        {
            return tenant;
        }

        Log.WrongToken(log, head.Event.Length > 40 ? "" : head.Event);
        return null;
    }

    private async Task<int> Proven(PushHead head, StoredTenant tenant, ReadOnlyMemory<byte> body)
    {
        if (new PushDoor(new Secret(tenant.ApplicationToken)).Read(body.Span, clock.GetUtcNow()) is not PushReading.Admitted admitted)
        {
            return StatusCodes.Status400BadRequest;
        }

        switch (admitted.Event)
        {
            case PortalEvent.AppUninstalled gone:
                await life.Uninstalled(tenant.Portal, gone.Clean);
                break;
            case PortalEvent.CallEnded { Talk: { } talk }:
                // Where no coach stands now, the portal's queue and its lists hold the call for the one that comes.
                await relay.Pushed(head.MemberId, talk);
                break;
        }

        return StatusCodes.Status200OK;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A push was refused: its token is not the one of the portal it names; event {Event}")]
        public static partial void WrongToken(ILogger logger, string @event);

        [LoggerMessage(Level = LogLevel.Error, Message = "Event {Event} could not be taken and was answered with 503")]
        public static partial void NotTaken(ILogger logger, Exception failure, string @event);
    }
}
