using B24CoachBot.Adapters.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace B24CoachBot.Adapters.Storage;

/// <summary>The schema and its migrations. The hot path speaks plain SQL over the same tables.</summary>
public sealed class CoachDb(DbContextOptions<CoachDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PortalRow>(row =>
        {
            row.ToTable("portals");
            row.HasKey(portal => portal.Portal);
        });
        modelBuilder.Entity<InboxRow>(row =>
        {
            row.ToTable("inbox");
            row.HasKey(inbox => inbox.Id);
            row.HasIndex(inbox => new { inbox.Portal, inbox.Key }).IsUnique();
            row.HasIndex(inbox => new { inbox.State, inbox.Id });
            row.HasIndex(inbox => new { inbox.Portal, inbox.Subject, inbox.State });
        });
        modelBuilder.Entity<DraftRow>(row =>
        {
            row.ToTable("drafts");
            row.HasKey(draft => new { draft.Portal, draft.Id });
            row.HasIndex(draft => new { draft.Portal, draft.Subject, draft.Ended });
            row.HasIndex(draft => new { draft.Ended, draft.TouchedAt });
        });
        modelBuilder.Entity<ConsentRow>(row =>
        {
            row.ToTable("consents");
            row.HasKey(consent => new { consent.Portal, consent.DraftId, consent.Card, consent.Change });
        });
        modelBuilder.Entity<OutboxRow>(row =>
        {
            row.ToTable("outbox");
            row.HasKey(outbox => outbox.Id);
            row.HasIndex(outbox => new { outbox.State, outbox.Id });
        });
        modelBuilder.Entity<CardRow>(row =>
        {
            row.ToTable("cards");
            row.HasKey(card => new { card.Portal, card.Card });
            row.HasIndex(card => new { card.Portal, card.MessageId });
        });
        modelBuilder.Entity<TailRow>(row =>
        {
            row.ToTable("tails");
            row.HasKey(tail => new { tail.Portal, tail.Dialog });
        });
        modelBuilder.Entity<HabitRow>(row =>
        {
            row.ToTable("habits");
            row.HasKey(habit => new { habit.Portal, habit.Subject, habit.Among });
        });
        modelBuilder.Entity<NoteRow>(row =>
        {
            row.ToTable("notes");
            row.HasKey(note => note.Id);
            row.HasIndex(note => new { note.Portal, note.Subject, note.At });
        });
        modelBuilder.Entity<PositionRow>(row =>
        {
            row.ToTable("positions");
            row.HasKey(position => new { position.Portal, position.Name });
        });
        modelBuilder.Entity<TimerRow>(row =>
        {
            row.ToTable("timers");
            row.HasKey(timer => new { timer.Portal, timer.DraftId, timer.What });
            row.HasIndex(timer => timer.DueAt);
        });

        // One spelling in both databases, so that the plain SQL of the hot path is the same text.
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
            }
        }
    }

    private static string Snake(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"_{char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));
}
