using System.Security.Cryptography;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using B24CoachBot.Adapters.Portal.OAuth;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Adapters.Storage.Rows;
using B24CoachBot.Host.Intake;
using B24CoachBot.Host.Tenancy;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Commands;

/// <summary>The application's side of <c>doctor</c>: the authorisation server, and each portal that installed it.</summary>
internal sealed class ApplicationExamination(WebApplication app)
{
    private readonly ApplicationSettings settings = app.Services.GetRequiredService<IOptions<CoachSettings>>().Value.Application;

    public async Task<IReadOnlyList<Finding>> Examine(CancellationToken cancel)
    {
        List<Finding> findings =
        [
            new Finding(Weight.Fine, $"Portals reach the bot at {settings.Address(InstallEndpoint.Path)}, {EventEndpoint.Path}, {MenuEndpoint.Path} and {ConnectEndpoint.Path}; it listens at {app.Configuration[WebHostDefaults.ServerUrlsKey]}."),
            await app.Services.GetRequiredService<AuthServer>().IsThere(cancel)
                ? new Finding(Weight.Fine, $"The authorisation server {settings.AuthServer} answers.")
                : new Finding(Weight.Failure, $"The authorisation server {settings.AuthServer} does not answer: no token can be had. See that this machine may go out to it by HTTPS."),
        ];
        var tenants = await Installed();
        findings.AddRange(tenants is null ? [new Finding(Weight.Failure, "The tokens of the portals cannot be read: the folder of keys beside the database is not the one they were encrypted with. Restore it, or have every portal open the application anew.")]
            : tenants.Count == 0 ? [new Finding(Weight.Advice, "No portal has installed the application yet. Install it as an administrator of the portal (docs/connecting.md, \"As an application\").")]
            : []);
        foreach (var tenant in tenants ?? [])
        {
            findings.AddRange((await Of(tenant, cancel)).Select(finding => finding with { Sentence = $"{new Uri(tenant.ClientEndpoint).Host}: {finding.Sentence}" }));
        }

        return findings;
    }

    /// <summary>Nothing is made where nothing is; null when the keys do not fit.</summary>
    private async Task<IReadOnlyList<StoredTenant>?> Installed()
    {
        if (!Directory.Exists(app.Services.GetRequiredService<IOptions<CoachSettings>>().Value.DataFolder))
        {
            return [];
        }

        try
        {
            return await app.Services.GetRequiredService<Tenants>().All();
        }
        catch (CryptographicException)
        {
            return null;
        }
        catch (System.Data.Common.DbException)
        {
            // No database, or none of this version: the bot has not run yet.
            return [];
        }
    }

    private async Task<IReadOnlyList<Finding>> Of(StoredTenant tenant, CancellationToken cancel)
    {
        switch (tenant.Status)
        {
            case TenantStatus.Uninstalled:
                return [new Finding(Weight.Fine, "it has uninstalled the application; its rows wait for a later installation.")];
            case TenantStatus.Suspended:
                return [new Finding(Weight.Advice, "it is at rest: not paid for, deleted, or its tokens are void. Have an administrator open the application there; nothing of what waits is lost.")];
        }

        await using var coach = PortalCoach.Of(tenant.Portal, app.Services);
        return [.. await DoctorVerb.Portal(coach.Services, app.Services, cancel), await Bound(coach.Services.GetRequiredService<IApplications>(), cancel)];
    }

    private async Task<Finding> Bound(IApplications portal, CancellationToken cancel)
    {
        if (await portal.Events(Urgency.Chat, cancel) is not PortalReply.Answered { Result: var result })
        {
            return new Finding(Weight.Advice, "it does not say which events it pushes.");
        }

        var handler = settings.Address(EventEndpoint.Path).AbsoluteUri;
        var missing = ApplicationBinding.Events.Except(EventBound.ReadList(result).Where(bound => bound.Handler == handler).Select(bound => bound.Event)).ToList();
        return missing.Count == 0
            ? new Finding(Weight.Fine, "it pushes what the bot wants to know.")
            : new Finding(Weight.Advice, $"it does not push {string.Join(", ", missing)} to {handler}. The bot binds them while it runs; what stays missing needs its scope on the application's card.");
    }
}
