namespace B24CoachBot.Sandbox.Portal.Storage;

/// <summary>What the call in progress has written: how to take it back, and what must reach the disk.</summary>
internal sealed class Journal
{
    private readonly List<(ITable Table, long Id, Action Undo)> entries = [];
    private readonly List<Action> afterCommit = [];

    public (int Entries, int Actions) Mark => (entries.Count, afterCommit.Count);

    public IEnumerable<(ITable Table, long Id)> Written => entries.Select(entry => (entry.Table, entry.Id)).Distinct();

    public void Wrote(ITable table, long id, Action undo) => entries.Add((table, id, undo));

    public void After(Action action) => afterCommit.Add(action);

    public void Undo((int Entries, int Actions) mark)
    {
        for (var index = entries.Count - 1; index >= mark.Entries; index--)
        {
            entries[index].Undo();
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
