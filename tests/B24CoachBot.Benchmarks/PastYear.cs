using System.Data.Common;
using B24CoachBot.Adapters.Storage;

namespace B24CoachBot.Benchmarks;

/// <summary>What a large office leaves behind in a year: a million events heard, a million messages delivered, a hundred thousand dialogues, beside 5,000 portals.</summary>
internal static class PastYear
{
    private const int Events = 1_000_000;
    private const int Dialogues = 100_000;
    private const int Portals = 5_000;

    /// <summary>Whoever is measured stands below and has nothing open.</summary>
    private const int Strangers = 1_000;

    // Ids and moments are made of the row's number: every thirty seconds something happened, all of it within what is kept.
    private static readonly (int Rows, string Text)[] Rows =
    [
        (Events, "INSERT INTO inbox (portal, key, subject, body, accepted_at, state, attempts) SELECT @portal, 'past:' || n, 1 + n % @dialogues, '', @now - n * 30000, 2, 0 FROM numbers"),
        (Events, "INSERT INTO outbox (portal, lane, priority, subject, body, state, attempts, due_at) SELECT @portal, 'chat:' || (1 + n % @dialogues), 0, 1 + n % @dialogues, '', 2, 1, @now - n * 30000 FROM numbers"),
        (Dialogues, "INSERT INTO drafts (portal, id, subject, state_name, version, ended, touched_at, body) SELECT @portal, CAST(1000000000000000 + n AS TEXT), n, 'Done', 3, @yes, @now - n * 300000, '' FROM numbers"),
        (Dialogues / 5, "INSERT INTO drafts (portal, id, subject, state_name, version, ended, touched_at, body) SELECT @portal, CAST(2000000000000000 + n AS TEXT), @strangers + n, 'AskingWhat', 1, @no, @now - n * 300000, '{}' FROM numbers"),
        (Dialogues, "INSERT INTO cards (portal, card, dialog, message_id) SELECT @portal, CAST(1000000000000000 + n AS TEXT), CAST(n AS TEXT), 1000000 + n FROM numbers"),
        (2 * Dialogues, "INSERT INTO consents (portal, draft_id, card, change, state, asked_of, asked_at, \"by\", \"at\", result, target, result_at) SELECT @portal, CAST(1000000000000000 + n / 2 AS TEXT), n % 2, 'CreateTask', 'Granted', 1 + n % @dialogues, @now - n * 150000, 1, @now - n * 150000, 'Done', 'Task:1', @now - n * 150000 FROM numbers"),
        (Dialogues, "INSERT INTO tails (portal, dialog, entries, last_own) SELECT @portal, CAST(@strangers + n AS TEXT), 'm1 s m3 s m5 s m7 s m9 s m11 s', n FROM numbers"),
        (Dialogues, "INSERT INTO habits (portal, subject, among, chosen, chosen_at) SELECT @portal, n, '3,4', 3, @now - n * 20000 FROM numbers"),
        (2 * Dialogues, "INSERT INTO notes (portal, subject, name, value, \"at\") SELECT @portal, 1 + n % @dialogues, 'refused', 'x', @now - n * 12000 FROM numbers"),
        (Dialogues / 5, "INSERT INTO timers (portal, draft_id, what, subject, due_at) SELECT @portal, CAST(2000000000000000 + n AS TEXT), 'remind', @strangers + n, @now + 86400000 + n FROM numbers"),
        (Dialogues, "INSERT INTO touches (portal, entity, card, person, \"at\") SELECT @portal, 'Deal', n, 1 + n % 500, @now - n * 300000 FROM numbers"),
        (Dialogues, "INSERT INTO talks (portal, key, employee, ended_at, cards) SELECT @portal, 'call:' || n, 1 + n % 500, @now - n * 300000, 'Deal:1' FROM numbers"),
        (Dialogues, "INSERT INTO task_traces (portal, id, responsible, creator, of_bot, created_at, touched_at, started, discussion_read, chat) SELECT @portal, n, 1 + n % 500, 1, @no, @now - n * 300000, @now - n * 300000, @yes, @yes, 0 FROM numbers"),
        (Dialogues, "INSERT INTO task_changes (portal, task, \"at\", was, became) SELECT @portal, n, @now - n * 300000, 2, 3 FROM numbers"),
        (Dialogues, "INSERT INTO crm_cards (portal, entity, id, assigned, pipeline, stage, open, updated_at, fields) SELECT @portal, 'Deal', n, 1 + n % 500, '0', 'WON', @no, @now - n * 300000, '' FROM numbers"),
        (Portals, "INSERT INTO portals (portal, bot_id, bot_token, feed_offset) SELECT 'portal' || n, n, '', n FROM numbers"),
        (Portals, "INSERT INTO tenants (portal, client_endpoint, server_endpoint, access_token, refresh_token, application_token, scope, user_id, status, expires_at, updated_at) SELECT 'portal' || n, 'c', 's', 'a', 'r', 't', 'im', 1, 0, @now, @now FROM numbers"),
        (Portals, "INSERT INTO leases (portal, node, number, taken_at) SELECT 'portal' || n, 'one', 1, @now FROM numbers"),
        (5 * Portals, "INSERT INTO positions (portal, name, value) SELECT 'portal' || (n / 5), 'list' || (n % 5), n FROM numbers"),
    ];

    public static async Task Fill(Database database, string portal, DateTimeOffset now)
    {
        foreach (var (rows, text) in Rows)
        {
            await database.Writes.Commit(portal, (db, within) => Fill(db, within, text, rows, portal, now));
        }

        // A log that one transaction has made so long is slow to read until it begins anew.
        await database.Sweep();

        // As the server does by itself within minutes; SQLite keeps no such statistics unless it is told to.
        if (database.IsShared)
        {
            await database.Writes.Commit(portal, (db, within) => Run(db, within, "ANALYZE"));
        }
    }

    private static Task Fill(DbConnection db, DbTransaction within, string text, int rows, string portal, DateTimeOffset now)
    {
        (string Name, object Value)[] values =
        [
            ("portal", portal), ("dialogues", Dialogues), ("strangers", Strangers), ("now", now.ToUnixTimeMilliseconds()), ("yes", true), ("no", false), ("rows", rows),
        ];
        var whole = text.Replace("FROM numbers", "FROM (WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < @rows) SELECT CAST(n AS BIGINT) AS n FROM counted) numbers", StringComparison.Ordinal);
        return Run(db, within, whole, [.. values.Where(value => whole.Contains($"@{value.Name}", StringComparison.Ordinal))]);
    }

    private static async Task Run(DbConnection db, DbTransaction within, string text, params (string Name, object Value)[] values)
    {
        await using var command = db.CreateCommand();
        command.Transaction = within;
        command.CommandTimeout = 600;

        // Every text is a constant of this file.
#pragma warning disable CA2100
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }
}
