using System.Data.Common;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Adapters.Storage;

/// <summary>The journal of proposals: who was asked, what they said, and what became of it. No words.</summary>
public sealed class ConsentJournal(Database database)
{
    // The changes of one draft follow one another: those that were edited belong to the question that was answered.
    private const string Columns =
        """c.draft_id, c.change, c.state, c.asked_of, c.asked_at, c."by", c."at", c.result, c.target, COALESCE(d.subject, c.asked_of)""";

    /// <summary>The youngest first.</summary>
    /// <param name="person">Whose proposals; null for everybody's.</param>
    /// <param name="until">Younger ones are left out.</param>
    public async Task<JournalPage> Read(string portal, UserId? person, DateTimeOffset from, DateTimeOffset until, int skip, int most)
    {
        var rows = await database.Read(
            Row,
            $"""
            SELECT {Columns} FROM consents c LEFT JOIN drafts d ON d.portal = c.portal AND d.id = c.draft_id
            WHERE c.portal = @portal AND c.asked_at >= @from AND c.asked_at <= @until
            AND (@person = 0 OR COALESCE(d.subject, c.asked_of) = @person OR c.asked_of = @person)
            ORDER BY c.asked_at, c.card
            """,
            ("portal", portal), ("from", from.ToUnixTimeMilliseconds()), ("until", until.ToUnixTimeMilliseconds()), ("person", person?.Value ?? 0));
        var lines = Folded(rows).OrderByDescending(line => line.AskedAt).ToList();
        return new JournalPage([.. lines.Skip(skip).Take(most)], lines.Count > skip + most);
    }

    /// <summary>Changes that were permitted and did not come to pass, and that no later one of the same draft made good.</summary>
    public Task<List<(string Draft, UserId Person, string Result, CrmRef? Card, DateTimeOffset At)>> Failed(string portal, DateTimeOffset since) => database.Read(
        row => (row.GetString(0), new UserId(row.GetInt32(1)), row.GetString(2), (CrmRef?)null, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3))),
        """
        SELECT c.draft_id, c.asked_of, c.result, c.result_at FROM consents c
        WHERE c.portal = @portal AND c.result IN (@refused, @unknown) AND c.result_at >= @since AND NOT EXISTS (
            SELECT 1 FROM consents l WHERE l.portal = c.portal AND l.draft_id = c.draft_id AND l.change = c.change AND l.card > c.card
            AND (l.result IS NULL OR l.result NOT IN (@refused, @unknown)) AND l.state = @granted)
        """,
        ("portal", portal), ("refused", nameof(Carried.Refused)), ("unknown", nameof(Carried.FateUnknown)), ("since", since.ToUnixTimeMilliseconds()), ("granted", nameof(ConsentState.Granted)));

    /// <summary>Who said yes to the change of a draft; null when that is forgotten, or nobody did.</summary>
    public async Task<UserId?> Granter(string portal, string draftId, string change) => (await database.Read(
        row => (UserId?)new UserId(row.GetInt32(0)),
        """SELECT "by" FROM consents WHERE portal = @portal AND draft_id = @draft AND change = @change AND state = @granted AND "by" IS NOT NULL ORDER BY card DESC LIMIT 1""",
        ("portal", portal), ("draft", draftId), ("change", change), ("granted", nameof(ConsentState.Granted)))).FirstOrDefault();

    /// <summary>Forgets questions that were asked before; one that is still open goes with them.</summary>
    public Task Forget(string portal, DateTimeOffset before) => database.Writes.Commit(async (db, within) =>
    {
        await db.Run(within, "DELETE FROM consents WHERE portal = @portal AND asked_at < @before", ("portal", portal), ("before", before.ToUnixTimeMilliseconds()));

        // The bare rows of drafts only told whose the journal's lines were, and that a button is outdated.
        (string, object?)[] old = [("portal", portal), ("yes", true), ("before", before.ToUnixTimeMilliseconds())];
        await db.Run(within, CardsOf("SELECT id FROM drafts WHERE portal = @portal AND ended = @yes AND body = '' AND touched_at < @before"), old);
        await db.Run(within, "DELETE FROM drafts WHERE portal = @portal AND ended = @yes AND body = '' AND touched_at < @before", old);
    });

    /// <summary>Forgets the cards of drafts that are about to go; a card is named after its draft (<c>id</c>, <c>id/offer</c>), and no id has a letter behind f in it.</summary>
    internal static string CardsOf(string drafts) =>
        $"""
        DELETE FROM cards WHERE portal = @portal AND card IN (
            SELECT c.card FROM drafts d JOIN cards c ON c.portal = d.portal AND c.card >= d.id AND c.card < d.id || 'g' WHERE d.portal = @portal AND d.id IN ({drafts}))
        """;

    /// <summary>What became of the permitted change that the draft waits for.</summary>
    internal static Task<int> Resolve(DbConnection db, DbTransaction within, TurnCommit turn, StoredResult result) => db.Run(
        within,
        """
        UPDATE consents SET result = @result, target = @target, result_at = @at
        WHERE portal = @portal AND draft_id = @draft AND state = @granted AND result IS NULL
        """,
        ("portal", turn.Portal), ("draft", result.DraftId), ("result", result.Result), ("target", result.Target), ("at", turn.At.ToUnixTimeMilliseconds()),
        ("granted", nameof(ConsentState.Granted)));

    private static IEnumerable<JournalLine> Folded(List<(string Draft, JournalLine Line)> rows)
    {
        foreach (var asked in rows.GroupBy(row => (row.Draft, row.Line.Change)))
        {
            var edits = 0;
            DateTimeOffset? first = null;
            foreach (var line in asked.Select(row => row.Line))
            {
                first ??= line.AskedAt;
                if (line.State == ConsentState.Edited)
                {
                    edits++;
                    continue;
                }

                yield return line with { AskedAt = first.Value, Edits = edits };
                (edits, first) = (0, null);
            }

            // Edited last and not asked anew: the person was asked back meanwhile.
            if (edits > 0)
            {
                yield return asked.Last().Line with { AskedAt = first!.Value, Edits = edits };
            }
        }
    }

    private static (string, JournalLine) Row(DbDataReader row) => (row.GetString(0), new JournalLine(
        Moment(row.GetInt64(4)), new UserId(row.GetInt32(9)), new UserId(row.GetInt32(3)), row.GetString(1), 0, Enum.Parse<ConsentState>(row.GetString(2)),
        row.IsDBNull(5) ? null : new UserId(row.GetInt32(5)), row.IsDBNull(6) ? null : Moment(row.GetInt64(6)),
        row.IsDBNull(7) ? null : row.GetString(7), row.IsDBNull(8) ? null : row.GetString(8)));

    private static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}

/// <summary>The portal's answer to a permitted change, for the journal.</summary>
public sealed record StoredResult(string DraftId, string Result, string? Target);
