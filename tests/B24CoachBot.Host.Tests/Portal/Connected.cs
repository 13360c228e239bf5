using B24CoachBot.Adapters.Portal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace B24CoachBot.Host.Tests.Portal;

/// <summary>The adapter as the application builds it, connected to some address.</summary>
internal sealed class Connected(PortalAddress address, TimeProvider? clock = null, ILoggerProvider? logs = null) : IAsyncDisposable
{
    private readonly ServiceProvider provider = Build(address, clock ?? TimeProvider.System, logs);

    public Connected(Uri host, TimeProvider? clock = null, ILoggerProvider? logs = null, string code = "s3cr3t")
        : this(new PortalAddress(host, 1, new Secret(code)), clock, logs)
    {
    }

    public List<Uri> Moves => provider.GetRequiredService<List<Uri>>();

    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => provider.DisposeAsync();

    private static ServiceProvider Build(PortalAddress address, TimeProvider clock, ILoggerProvider? logs)
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
        services.AddPortal(_ => new PortalHost(address, moves.Add), () => 0, "B24CoachBot/0.1");
        return services.BuildServiceProvider();
    }
}
