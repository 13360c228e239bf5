using B24CoachBot.Host.Delivery;
using B24CoachBot.Host.Turns;

namespace B24CoachBot.Host.Intake;

/// <summary>Reads the feed by itself: often while people are busy with the bot, seldom when nobody is.</summary>
internal sealed class EventPoller(FeedReader feed, Bot bot, Lookouts lookouts, Signals signals, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Lively = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await bot.Registered.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await feed.ReadToEnd(stoppingToken);
            await signals.FeedOr(Pause(clock.GetUtcNow() - feed.LastEvent), clock, stoppingToken);
            await lookouts.Duty(stoppingToken);
        }
    }

    private static TimeSpan Pause(TimeSpan silence) =>
        silence < TimeSpan.FromMinutes(2) ? Lively
        : silence < TimeSpan.FromHours(1) ? Usual
        : Quiet;
}
