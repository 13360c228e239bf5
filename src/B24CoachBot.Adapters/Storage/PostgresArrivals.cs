using Npgsql;
using static B24CoachBot.Adapters.Storage.PostgresBatches;

namespace B24CoachBot.Adapters.Storage;

/// <summary>Events, and the ends of their dialogues, stored by one statement, however many: a statement for each costs the server several times the insert itself.</summary>
internal sealed class PostgresArrivals(IReadOnlyList<(string Portal, Arrival Arrival)> arrivals)
{
    // What was new is known only within the statement, and only that lengthens a dialogue. Almost always all of it is, and then one row says so.
    private const string Text = $"""
        WITH stored AS (
            INSERT INTO inbox (portal, key, subject, body, accepted_at, state, attempts)
            SELECT *, 0 FROM unnest($1, $2, $3, $4, $5, $6) ON CONFLICT (portal, key) DO NOTHING RETURNING portal, key),
        spoken AS (
            INSERT INTO tails (portal, dialog, entries, last_own)
            SELECT portal, dialog, substring(string_agg(entry, ' ' ORDER BY number) FROM '{Tails.Last}'), 0
            FROM unnest($7, $8, $9, $10) WITH ORDINALITY AS said(portal, key, dialog, entry, number) JOIN stored USING (portal, key) GROUP BY portal, dialog
            ON CONFLICT (portal, dialog) DO UPDATE SET entries = substring(concat_ws(' ', tails.entries, excluded.entries) FROM '{Tails.Last}'))
        SELECT portal, key FROM stored WHERE (SELECT count(*) FROM stored) < $11 UNION ALL SELECT NULL, NULL FROM stored HAVING count(*) = $11
        """;

    /// <summary>Returns the portals and keys of what was new, or nothing but nulls when all of it was.</summary>
    public NpgsqlBatchCommand Command()
    {
        var said = arrivals.Where(of => of.Arrival.Tail is not null).DistinctBy(of => (of.Portal, of.Arrival.Key)).ToList();
        return PostgresBatches.Command(
            Text,
            Each(arrivals, of => of.Portal),
            Each(arrivals, of => of.Arrival.Key),
            Each(arrivals, of => of.Arrival.Subject),
            Each(arrivals, of => of.Arrival.Body),
            Each(arrivals, of => of.Arrival.At.ToUnixTimeMilliseconds()),
            Each(arrivals, of => (int)of.Arrival.State),
            Each(said, of => of.Portal),
            Each(said, of => of.Arrival.Key),
            Each(said, of => of.Arrival.Tail!.Value.Dialog),
            Each(said, of => Tails.Entry(of.Arrival.Tail!.Value.MessageId)),
            One((long)arrivals.Count));
    }

    /// <summary>Runs a batch that holds the command, and says of each whether it was new; of several with one key the first is.</summary>
    public async Task<IReadOnlyList<bool>> Run(NpgsqlBatch batch)
    {
        var stored = new HashSet<(string, string)>();
        var all = false;
        await using var reader = await batch.ExecuteReaderAsync();
        do
        {
            // The other statements return one column, or none.
            while (reader.FieldCount == 2 && await reader.ReadAsync())
            {
                if (await reader.IsDBNullAsync(0))
                {
                    all = true;
                }
                else
                {
                    stored.Add((reader.GetString(0), reader.GetString(1)));
                }
            }
        }
        while (await reader.NextResultAsync());
        return [.. arrivals.Select(of => all || stored.Remove((of.Portal, of.Arrival.Key)))];
    }
}
