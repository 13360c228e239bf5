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
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
