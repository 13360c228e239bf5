using System.Data.Common;
using Npgsql;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Statements that take their values as arrays, one for any number of rows, and travel together.</summary>
internal static class PostgresBatches
{
    public static NpgsqlBatchCommand Command(string text, params NpgsqlParameter[] values)
    {
        // Every text is a constant of this folder.
#pragma warning disable CA2100
        var command = new NpgsqlBatchCommand(text);
#pragma warning restore CA2100
        command.Parameters.AddRange(values);
        return command;
    }

    public static NpgsqlParameter One<T>(T value) => new NpgsqlParameter<T> { TypedValue = value };

    public static NpgsqlParameter Each<TRow, T>(IEnumerable<TRow> rows, Func<TRow, T> value) => new NpgsqlParameter<T[]> { TypedValue = [.. rows.Select(value)] };

    /// <param name="within">Null: the batch is a transaction of its own, committed when its last statement is done.</param>
    public static NpgsqlBatch Batch(DbConnection db, DbTransaction? within, IEnumerable<NpgsqlBatchCommand> commands)
    {
        var batch = new NpgsqlBatch((NpgsqlConnection)db, (NpgsqlTransaction?)within);
        foreach (var command in commands)
        {
            batch.BatchCommands.Add(command);
        }

        return batch;
    }
}
