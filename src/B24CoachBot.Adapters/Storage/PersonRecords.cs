using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;

namespace B24CoachBot.Adapters.Storage;

/// <summary>All that is stored of one person: how much, every row of it, and its erasing (docs/data.md).</summary>
public sealed class PersonRecords(Database database)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Every table with somebody's number in it, and the column the number stands in.
    private static readonly (string Table, string Where)[] Tables =
    [
        ("drafts", "subject = @person"),
        ("notes", "subject = @person"),
        ("habits", "subject = @person"),
        ("consents", "(asked_of = @person OR \"by\" = @person)"),
        ("permits", "(asker = @person OR \"by\" = @person)"),
        ("timers", "subject = @person"),
        ("bot_costs", "person = @person"),
        ("talks", "employee = @person"),
        ("touches", "person = @person"),
        ("field_counts", "person = @person"),
        ("task_traces", "(responsible = @person OR creator = @person)"),
        ("task_questions", "person = @person"),
        ("approvals", "approver = @person"),
        ("crm_cards", "assigned = @person"),
        ("rulings", "\"by\" = @person"),
        ("person_tokens", "person = @person"),
        ("quality_errors", "(person = @person OR dismissed = @person)"),
        ("inbox", "subject = @person AND body <> ''"),
        ("outbox", "subject = @person AND body <> ''"),
    ];

    // A draft whose change is under way stays: its answer is still to come.
    private const string Over =
        """
        portal = @portal AND subject = @person AND id <> @but
        AND (body = '' OR id NOT IN (SELECT draft_id FROM consents WHERE portal = @portal AND state = @granted AND result IS NULL))
        """;

    // What nobody else's figures rest on.
    private static readonly string[] Erasing =
    [
        """UPDATE consents SET state = @withdrawn, "by" = @person, "at" = @at WHERE portal = @portal AND asked_of = @person AND state = @asked AND draft_id <> @but""",
        "DELETE FROM timers WHERE portal = @portal AND subject = @person AND draft_id <> @but",
        ConsentJournal.CardsOf($"SELECT id FROM drafts WHERE {Over}"),
        $"DELETE FROM drafts WHERE {Over}",
        "DELETE FROM notes WHERE portal = @portal AND subject = @person",
        "DELETE FROM habits WHERE portal = @portal AND subject = @person",
        "DELETE FROM permits WHERE portal = @portal AND asker = @person",
        "DELETE FROM bot_costs WHERE portal = @portal AND person = @person",
        "DELETE FROM person_tokens WHERE portal = @portal AND person = @person",
    ];

    public async Task<MyRecords> Of(string portal, UserId person, int keepDays)
    {
        async Task<int> Count(string table, string more = "") => (await database.Read(
            row => row.GetInt32(0), $"SELECT COUNT(*) FROM {table} WHERE portal = @portal AND {Where(table)}{more}", ("portal", portal), ("person", person.Value)))[0];
        return new MyRecords(
            await Count("drafts", $" AND body <> '' AND {OfOthers("state_name")}"), await Count("notes"), await Count("habits"), await Count("consents"), await Count("talks"),
            await Count("touches") + await Count("task_traces") + await Count("task_questions") + await Count("approvals") + await Count("crm_cards") + await Count("field_counts"),
            await Count("bot_costs"), await Count("permits"), await Count("timers", $" AND draft_id NOT IN (SELECT id FROM drafts WHERE portal = @portal AND NOT ({OfOthers("state_name")}))"), keepDays);
    }

    /// <summary>Every row as it is stored, table by table, as JSON.</summary>
    public async Task<string> Whole(string portal, UserId person)
    {
        var all = new JsonObject { ["person"] = person.Value };
        foreach (var (table, where) in Tables)
        {
            all[table] = new JsonArray([.. await database.Read(Row, $"SELECT * FROM {table} WHERE portal = @portal AND {where}", ("portal", portal), ("person", person.Value))]);
        }

        return all.ToJsonString(Readable);
    }

    internal static async Task Erase(DbConnection db, DbTransaction within, TurnCommit turn, StoredErasing erasing)
    {
        (string Name, object? Value)[] values =
        [
            ("portal", turn.Portal), ("person", erasing.Person), ("but", erasing.ButDraft), ("at", turn.At.ToUnixTimeMilliseconds()),
            ("withdrawn", "Withdrawn"), ("asked", "Asked"), ("granted", "Granted"),
        ];
        foreach (var text in Erasing)
        {
            await db.Run(within, text, [.. values.Where(value => text.Contains($"@{value.Name}", StringComparison.Ordinal))]);
        }
    }

    /// <summary>Pages of records hold no words, and count themselves on no page.</summary>
    private static string OfOthers(string state) => $"{state} NOT LIKE 'MyData%' AND {state} NOT LIKE 'Journal%' AND {state} NOT LIKE 'Errors%'";

    private static string Where(string table) => Tables.First(one => one.Table == table).Where;

    private static JsonNode Row(DbDataReader row)
    {
        var read = new JsonObject();
        for (var column = 0; column < row.FieldCount; column++)
        {
            // The portal's own name of itself tells nothing of the person, and a sealed token nothing to anybody.
            if (row.GetName(column) is var name and not ("portal" or "access_token" or "refresh_token"))
            {
                read[name] = row.IsDBNull(column) ? null : row.GetValue(column) switch
                {
                    string text when text.StartsWith('{') => JsonNode.Parse(text),
                    string text => JsonValue.Create(text),
                    bool flag => JsonValue.Create(flag),
                    var number => JsonValue.Create(Convert.ToInt64(number, CultureInfo.InvariantCulture)),
                };
            }
        }

        return read;
    }
}

/// <summary>Everything of a person that may go, goes; <paramref name="ButDraft"/> is the conversation that asked for it.</summary>
public sealed record StoredErasing(int Person, string ButDraft);
