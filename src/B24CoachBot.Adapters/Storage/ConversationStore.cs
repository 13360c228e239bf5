using System.Data.Common;
using System.Globalization;
using B24CoachBot.Adapters.Storage.Rows;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Adapters.Storage;

/// <summary>A stored draft as it was read.</summary>
public sealed record ReadDraft(string Id, int Version, string Body);

/// <summary>Drafts by person, and the one transaction of a turn.</summary>
public sealed class ConversationStore(Database database)
{
    private const int MostOpen = 40;

    /// <summary>The person's drafts that are not over, youngest first.</summary>
    public Task<List<ReadDraft>> Open(string portal, int subject) => database.Read(
        Read,
        "SELECT id, version, body FROM drafts WHERE portal = @portal AND subject = @subject AND ended = @no ORDER BY touched_at DESC, id DESC LIMIT @most",
        ("portal", portal), ("subject", subject), ("no", false), ("most", MostOpen));

    /// <summary>A draft by its id, whoever's and in whatever state; its body is empty once it was blanked.</summary>
    public async Task<ReadDraft?> Find(string portal, string id) => (await database.Read(
        Read,
        "SELECT id, version, body FROM drafts WHERE portal = @portal AND id = @id",
        ("portal", portal), ("id", id))).FirstOrDefault();

    /// <summary>The draft whose card, question or offer that message is.</summary>
    public async Task<string?> OfMessage(string portal, long message) => (await database.Read(
        row => row.GetString(0).Split('/')[0],
        "SELECT card FROM cards WHERE portal = @portal AND message_id = @message",
        ("portal", portal), ("message", message))).FirstOrDefault();

    /// <summary>Stores a turn; returns the numbers of the outbox rows it planned. <see cref="StaleTurnException"/> when a draft or the event moved on meanwhile.</summary>
    public async Task<IReadOnlyList<long>> Commit(TurnCommit turn)
    {
        var planned = new List<long>();
        await database.Writes.Commit(turn.Portal, (db, within) => Store(db, within, turn, planned));
        return planned;
    }

    /// <summary>Forgets the words of drafts that ended before <paramref name="before"/>; the bare row stays so that old buttons are known.</summary>
    public Task Blank(string portal, DateTimeOffset before) => database.Writes.Commit(portal, (db, within) => db.Run(
        within,
        "UPDATE drafts SET body = '' WHERE portal = @portal AND ended = @yes AND touched_at < @before AND body <> ''",
        ("portal", portal), ("yes", true), ("before", before.ToUnixTimeMilliseconds())));

    /// <param name="ids">Filled with the numbers of the outbox rows; a unit may run twice.</param>
    private static async Task Store(DbConnection db, DbTransaction within, TurnCommit turn, List<long> ids)
    {
        ids.Clear();
        await Inbox.Done(db, within, turn.InboxId, turn.GivenUp ? RowState.Failed : RowState.Done);

        // First of all: what this turn stores itself comes after and stays.
        foreach (var person in turn.Disconnected)
        {
            await PersonTokens.Erase(db, within, turn.Portal, person);
        }

        foreach (var erasing in turn.Erased)
        {
            await PersonRecords.Erase(db, within, turn, erasing);
        }

        foreach (var result in turn.Results)
        {
            await ConsentJournal.Resolve(db, within, turn, result);
        }

        foreach (var draft in turn.Drafts)
        {
            await Store(db, within, turn, draft);
        }

        foreach (var consent in turn.Consents)
        {
            await Store(db, within, turn, consent);
        }

        var costs = new MetricWrites(db, within, turn.Portal);
        foreach (var planned in turn.Outbox)
        {
            var (id, isNew) = await Outbox.Plan(db, within, turn, planned);
            ids.Add(id);
            if (isNew && PersonOf(planned) is { } person)
            {
                await costs.Cost(new BotCost(turn.Day, person, Messages: 1, Answers: 0));
            }
        }

        if (turn.IsAnswer)
        {
            await costs.Cost(new BotCost(turn.Day, new UserId(turn.Subject), Messages: 0, Answers: 1));
        }

        await costs.Touches(turn.Touches);

        foreach (var timer in turn.Timers)
        {
            await Timers.Set(db, within, turn, timer);
        }

        foreach (var habit in turn.Habits)
        {
            await Habits.Keep(db, within, turn, habit);
        }

        foreach (var note in turn.Notes)
        {
            await Notes.Keep(db, within, turn, note);
        }

        foreach (var passed in turn.Passed)
        {
            await Inbox.Insert(db, within, turn.Portal, passed);
        }

        foreach (var use in turn.Uses)
        {
            await LibraryUses.Keep(db, within, turn, use);
        }

        foreach (var ruling in turn.Rulings)
        {
            await RulingStore.Keep(db, within, turn.Portal, ruling);
        }

        foreach (var closing in turn.Closed)
        {
            await QualityErrorStore.Close(db, within, turn, closing);
        }

        foreach (var permit in turn.Permits)
        {
            await PermitStore.Keep(db, within, turn.Portal, permit);
        }
    }

    /// <summary>A dialogue with one person is named by the person's number; a group's is not a number.</summary>
    private static UserId? PersonOf(Planned planned) =>
        int.TryParse(planned.Dialog, NumberStyles.None, CultureInfo.InvariantCulture, out var person) ? new UserId(person) : null;

    private static async Task Store(DbConnection db, DbTransaction within, TurnCommit turn, StoredDraft draft)
    {
        (string, object?)[] values =
        [
            ("portal", turn.Portal), ("id", draft.Id), ("subject", draft.Subject), ("state", draft.StateName), ("read", draft.ReadVersion),
            ("ended", draft.Ended), ("touched", draft.TouchedAt.ToUnixTimeMilliseconds()), ("body", draft.Body),
        ];
        var stored = draft.ReadVersion == 0
            ? await db.Run(
                within,
                """
                INSERT INTO drafts (portal, id, subject, state_name, version, ended, touched_at, body)
                VALUES (@portal, @id, @subject, @state, @read + 1, @ended, @touched, @body) ON CONFLICT (portal, id) DO NOTHING
                """,
                values)
            : await db.Run(
                within,
                """
                UPDATE drafts SET state_name = @state, version = @read + 1, ended = @ended, touched_at = @touched, body = @body
                WHERE portal = @portal AND id = @id AND version = @read
                """,
                values);
        if (stored == 0)
        {
            throw new StaleTurnException($"Draft {draft.Id} has moved on.");
        }
    }

    private static Task<int> Store(DbConnection db, DbTransaction within, TurnCommit turn, StoredConsent consent) => db.Run(
        within,
        """
        INSERT INTO consents (portal, draft_id, card, change, state, asked_of, asked_at, "by", "at")
        VALUES (@portal, @draft, @card, @change, @state, @asked_of, @asked_at, @by, @at)
        ON CONFLICT (portal, draft_id, card, change) DO UPDATE SET state = excluded.state, "by" = excluded."by", "at" = excluded."at"
        """,
        ("portal", turn.Portal), ("draft", consent.DraftId), ("card", consent.Card), ("change", consent.Change), ("state", consent.State),
        ("asked_of", consent.AskedOf), ("asked_at", consent.AskedAt.ToUnixTimeMilliseconds()), ("by", consent.By), ("at", consent.At?.ToUnixTimeMilliseconds()));

    private static ReadDraft Read(DbDataReader row) => new(row.GetString(0), row.GetInt32(1), row.GetString(2));
}
