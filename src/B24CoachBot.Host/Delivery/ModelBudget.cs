using B24CoachBot.Adapters.Storage;

namespace B24CoachBot.Host.Delivery;

/// <summary>What the model may still be asked today at this portal. It is kept, so that a restart gives nothing back.</summary>
internal sealed class ModelBudget(MetricStore store, Positions positions, Bot bot) : IDisposable
{
    private const string Requests = "model-requests";
    private const string Tokens = "model-tokens";

    /// <summary>A kept number only grows: the day stands before what was spent on it.</summary>
    private const long OfDay = 1_000_000_000;

    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Takes one question; null when the day's are used up.</summary>
    public async Task<Spent?> Take(DateOnly day, ModelSettings settings)
    {
        await one.WaitAsync();
        try
        {
            var spent = new Spent(await Of(Requests, day), await Of(Tokens, day));
            if (spent.Requests >= settings.RequestsPerDay || spent.Tokens >= settings.TokensPerDay)
            {
                return null;
            }

            await Keep(Requests, day, spent.Requests + 1);
            return spent with { Requests = spent.Requests + 1 };
        }
        finally
        {
            one.Release();
        }
    }

    public async Task Pay(DateOnly day, long tokens)
    {
        await one.WaitAsync();
        try
        {
            await Keep(Tokens, day, await Of(Tokens, day) + tokens);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<long> Of(string name, DateOnly day) =>
        await positions.Of(bot.Portal, name) is { } kept && kept / OfDay == day.DayNumber ? kept % OfDay : 0;

    private Task Keep(string name, DateOnly day, long count) => store.Keep(bot.Portal, new Sighting
    {
        Positions = new Dictionary<string, long> { [name] = (day.DayNumber * OfDay) + Math.Min(count, OfDay - 1) },
    });

    /// <summary>Of a day, with the question just taken.</summary>
    internal sealed record Spent(long Requests, long Tokens);
}
