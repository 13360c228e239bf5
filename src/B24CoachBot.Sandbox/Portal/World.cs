using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Storage;

namespace B24CoachBot.Sandbox.Portal;

/// <summary>
/// One portal's whole state. Read from memory; everything that one call writes reaches the disk in one
/// transaction before the call is answered, or is taken back if the call throws. One call runs at a time.
/// </summary>
public sealed class World : IDisposable
{
    private readonly Dictionary<Type, ITable> tables = [];
    private readonly Journal journal = new();
    private readonly Lock turn = new();
    private readonly WorldFile file;
    private readonly TimeProvider clock;
    private int depth;
    private int before;
    private DateTimeOffset? pretended;

    public World(string folder, TimeProvider clock)
    {
        file = new WorldFile(folder);
        this.clock = clock;
    }

    /// <summary>Raised after a call's writes are on the disk.</summary>
    public event Action? Changed;

    /// <summary>The portal's own settings; absent until it has been seeded.</summary>
    public PortalRow Settings => Table<PortalRow>().Find(1) ?? PortalRow.Default;

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Settings.Zone);

    /// <summary>Scheme, host and port at which the portal answers now; never stored, since every start may have another.</summary>
    public string Origin { get; set; } = "http://localhost";

    /// <summary>The same of the authorisation server; the portal's own as long as there is none.</summary>
    public string Authority { get => field ?? Origin; set; }

    public string Domain => new Uri(Origin).Authority;

    /// <summary>The portal's moment with the portal's offset, to the second: the portal tells no finer time.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = TimeZoneInfo.ConvertTime(pretended ?? clock.GetUtcNow(), Zone);
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    /// <summary>What is done now belongs to the past: nobody is told of it.</summary>
    public bool IsPast => pretended is not null;

    /// <summary>Does work as if it were <paramref name="moment"/>: all that it writes carries that moment, and nobody is told.</summary>
    public void At(DateTimeOffset moment, Action work)
    {
        var outer = pretended;
        pretended = moment;
        try
        {
            work();
        }
        finally
        {
            pretended = outer;
        }
    }

    public Table<T> Table<T>()
        where T : class, IRow
    {
        if (!tables.TryGetValue(typeof(T), out var table))
        {
            var kind = typeof(T).Name;
            table = new Table<T>(kind, file.Read(kind), journal);
            tables.Add(typeof(T), table);
        }

        return (Table<T>)table;
    }

    /// <summary>The next number of a sequence ("task", "user", "message", …), from 1; a failed call gives it back.</summary>
    public long NextId(string sequence)
    {
        var counters = Table<CounterRow>();
        var counter = counters.All.FirstOrDefault(row => row.Sequence == sequence)
            ?? new CounterRow(counters.Count + 1, sequence, 0);
        counter = counter with { Value = counter.Value + 1 };
        counters.Put(counter);
        return counter.Value;
    }

    /// <summary>Makes a sequence go on after <paramref name="last"/>, for seeds and rows with given ids.</summary>
    public void SkipTo(string sequence, long last)
    {
        var counters = Table<CounterRow>();
        var counter = counters.All.FirstOrDefault(row => row.Sequence == sequence)
            ?? new CounterRow(counters.Count + 1, sequence, 0);
        if (counter.Value < last)
        {
            counters.Put(counter with { Value = last });
        }
    }

    /// <summary>Whether the call in progress has written anything yet.</summary>
    public bool HasWrites => journal.Mark.Entries > before;

    /// <summary>Runs once the call in progress is on the disk; forgotten if the call fails.</summary>
    public void AfterCommit(Action action) => journal.After(action);

    /// <summary>Runs one whole call. An inner call (a command of a batch) takes back only its own writes when it throws.</summary>
    public T Run<T>(Func<T> call)
    {
        IReadOnlyList<Action> actions;
        T answer;
        lock (turn)
        {
            var mark = journal.Mark;
            if (depth++ == 0)
            {
                before = mark.Entries;
            }

            try
            {
                answer = call();
                if (depth > 1)
                {
                    return answer;
                }

                actions = Commit();
            }
            catch
            {
                journal.Undo(mark);
                throw;
            }
            finally
            {
                depth--;
            }
        }

        foreach (var action in actions)
        {
            action();
        }

        return answer;
    }

    public void Run(Action call) => Run(() =>
    {
        call();
        return true;
    });

    /// <summary>Writes that nobody waits for, such as a line of the log: they reach the disk with the next call that writes.</summary>
    public T Note<T>(Func<T> write)
    {
        lock (turn)
        {
            return write();
        }
    }

    /// <summary>Puts the clock and all notes on the disk.</summary>
    public void Flush()
    {
        lock (turn)
        {
            Save();
        }
    }

    public void Dispose()
    {
        Flush();
        file.Dispose();
    }

    private IReadOnlyList<Action> Commit() => HasWrites ? [.. Save(), () => Changed?.Invoke()] : journal.Close(before);

    private IReadOnlyList<Action> Save()
    {
        Table<ClockRow>().Put(new ClockRow(1, clock.GetUtcNow()));
        file.Write(journal.Written.Select(row => (row.Table.Kind, row.Id, row.Table.Json(row.Id))));
        return journal.Close(0);
    }
}
