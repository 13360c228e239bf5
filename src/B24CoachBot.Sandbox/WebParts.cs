using B24CoachBot.Sandbox.Clock;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Sites;
using B24CoachBot.Sandbox.Transport;
using Microsoft.Extensions.FileProviders;

namespace B24CoachBot.Sandbox;

/// <summary>The web server: the portal's REST, and the page's files beside the program.</summary>
internal static class WebParts
{
    private const long LargestRequest = 160L * 1024 * 1024;

    public static WebApplication Build(string urls)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestRequest);
        if (urls.Contains("https:", StringComparison.OrdinalIgnoreCase))
        {
            var certificate = OwnCertificate.Make();
            builder.WebHost.UseKestrelHttpsConfiguration();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate));
        }

        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        return builder.Build();
    }

    public static RestEndpoint Rest(Site site, PortalClock clock, Traffic traffic, MethodTable methods, ILogger logger)
    {
        var log = new RequestLog(site.World, clock);
        var runner = new MethodRunner(site.World, methods, new OperatingMeter(clock), clock);
        return new RestEndpoint(new RestCalls(site.World, runner, log), new RequestBucket(clock), log, traffic, logger);
    }

    /// <summary>What a portal answers at any of its addresses; at one that it has left it only says where it has gone.</summary>
    public static void MapPortal(WebApplication app, Site site)
    {
        app.MapGet("/rest/download.json", http => Here(http, site, new DownloadEndpoint(site.World).Answer));
        app.Map("/rest/{**path}", http => Here(http, site, site.Rest.Answer));
        app.MapGet("/oauth/authorize", http => Here(http, site, new ConsentEndpoint(site.World, site.Card).Answer));
    }

    public static void MapPage(WebApplication app)
    {
        var pages = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (Directory.Exists(pages))
        {
            var files = new FileServerOptions { FileProvider = new PhysicalFileProvider(pages) };

            // Asked anew each time, so that an update never leaves a browser with files of two versions.
            files.StaticFileOptions.OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache";
            app.UseFileServer(files);
        }
    }

    private static Task Here(HttpContext http, Site site, Func<HttpContext, Task> answer)
    {
        if (http.Connection.LocalPort == new Uri(site.Url).Port)
        {
            return answer(http);
        }

        http.Response.StatusCode = StatusCodes.Status302Found;
        http.Response.Headers.Location = $"{site.Url}{http.Request.PathBase}{http.Request.Path}{http.Request.QueryString}";
        return Task.CompletedTask;
    }
}
