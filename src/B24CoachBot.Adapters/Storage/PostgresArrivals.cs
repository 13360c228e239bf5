using Npgsql;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Events stored by one statement, however many: a statement for each costs the server several times the insert itself.</summary>
internal static class PostgresArrivals
{
    /// <summary>Returns of each whether it was new; of several with one key the first is.</summary>
    public static async Task<IReadOnlyList<bool>> Insert(NpgsqlConnection db, NpgsqlTransaction within, IReadOnlyList<(string Portal, Arrival Arrival)> arrivals)
    {
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO inbox (portal, key, subject, body, accepted_at, state, attempts)
            SELECT *, 0 FROM unnest($1, $2, $3, $4, $5, $6) ON CONFLICT (portal, key) DO NOTHING RETURNING portal, key
            """,
            db,
            within)
        {
            Parameters =
            {
                Each(arrivals, of => of.Portal), Each(arrivals, of => of.Arrival.Key), Each(arrivals, of => of.Arrival.Subject), Each(arrivals, of => of.Arrival.Body),
                Each(arrivals, of => of.Arrival.At.ToUnixTimeMilliseconds()), Each(arrivals, of => (int)of.Arrival.State),
            },
        };
        var inserted = new HashSet<(string, string)>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            inserted.Add((reader.GetString(0), reader.GetString(1)));
        }

        return [.. arrivals.Select(of => inserted.Remove((of.Portal, of.Arrival.Key)))];
    }

    private static NpgsqlParameter<T[]> Each<T>(IReadOnlyList<(string Portal, Arrival Arrival)> arrivals, Func<(string Portal, Arrival Arrival), T> value) =>
        new() { TypedValue = [.. arrivals.Select(value)] };
}
