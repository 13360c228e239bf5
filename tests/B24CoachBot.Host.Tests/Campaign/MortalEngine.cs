using System.Data.Common;
using B24CoachBot.Adapters.Storage;

namespace B24CoachBot.Host.Tests.Campaign;

/// <summary>A database that a life writes to: each transaction is a point where it may end, and shows the ledger what those before it have planned.</summary>
internal sealed class MortalEngine(IDatabaseEngine whole, Life life, Ledger ledger) : IDatabaseEngine
{
    public bool IsShared => whole.IsShared;

    public int Writers => whole.Writers;

    public CoachDb Schema() => whole.Schema();

    public Task<DbConnection> OpenToRead() => whole.OpenToRead();

    public IWriter Writer() => new MortalWriter(whole.Writer(), life, ledger);

    public Task<bool> Again(Exception failure, int attempt) => whole.Again(failure, attempt);

    public string? Unavailable(Exception failure) => whole.Unavailable(failure);

    public Task<IAsyncDisposable> Lock(string name) => whole.Lock(name);

    public Task Sweep() => whole.Sweep();

    public void Stop() => whole.Stop();

    public ValueTask DisposeAsync() => whole.DisposeAsync();

    private sealed class MortalWriter(IWriter whole, Life life, Ledger ledger) : IWriter
    {
        public DbConnection Connection => whole.Connection;

        public bool IsOpen => whole.IsOpen;

        public Task Open() => whole.Open();

        public async Task<DbTransaction> Begin(IReadOnlyCollection<string> portals)
        {
            life.Pass(Point.Commit, "");
            var transaction = await whole.Begin(portals);
            await ledger.Read(Connection, transaction);
            return transaction;
        }

        public Task<bool> CameToPass() => whole.CameToPass();

        public ValueTask DisposeAsync() => whole.DisposeAsync();
    }
}
