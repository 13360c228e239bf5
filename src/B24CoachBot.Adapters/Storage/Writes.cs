using System.Data.Common;
using System.Threading.Channels;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Group commit: units that wait at the same time share one transaction and one flush to disk. A unit that fails takes nothing of the others with it.</summary>
public sealed class Writes : IAsyncDisposable
{
    private const int MostTogether = 256;

    private readonly Channel<Unit> waiting = Channel.CreateUnbounded<Unit>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Func<Task<DbConnection>> open;
    private readonly Task loop;

    public Writes(Func<Task<DbConnection>> open)
    {
        this.open = open;
        loop = Task.Run(Loop);
    }

    /// <summary>Runs <paramref name="work"/> and returns when it is on disk.</summary>
    public async Task Commit(Func<DbConnection, DbTransaction, Task> work)
    {
        var unit = new Unit(work, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(unit), this);

        await unit.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
    }

    private async Task Loop()
    {
        // Opened with the first unit: before that the schema may not be there yet.
        if (!await waiting.Reader.WaitToReadAsync())
        {
            return;
        }

        await using var db = await open();
        var together = new List<Unit>(MostTogether);
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (together.Count < MostTogether && waiting.Reader.TryRead(out var unit))
            {
                together.Add(unit);
            }

            await Together(db, together);
            together.Clear();
        }
    }

    private static async Task Together(DbConnection db, List<Unit> units)
    {
        var failures = new Dictionary<Unit, Exception>();
        try
        {
            await using var transaction = await db.BeginTransactionAsync();
            foreach (var unit in units)
            {
                await transaction.SaveAsync("unit");
                try
                {
                    await unit.Work(db, transaction);
                    await transaction.ReleaseAsync("unit");
                }
                catch (Exception failure)
                {
                    await transaction.RollbackAsync("unit");
                    failures[unit] = failure;
                }
            }

            await transaction.CommitAsync();
        }
        catch (Exception failure)
        {
            units.ForEach(unit => unit.Done.TrySetException(failure));
            return;
        }

        foreach (var unit in units)
        {
            if (failures.TryGetValue(unit, out var failure))
            {
                unit.Done.TrySetException(failure);
            }
            else
            {
                unit.Done.TrySetResult();
            }
        }
    }

    private sealed record Unit(Func<DbConnection, DbTransaction, Task> Work, TaskCompletionSource Done);
}
