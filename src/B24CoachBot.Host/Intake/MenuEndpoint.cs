using System.Globalization;
using B24CoachBot.Adapters.Portal.OAuth;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Adapters.Storage.Rows;
using B24CoachBot.Domain;
using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Tenancy;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Intake;

/// <summary>A message's context menu: the chosen message is heard as if that person had forwarded it to the bot. Who it is, and whether they may read the message, the portal says to their own token.</summary>
internal sealed class MenuEndpoint(Installation installation, AsPerson asPerson, Tenants tenants, ApplicationCard card, PortalCoaches coaches, Pages pages, TimeProvider clock)
{
    public const string Path = "/placement";

    public const string Placement = "IM_CONTEXT_MENU";

    public async Task Take(HttpContext http)
    {
        var body = await PushBody.Read(http.Request, http.RequestAborted);
        if (body is null || AppVisit.Read(body.Value.Span, http.Request.Query["LANG"]) is not { IsPage: true, Placement: Placement } visit)
        {
            http.Response.StatusCode = body is null ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
            return;
        }

        var verified = await installation.Whose(visit, http.RequestAborted);
        if (verified.Known is null)
        {
            await pages.Show(http, verified.Answered ? StatusCodes.Status403Forbidden : StatusCodes.Status503ServiceUnavailable, "pages/menu-refused", visit.Language);
            return;
        }

        if (await tenants.Find(visit.MemberId) is not { Status: TenantStatus.Active } tenant || coaches.Find(visit.MemberId) is not { } coach
            || !Endpoints.TryRoot(new Uri(tenant.ClientEndpoint), card.LocalPortals, out var root))
        {
            await pages.Show(http, StatusCodes.Status503ServiceUnavailable, "pages/menu-refused", visit.Language);
            return;
        }

        var heard = await Hear(visit, root, coach, http.RequestAborted);
        await pages.Show(http, StatusCodes.Status200OK, heard ? "pages/menu-taken" : "pages/menu-refused", visit.Language, root);
    }

    private async Task<bool> Hear(AppVisit visit, Uri root, PortalCoach coach, CancellationToken stop)
    {
        if (visit.Options.Number("messageId") is not { } message || visit.Options.TextOrNull("dialogId") is not { } dialog
            || await asPerson.Who(root, visit.Access, stop) is not { } person
            || await asPerson.Message(root, visit.Access, dialog, message, stop) is not { } read)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        var by = new UserId(person.Id);
        var said = new BotEvent.Said(now, new Speaker(by, person.Name, visit.Language), Place.With(by), message, read.Text)
        {
            With = new Enclosed { Forward = new Forward(read.AuthorId is { } author ? new UserId(author) : null) },
        };

        // A frame that is loaded twice is one choice; chosen anew later it is another.
        var key = string.Create(CultureInfo.InvariantCulture, $"menu:{person.Id}:{message}:{now:yyyyMMddHHmm}");
        foreach (var subject in await coach.Services.GetRequiredService<Inbox>().Accept(coach.Portal, [new Arrival(key, person.Id, StoredJson.Write<BotEvent>(said), now)]))
        {
            coach.Services.GetRequiredService<TurnWaker>().Wake(coach.Portal, subject);
        }

        return true;
    }
}
