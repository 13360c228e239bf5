using System.Data.Common;
using System.Globalization;

namespace B24CoachBot.Adapters.Storage;

/// <summary>
/// A lock that a node holds as long as its process lives: the system closes a dead process's connection, and the server lets its lock go.
/// Whoever finds it free knows at once, and for certain, what silence alone tells only after a while. The connection of a process that
/// hangs, or of a machine that cannot be reached, the server closes itself when nothing has come over it for as long as patience lasts.
/// </summary>
public sealed class NodePulse(Database database, string node)
{
    /// <summary>Servers before the fourteenth do not know it; there a process that hangs is found by its silence to the others.</summary>
    private const string SetIdle = "SELECT set_config(name, @longest, false) FROM pg_settings WHERE name = 'idle_session_timeout'";

    private DbConnection? held;

    /// <summary>Takes the lock, or sees that it is still held; called again and again, it comes back after the server was away.</summary>
    /// <param name="patience">How long the server keeps it without another beat.</param>
    public async Task Beat(TimeSpan patience)
    {
        try
        {
            if (held is not null)
            {
                await held.Run(null, "SELECT 1");
                return;
            }

            var fresh = await database.OpenToLock();
            held = fresh;
            await fresh.Run(null, SetIdle, ("longest", ((long)patience.TotalMilliseconds).ToString(CultureInfo.InvariantCulture)));
            await fresh.Run(null, "SELECT pg_advisory_lock(hashtextextended(@name, 2))", ("name", node));
        }
        catch (DbException)
        {
            await Stop();
            throw;
        }
    }

    /// <summary>True when the other node's lock is free: its process is gone, or its way to the server is.</summary>
    public async Task<bool> HasStopped(string other) => (await database.Read(
        row => row.GetBoolean(0),
        "SELECT pg_try_advisory_xact_lock(hashtextextended(@name, 2))",
        ("name", other)))[0];

    /// <summary>A node that leaves by itself.</summary>
    public async Task Stop()
    {
        if (held is { } connection)
        {
            held = null;

            // Not as it is back into the pool, where it would go on holding.
            await connection.Run(null, "SELECT pg_advisory_unlock_all()").ContinueWith(_ => { }, TaskScheduler.Default);
            await connection.Run(null, SetIdle, ("longest", "0")).ContinueWith(_ => { }, TaskScheduler.Default);
            await connection.DisposeAsync();
        }
    }
}
