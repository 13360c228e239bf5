using System.Data.Common;

namespace B24CoachBot.Adapters.Storage;

/// <summary>What differs between the two databases that rows are kept in.</summary>
internal interface IDatabaseEngine : IAsyncDisposable
{
    /// <summary>Other processes use it too.</summary>
    bool IsShared { get; }

    /// <summary>How many connections write side by side.</summary>
    int Writers { get; }

    CoachDb Schema();

    Task<DbConnection> OpenToRead();

    IWriter Writer();

    /// <summary>Whether to try once more what has failed: the moment was wrong, not the work. Waits first if that helps.</summary>
    /// <param name="attempt">How often it was tried already.</param>
    Task<bool> Again(Exception failure, int attempt);

    /// <summary>Why it cannot be opened, in a sentence that says what to do and no secret; null when that is no matter of the settings.</summary>
    string? Unavailable(Exception failure);

    /// <summary>Held by one process at a time, until it is disposed.</summary>
    Task<IAsyncDisposable> Lock(string name);

    /// <summary>What was blanked leaves the files as far as the database lets us see to that.</summary>
    Task Sweep();

    /// <summary>Nothing is waited for any longer.</summary>
    void Stop();
}

/// <summary>One connection that writes, kept open; one group of units at a time uses it.</summary>
internal interface IWriter : IAsyncDisposable
{
    /// <summary>Open between <see cref="Open"/> and a failure of the connection itself.</summary>
    DbConnection Connection { get; }

    bool IsOpen { get; }

    /// <summary>Does nothing while it is open.</summary>
    Task Open();

    /// <summary>Begins a transaction that nobody else's writes to the same portals interleave with.</summary>
    Task<DbTransaction> Begin(IReadOnlyCollection<string> portals);

    /// <summary>Stores them as a transaction of their own, as a whole or not at all, if there is a shorter way to do so than the usual; otherwise does nothing and returns false.</summary>
    Task<bool> TryAccept(IReadOnlyCollection<string> portals, IReadOnlyList<Acceptance> units) => Task.FromResult(false);

    /// <summary>Whether the last transaction came to pass, after the answer to its commit was lost.</summary>
    Task<bool> CameToPass();
}
