using System.Data.Common;
using System.Threading.Channels;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Group commit: units that wait at the same time share one transaction and one flush to disk. A unit that fails takes nothing of the others with it.</summary>
public sealed class Writes : IAsyncDisposable
{
    private const int MostTogether = 256;

    private readonly Channel<Unit> waiting;
    private readonly Task loop;
    private readonly Fence? fence;

    public Writes(Func<Task<DbConnection>> open)
    {
        waiting = Channel.CreateUnbounded<Unit>(new UnboundedChannelOptions { SingleReader = true });
        loop = Task.Run(() => Loop(open));
    }

    private Writes(Writes shared, Fence fence)
    {
        waiting = shared.waiting;
        loop = shared.loop;
        this.fence = fence;
    }

    /// <summary>The same queue; each unit is stored only if the fence still holds.</summary>
    public Writes Behind(Fence held) => new(this, held);

    /// <summary>Runs <paramref name="work"/> and returns when it is on disk. It may run twice, the first time undone: it only writes to the connection, and starts what it gathers anew.</summary>
    /// <exception cref="LeaseLostException">Behind a fence that no longer holds.</exception>
    public async Task Commit(Func<DbConnection, DbTransaction, Task> work)
    {
        var unit = new Unit(fence is null ? work : Fenced(fence, work), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(unit), this);

        await unit.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        // Behind a fence the queue is somebody else's.
        if (fence is null)
        {
            waiting.Writer.TryComplete();
            await loop;
        }
    }

    private static Func<DbConnection, DbTransaction, Task> Fenced(Fence fence, Func<DbConnection, DbTransaction, Task> work) => async (db, within) =>
    {
        await fence.Check(db, within);
        await work(db, within);
    };

    private async Task Loop(Func<Task<DbConnection>> open)
    {
        DbConnection? db = null;
        var together = new List<Unit>(MostTogether);
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (together.Count < MostTogether && waiting.Reader.TryRead(out var unit))
            {
                together.Add(unit);
            }

            try
            {
                // Opened with the first unit: before that the schema may not be there yet.
                db ??= await open();
                await Together(db, together);
            }
            catch (Exception failure)
            {
                together.ForEach(unit => unit.Done.TrySetException(failure));
            }

            together.Clear();
        }

        if (db is not null)
        {
            await db.DisposeAsync();
        }
    }

    private static async Task Together(DbConnection db, List<Unit> units)
    {
        if (await AllAtOnce(db, units))
        {
            units.ForEach(unit => unit.Done.TrySetResult());
            return;
        }

        var failures = await EachApart(db, units);
        foreach (var unit in units)
        {
            _ = failures.TryGetValue(unit, out var failure) ? unit.Done.TrySetException(failure) : unit.Done.TrySetResult();
        }
    }

    /// <summary>Almost always nobody fails, and savepoints would cost as much as the work. False, with nothing done, when somebody does.</summary>
    private static async Task<bool> AllAtOnce(DbConnection db, List<Unit> units)
    {
        await using var transaction = await db.BeginTransactionAsync();
        try
        {
            foreach (var unit in units)
            {
                await unit.Work(db, transaction);
            }
        }
        catch (Exception)
        {
            // Whose failure it was, and what it was, is found by doing it again apart.
            await transaction.RollbackAsync();
            return false;
        }

        await transaction.CommitAsync();
        return true;
    }

    private static async Task<Dictionary<Unit, Exception>> EachApart(DbConnection db, List<Unit> units)
    {
        var failures = new Dictionary<Unit, Exception>();
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
        return failures;
    }

    private sealed record Unit(Func<DbConnection, DbTransaction, Task> Work, TaskCompletionSource Done);
}
