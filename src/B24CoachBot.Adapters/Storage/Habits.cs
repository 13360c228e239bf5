using System.Data.Common;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Conversations;

namespace B24CoachBot.Adapters.Storage;

/// <summary>People's choices among namesakes: ids only, no words.</summary>
public sealed class Habits(Database database)
{
    /// <summary>The person's choices that are not older than <paramref name="since"/>.</summary>
    public async Task<IReadOnlyList<Habit>> Of(string portal, int subject, DateTimeOffset since) =>
    [
        // The moment is not asked for: everybody's choices of a month would be looked through instead of one person's.
        .. (await database.Read(
            row => (Habit: new Habit(row.GetString(0), new UserId(row.GetInt32(1))), At: row.GetInt64(2)),
            "SELECT among, chosen, chosen_at FROM habits WHERE portal = @portal AND subject = @subject",
            ("portal", portal), ("subject", subject))).Where(kept => kept.At >= since.ToUnixTimeMilliseconds()).Select(kept => kept.Habit),
    ];

    /// <summary>Forgets choices that count no more.</summary>
    public Task Forget(string portal, DateTimeOffset before) => database.Writes.Commit((db, within) => db.Run(
        within, "DELETE FROM habits WHERE portal = @portal AND chosen_at < @before", ("portal", portal), ("before", before.ToUnixTimeMilliseconds())));

    internal static Task<int> Keep(DbConnection db, DbTransaction within, TurnCommit turn, StoredHabit habit) => db.Run(
        within,
        """
        INSERT INTO habits (portal, subject, among, chosen, chosen_at) VALUES (@portal, @subject, @among, @chosen, @at)
        ON CONFLICT (portal, subject, among) DO UPDATE SET chosen = excluded.chosen, chosen_at = excluded.chosen_at
        """,
        ("portal", turn.Portal), ("subject", habit.Subject), ("among", habit.Among), ("chosen", habit.Chosen), ("at", turn.At.ToUnixTimeMilliseconds()));
}
