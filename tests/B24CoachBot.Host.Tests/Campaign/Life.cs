using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Tenancy;
using B24CoachBot.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>Where a life may end.</summary>
internal enum Point
{
    /// <summary>Instead of a commit.</summary>
    Commit,

    /// <summary>Before the first byte of a request.</summary>
    Send,

    /// <summary>After the portal has done it, before its answer is heard.</summary>
    Answer,
}

/// <summary>
/// One life of the bot in this process. When it ends it ends as by SIGKILL: no commit, no byte and no tick of the clock gets through any
/// more, requests on the wire break off, and nothing is ended in order. It reaches the bot as what a composition may bring: a database, a
/// handler before the wire, a clock.
/// </summary>
internal sealed class Life
{
    private readonly Pulse pulse;
    private readonly Ledger ledger;
    private readonly CancellationTokenSource end = new();
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private (Point At, int Left)? doom;

    public Life(TimeProvider portal, Pulse pulse, Ledger ledger)
    {
        this.pulse = pulse;
        this.ledger = ledger;
        Clock = new MortalClock(portal, end.Token);
    }

    public TimeProvider Clock { get; }

    public CancellationToken End => end.Token;

    public Task Over => over.Task;

    /// <summary>Where it ended, for the summary.</summary>
    public string? Cause { get; private set; }

    /// <summary>It ends at the <paramref name="nth"/> such point from now on.</summary>
    public void Doom(Point at, int nth)
    {
        lock (gate)
        {
            doom = (at, nth);
        }
    }

    public void Spare()
    {
        lock (gate)
        {
            doom = null;
        }
    }

    /// <summary>Takes its place in a bot that is about to be built.</summary>
    public void Enter(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders().AddProvider(new Complaints(this));
        builder.Services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new LastStep(this));
        builder.Host.UseServiceProviderFactory(new Composition(this));
    }

    /// <summary>The portal sees this bot from now on.</summary>
    public BotProbe Show(BotProbe probe) => pulse.Of(new BotProbe(
        () => UntilOver(probe.ReadFeed),
        () => WhileAlive(probe.Waiting, []),
        () => WhileAlive(probe.Running, 1),
        () => UntilOver(probe.LookForCalls),
        relieved => WhileAlive(() => Told(probe.Relieve, relieved), false),
        () => WhileAlive(() => probe.GoesOn?.Invoke(), null),
        () => WhileAlive(() => probe.NextDigest?.Invoke(), null))
    {
        LookAround = () => UntilOver(probe.LookAround),
        Doing = () => WhileAlive(() => probe.Doing?.Invoke() ?? "", "dying"),
    });

    /// <summary>Passes a point, unless it is the last one.</summary>
    public void Pass(Point at, string what)
    {
        lock (gate)
        {
            if (!end.IsCancellationRequested && doom is (var where, var left) && where == at)
            {
                doom = (where, left - 1);
                if (left <= 1)
                {
                    Cause = $"{at} {what}";
                    pulse.Stop();
                    _ = end.CancelAsync();
                    over.TrySetResult();
                }
            }
        }

        if (end.IsCancellationRequested)
        {
            throw new LeaseLostException("This life is over.");
        }
    }

    private static bool Told(Action<bool>? relieve, bool relieved)
    {
        relieve?.Invoke(relieved);
        return relieved;
    }

    /// <summary>What is asked while it dies may fail in any way.</summary>
    private T WhileAlive<T>(Func<T> ask, T otherwise)
    {
        try
        {
            return ask();
        }
        catch (Exception) when (end.IsCancellationRequested)
        {
            return otherwise;
        }
    }

    /// <summary>A dead bot's work never ends.</summary>
    private async Task UntilOver(Func<Task>? work)
    {
        var done = WhileAlive(() => work?.Invoke() ?? Task.CompletedTask, Task.CompletedTask);
        if (await Task.WhenAny(done, Over) == done && !end.IsCancellationRequested)
        {
            await done;
        }
    }

    /// <summary>What a living bot calls an error is one; a dead one's is not.</summary>
    private sealed class Complaints(Life life) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && !life.end.IsCancellationRequested)
            {
                life.ledger.Complain($"{formatter(state, exception)} {exception}");
            }
        }
    }

    private sealed class LastStep(Life life) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            builder.AdditionalHandlers.Add(new Wire(life));
        };
    }

    private sealed class Wire(Life life) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var method = Uri.UnescapeDataString(request.RequestUri!.Segments[^1]);
            try
            {
                life.Pass(Point.Send, method);
                using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, life.End);
                var response = await base.SendAsync(request, either.Token);
                await response.Content.LoadIntoBufferAsync(either.Token);
                life.Pass(Point.Answer, method);
                return response;
            }
            catch (LeaseLostException ended)
            {
                throw new HttpRequestException("This life is over.", ended);
            }
        }
    }

    /// <summary>The database that the life writes to.</summary>
    private sealed class Composition(Life life) : IServiceProviderFactory<IServiceCollection>
    {
        public IServiceCollection CreateBuilder(IServiceCollection services) =>
            services.AddSingleton(given => new Database(new MortalEngine(EngineOf(given.GetRequiredService<IOptions<CoachSettings>>().Value), life, life.ledger)));

        public IServiceProvider CreateServiceProvider(IServiceCollection containerBuilder) => containerBuilder.BuildServiceProvider();

        private static IDatabaseEngine EngineOf(CoachSettings settings) => settings.Database is { Length: > 0 } connection
            ? new PostgresServer(connection, TimeProvider.System, NullLogger.Instance)
            : new SqliteFile(ProcessParts.DataFile(settings));
    }

    /// <summary>A dead process has no timers.</summary>
    private sealed class MortalClock(TimeProvider portal, CancellationToken end) : TimeProvider
    {
        public override long TimestampFrequency => portal.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => portal.GetUtcNow();

        public override long GetTimestamp() => portal.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = portal.CreateTimer(
                given =>
                {
                    if (!end.IsCancellationRequested)
                    {
                        callback(given);
                    }
                },
                state,
                dueTime,
                period);
            return new MortalTimer(timer, end.Register(timer.Dispose));
        }
    }

    private sealed class MortalTimer(ITimer timer, CancellationTokenRegistration end) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            end.Unregister();
            timer.Dispose();
        }

        public async ValueTask DisposeAsync()
        {
            await end.DisposeAsync();
            await timer.DisposeAsync();
        }
    }
}

/// <summary>What the portal may ask of whichever bot lives now; while none does, something is always about to run.</summary>
internal sealed class Pulse
{
    private readonly BotProbe indirect;
    private volatile BotProbe? now;

    public Pulse() => indirect = new BotProbe(
        () => now?.ReadFeed() ?? Task.CompletedTask,
        () => now?.Waiting() ?? [],
        () => now?.Running() ?? 1,
        () => now?.LookForCalls?.Invoke() ?? Task.CompletedTask,
        relieved => now?.Relieve?.Invoke(relieved),
        () => now?.GoesOn?.Invoke(),
        () => now?.NextDigest?.Invoke())
    {
        LookAround = () => now?.LookAround?.Invoke() ?? Task.CompletedTask,
        Doing = () => now?.Doing?.Invoke() ?? "nobody lives",
    };

    public BotProbe Of(BotProbe probe)
    {
        now = probe;
        return indirect;
    }

    public void Stop() => now = null;
}
