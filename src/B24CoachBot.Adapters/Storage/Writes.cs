using System.Data.Common;

namespace B24CoachBot.Adapters.Storage;

/// <summary>All writing goes through here, and is on disk when it returns.</summary>
public sealed class Writes : IAsyncDisposable
{
    private readonly WriteLoop[] loops;
    private readonly Fence? fence;

    internal Writes(IDatabaseEngine engine) => loops = [.. Enumerable.Range(0, engine.Writers).Select(_ => new WriteLoop(engine))];

    private Writes(Writes shared, Fence fence)
    {
        loops = shared.loops;
        this.fence = fence;
    }

    /// <summary>The same queue; each unit is stored only if the fence still holds.</summary>
    public Writes Behind(Fence held) => new(this, held);

    /// <summary>Writes to a portal's rows. What belongs to one portal is written in one order, whichever process writes.</summary>
    /// <param name="work">It may run several times, all but the last undone: it only writes to the connection, and starts what it gathers anew.</param>
    /// <exception cref="LeaseLostException">Behind a fence that no longer holds.</exception>
    public Task Commit(string portal, Func<DbConnection, DbTransaction, Task> work) => LoopOf(portal).Commit(new Work(portal, fence, work));

    /// <summary>Writes to rows of no one portal: each is changed by itself, and nothing is read before. Behind a fence the portal is the fence's.</summary>
    /// <inheritdoc cref="Commit(string, Func{DbConnection, DbTransaction, Task})"/>
    public Task Commit(Func<DbConnection, DbTransaction, Task> work) =>
        fence is null ? loops[0].Commit(new Work(portal: null, fence: null, work)) : Commit(fence.Portal, work);

    /// <summary>Stores events; returns the subjects that have something to hear. Those that wait at the same time are stored in one go.</summary>
    /// <inheritdoc cref="Commit(string, Func{DbConnection, DbTransaction, Task})"/>
    internal async Task<IReadOnlyList<int>> Accept(Accepted accepted)
    {
        var unit = new Acceptance(accepted, fence);
        await LoopOf(accepted.Portal).Commit(unit);
        return unit.Fresh;
    }

    public async ValueTask DisposeAsync()
    {
        if (fence is not null)
        {
            // The queue is somebody else's.
            return;
        }

        foreach (var loop in loops)
        {
            await loop.DisposeAsync();
        }
    }

    private WriteLoop LoopOf(string portal) => loops[(int)((uint)string.GetHashCode(portal, StringComparison.Ordinal) % loops.Length)];
}
