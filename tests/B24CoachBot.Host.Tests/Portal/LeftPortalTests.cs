using System.Diagnostics;
using System.Runtime.CompilerServices;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Host.Tests.Portal;

/// <summary>Portals come and go while a process lives: what one was spoken with goes with it.</summary>
public sealed class LeftPortalTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Nothing_holds_what_a_portal_was_spoken_with_once_it_is_left()
    {
        var left = SpokenWithAndLeft();

        // A container compiles what it was asked for beside whoever asks, and is held by that for a moment.
        for (var waited = Stopwatch.StartNew(); left.IsAlive && waited.Elapsed < Patience; await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(left.IsAlive);
    }

    /// <summary>In a method of its own, so that no local of the test holds it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference SpokenWithAndLeft()
    {
        using var parts = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddPortal(_ => new PortalHost(new PortalAddress(new Uri("https://portal.example"), 1, new Secret("s3cr3t"))), () => 0.5, "test/1")
            .BuildServiceProvider();
        Assert.NotNull(parts.GetRequiredService<IBots>());
        return new WeakReference(parts);
    }
}
