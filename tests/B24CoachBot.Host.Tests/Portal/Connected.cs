using B24CoachBot.Adapters.Portal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace B24CoachBot.Host.Tests.Portal;

/// <summary>The adapter as the application builds it, connected to some address.</summary>
internal sealed class Connected(Uri host, TimeProvider? clock = null, ILoggerProvider? logs = null, string code = "s3cr3t") : IAsyncDisposable
{
    private readonly ServiceProvider provider = Build(host, clock ?? TimeProvider.System, logs, code);

    public List<Uri> Moves => provider.GetRequiredService<List<Uri>>();

    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    private static ServiceProvider Build(Uri host, TimeProvider clock, ILoggerProvider? logs, string code)
    {
        var moves = new List<Uri>();
        var services = new ServiceCollection();
        services.AddSingleton(clock).AddSingleton(moves);
        services.AddLogging(logging =>
        {
            logging.SetMinimumLevel(LogLevel.Trace);
            if (logs is not null)
            {
                logging.AddProvider(logs);
            }
        });
        services.AddPortal(_ => new PortalHost(new PortalAddress(host, 1, new Secret(code)), moves.Add), () => 0, "B24CoachBot/0.1");
        return services.BuildServiceProvider();
    }
}
