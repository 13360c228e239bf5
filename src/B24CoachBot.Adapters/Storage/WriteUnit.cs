using System.Data.Common;

namespace B24CoachBot.Adapters.Storage;

/// <summary>One piece of work that is stored as a whole or not at all, and its end.</summary>
/// <param name="portal">Whose rows it writes; null for rows of no one portal.</param>
/// <param name="fence">It is stored only while this holds.</param>
internal abstract class WriteUnit(string? portal, Fence? fence)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string? Portal => portal;

    public Fence? Fence => fence;

    public Task Done => done.Task;

    /// <summary>It may run several times, all but the last undone.</summary>
    public abstract Task Run(DbConnection db, DbTransaction within);

    public void End(Exception? failure)
    {
        _ = failure is null ? done.TrySetResult() : done.TrySetException(failure);
    }
}

internal sealed class Work(string? portal, Fence? fence, Func<DbConnection, DbTransaction, Task> work) : WriteUnit(portal, fence)
{
    public override async Task Run(DbConnection db, DbTransaction within)
    {
        await Fence.Check(db, within, [this]);
        await work(db, within);
    }
}
