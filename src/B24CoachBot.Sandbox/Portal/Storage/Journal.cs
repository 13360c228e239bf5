namespace B24CoachBot.Sandbox.Portal.Storage;

/// <summary>What the call in progress has written: how to take it back, and what must reach the disk.</summary>
internal sealed class Journal
{
    private readonly List<(ITable Table, long Id, object? Before)> entries = [];
    private readonly List<Action> afterCommit = [];

    public (int Entries, int Actions) Mark => (entries.Count, afterCommit.Count);

    public IEnumerable<(ITable Table, long Id)> Written => entries.Select(entry => (entry.Table, entry.Id)).Distinct();

    /// <param name="before">What stood there; null for nothing.</param>
    public void Wrote(ITable table, long id, object? before) => entries.Add((table, id, before));

    public void After(Action action) => afterCommit.Add(action);

    public void Undo((int Entries, int Actions) mark)
    {
        for (var index = entries.Count - 1; index >= mark.Entries; index--)
        {
            entries[index].Table.Restore(entries[index].Id, entries[index].Before);
        }

        entries.RemoveRange(mark.Entries, entries.Count - mark.Entries);
        afterCommit.RemoveRange(mark.Actions, afterCommit.Count - mark.Actions);
    }

    /// <summary>Forgets the writes from <paramref name="first"/> on, which are on the disk now, and hands out what waited for that.</summary>
    public IReadOnlyList<Action> Close(int first)
    {
        Action[] actions = [.. afterCommit];
        entries.RemoveRange(first, entries.Count - first);
        afterCommit.Clear();
        return actions;
    }
}
