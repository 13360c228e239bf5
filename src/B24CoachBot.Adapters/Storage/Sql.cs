using System.Data.Common;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Plain commands with named parameters, the same text for SQLite and PostgreSQL.</summary>
internal static class Sql
{
    public static async Task<int> Run(this DbConnection db, DbTransaction? within, string text, params (string Name, object? Value)[] values)
    {
        if (within is not null)
        {
            return await Writing(db, within, text, values).ExecuteNonQueryAsync();
        }

        await using var command = Command(db, within, text, values);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The first value found by the writing connection, within its transaction.</summary>
    public static async Task<object?> Scalar(this DbConnection db, DbTransaction within, string text, params (string Name, object? Value)[] values) =>
        await Writing(db, within, text, values).ExecuteScalarAsync() is { } found and not DBNull ? found : null;

    public static async Task<List<T>> Rows<T>(this DbConnection db, DbTransaction? within, Func<DbDataReader, T> read, string text, params (string Name, object? Value)[] values)
    {
        await using var command = Command(db, within, text, values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The same text with each of several sets of values, in their order; returns how many rows each has changed.</summary>
    public static async Task<IReadOnlyList<int>> RunEach(this DbConnection db, DbTransaction within, string text, IReadOnlyList<(string Name, object? Value)[]> sets)
    {
        if (Batch(db, within, text, sets) is { } batch)
        {
            await using (batch)
            {
                await batch.ExecuteNonQueryAsync();
                return [.. batch.BatchCommands.Select(command => command.RecordsAffected)];
            }
        }

        var changed = new int[sets.Count];
        for (var at = 0; at < sets.Count; at++)
        {
            changed[at] = await db.Run(within, text, sets[at]);
        }

        return changed;
    }

    /// <summary>The first value that the text finds with each of several sets of values.</summary>
    public static async Task<List<object?>> Scalars(this DbConnection db, DbTransaction within, string text, IReadOnlyList<(string Name, object? Value)[]> sets)
    {
        var found = new List<object?>(sets.Count);
        if (Batch(db, within, text, sets) is { } batch)
        {
            await using (batch)
            {
                await using var reader = await batch.ExecuteReaderAsync();
                do
                {
                    found.Add(await reader.ReadAsync() && !await reader.IsDBNullAsync(0) ? reader.GetValue(0) : null);
                }
                while (await reader.NextResultAsync());
                return found;
            }
        }

        foreach (var values in sets)
        {
            found.Add(await db.Scalar(within, text, values));
        }

        return found;
    }

    /// <summary>Several in one round trip, where the database is elsewhere.</summary>
    private static DbBatch? Batch(DbConnection db, DbTransaction within, string text, IReadOnlyList<(string Name, object? Value)[]> sets)
    {
        if (sets.Count < 2 || !db.CanCreateBatch)
        {
            return null;
        }

        var batch = db.CreateBatch();
        batch.Transaction = within;
        foreach (var values in sets)
        {
            var command = batch.CreateBatchCommand();
#pragma warning disable CA2100 // As below.
            command.CommandText = text;
#pragma warning restore CA2100
            Add(command.Parameters, command.CreateParameter, values);
            batch.BatchCommands.Add(command);
        }

        return batch;
    }

    /// <summary>The connection owns it and disposes it.</summary>
    private static DbCommand Writing(DbConnection db, DbTransaction within, string text, (string Name, object? Value)[] values)
    {
        if (Prepared.Find(db, within, text, values) is { } known)
        {
            return known;
        }

        var command = Command(db, within, text, values);
        Prepared.Keep(db, command);
        return command;
    }

    private static DbCommand Command(DbConnection db, DbTransaction? within, string text, (string Name, object? Value)[] values)
    {
        var command = db.CreateCommand();
        command.Transaction = within;

        // Every text is a constant of this folder; people's words travel as parameters only.
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        Add(command.Parameters, command.CreateParameter, values);
        return command;
    }

    private static void Add(DbParameterCollection parameters, Func<DbParameter> create, (string Name, object? Value)[] values)
    {
        foreach (var (name, value) in values)
        {
            var parameter = create();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            parameters.Add(parameter);
        }
    }
}
