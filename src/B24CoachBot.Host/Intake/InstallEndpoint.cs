using B24CoachBot.Adapters.Portal.OAuth;

namespace B24CoachBot.Host.Intake;

/// <summary>Where a portal tells that it installs the application, as a server or as a page in a frame; also the application's own page later.</summary>
internal sealed class InstallEndpoint(Installation installation, Pages pages)
{
    public const string Path = "/install";

    public async Task Take(HttpContext http)
    {
        var body = await PushBody.Read(http.Request, http.RequestAborted);
        if (body is null || AppVisit.Read(body.Value.Span, http.Request.Query["LANG"]) is not { } visit)
        {
            http.Response.StatusCode = body is null ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
            return;
        }

        // A portal whose frame was closed is installed all the same.
        var verdict = await installation.Take(visit, CancellationToken.None);
        if (!visit.IsPage)
        {
            http.Response.StatusCode = Status(verdict);
            return;
        }

        var (page, root) = verdict switch
        {
            Installed.Done done => ("pages/installed", done.Root),
            Installed.Standing standing => ("pages/standing", standing.Root),
            Installed.NotNow => ("pages/not-now", null),
            _ => ("pages/refused", (Uri?)null),
        };
        await pages.Show(http, Status(verdict), page, visit.Language, root);
    }

    private static int Status(Installed verdict) => verdict switch
    {
        Installed.Refused => StatusCodes.Status403Forbidden,
        Installed.NotNow => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status200OK,
    };
}
