using B24CoachBot.Sandbox.Clock;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Transport;
using Microsoft.Extensions.FileProviders;

namespace B24CoachBot.Sandbox;

/// <summary>The web server: the portal's REST, and the page's files beside the program.</summary>
internal static class WebParts
{
    private const long LargestRequest = 160L * 1024 * 1024;

    public static WebApplication Build(SandboxOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestRequest);
        if (options.Urls.Contains("https:", StringComparison.OrdinalIgnoreCase))
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

    public static void Map(WebApplication app, World world, PortalClock clock, Traffic traffic, MethodTable methods)
    {
        var log = new RequestLog(world, clock);
        var runner = new MethodRunner(world, methods, new OperatingMeter(clock), clock);
        var calls = new RestCalls(world, runner, log);
        var rest = new RestEndpoint(calls, new RequestBucket(clock), log, traffic, app.Logger);
        app.MapGet("/rest/download.json", new DownloadEndpoint(world).Answer);
        app.Map("/rest/{**path}", rest.Answer);
        var pages = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (Directory.Exists(pages))
        {
            var files = new FileServerOptions { FileProvider = new PhysicalFileProvider(pages) };

            // Asked anew each time, so that an update never leaves a browser with files of two versions.
            files.StaticFileOptions.OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache";
            app.UseFileServer(files);
        }
    }
}
