using B24CoachBot.Host.Delivery;

namespace B24CoachBot.Host.Tests.Operations;

/// <summary>A row that was carried is free to be carried again, however quickly it was done.</summary>
public sealed class UnderwayTests
{
    private const int Rows = 300_000;

    [Fact]
    public async Task Nothing_that_is_done_at_once_stays_underway()
    {
        var ended = 0;
        var underway = new Underway(() => Interlocked.Increment(ref ended));
        for (var row = 0; row < Rows; row++)
        {
            underway.Begin(row, () => Task.CompletedTask);
        }

        await underway.Ended;

        Assert.Equal((0, Rows), (underway.Count, ended));
    }

    [Fact]
    public async Task A_row_is_underway_until_it_is_done()
    {
        var done = new TaskCompletionSource();
        var underway = new Underway(() => { });
        underway.Begin(1, () => done.Task);

        Assert.True(underway.Has(1));
        Assert.Equal([1L], underway.Rows);

        done.SetResult();
        await underway.Ended;

        Assert.False(underway.Has(1));
    }
}
