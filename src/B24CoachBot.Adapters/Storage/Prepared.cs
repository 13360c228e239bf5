using System.Data.Common;
using System.Runtime.CompilerServices;

namespace B24CoachBot.Adapters.Storage;

/// <summary>The commands of the writing connection, parsed once: parsing took longer than the insert itself.</summary>
internal static class Prepared
{
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, DbCommand>> Known = [];

    /// <summary>A command that was run before on this connection, with the new values, or null. One thread at a time uses a writing connection.</summary>
    public static DbCommand? Find(DbConnection db, DbTransaction within, string text, (string Name, object? Value)[] values)
    {
        if (!Known.TryGetValue(db, out var commands) || !commands.TryGetValue(text, out var command))
        {
            return null;
        }

        command.Transaction = within;
        foreach (var (name, value) in values)
        {
            command.Parameters[name].Value = value ?? DBNull.Value;
        }

        return command;
    }

    public static void Keep(DbConnection db, DbCommand command) => Known.GetOrCreateValue(db)[command.CommandText] = command;
}
