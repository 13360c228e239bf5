using B24CoachBot.Adapters.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace B24CoachBot.Adapters.Storage;

/// <summary>The schema and its migrations. The hot path speaks plain SQL over the same tables.</summary>
public class CoachDb : DbContext
{
    public CoachDb(DbContextOptions<CoachDb> options)
        : base(options)
    {
    }

    /// <summary>For a database of another kind, which has migrations of its own.</summary>
    protected CoachDb(DbContextOptions options)
        : base(options)
    {
    }

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

            // Only what waits: a million heard events cost a search for the next nothing.
            row.HasIndex(inbox => new { inbox.Portal, inbox.Subject, inbox.Id }).HasFilter("state = 0");
            row.HasIndex(inbox => new { inbox.Portal, inbox.AcceptedAt }).HasFilter("state IN (2, 3)");
        });
        modelBuilder.Entity<DraftRow>(row =>
        {
            row.ToTable("drafts");
            row.HasKey(draft => new { draft.Portal, draft.Id });
            row.HasIndex(draft => new { draft.Portal, draft.Subject, draft.Ended });

            // Words are looked for after every turn, bare rows once a day: neither is to pass by the other.
            row.HasIndex(draft => new { draft.Portal, draft.Ended, draft.TouchedAt }, "ix_drafts_with_words").HasFilter("body <> ''");
            row.HasIndex(draft => new { draft.Portal, draft.Ended, draft.TouchedAt }, "ix_drafts_bare").HasFilter("body = ''");
        });
        modelBuilder.Entity<ConsentRow>(row =>
        {
            row.ToTable("consents");
            row.HasKey(consent => new { consent.Portal, consent.DraftId, consent.Card, consent.Change });
            row.HasIndex(consent => new { consent.Portal, consent.AskedAt });
        });
        modelBuilder.Entity<OutboxRow>(row =>
        {
            row.ToTable("outbox");
            row.HasKey(outbox => outbox.Id);
            row.HasIndex(outbox => new { outbox.Portal, outbox.Lane, outbox.Id }).HasFilter("state IN (0, 1)");
            row.HasIndex(outbox => new { outbox.Portal, outbox.DueAt }).HasFilter("state IN (2, 3)");
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
            row.HasIndex(habit => new { habit.Portal, habit.ChosenAt });
        });
        modelBuilder.Entity<NoteRow>(row =>
        {
            row.ToTable("notes");
            row.HasKey(note => note.Id);
            row.HasIndex(note => new { note.Portal, note.Subject, note.At });
            row.HasIndex(note => new { note.Portal, note.At });
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
            row.HasIndex(timer => new { timer.Portal, timer.DueAt });
        });

        WhatWasSeen(modelBuilder);
        WhatWasDecided(modelBuilder);
        WhoIsServed(modelBuilder);

        // One spelling in both databases, so that the plain SQL of the hot path is the same text.
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
            }
        }
    }

    private static void WhatWasSeen(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TalkRow>(row =>
        {
            row.ToTable("talks");
            row.HasKey(talk => new { talk.Portal, talk.Key });
            row.HasIndex(talk => new { talk.Portal, talk.EndedAt });
        });
        modelBuilder.Entity<TouchRow>(row =>
        {
            row.ToTable("touches");
            row.HasKey(touch => new { touch.Portal, touch.Entity, touch.Card, touch.Person, touch.At });
            row.HasIndex(touch => new { touch.Portal, touch.At });
        });
        modelBuilder.Entity<FieldCountRow>(row =>
        {
            row.ToTable("field_counts");
            row.HasKey(count => new { count.Portal, count.Day, count.Person, count.Entity, count.Pipeline, count.Field });
        });
        modelBuilder.Entity<StageMoveRow>(row =>
        {
            row.ToTable("stage_moves");
            row.HasKey(move => new { move.Portal, move.Entity, move.Id });
            row.HasIndex(move => new { move.Portal, move.At });
        });
        modelBuilder.Entity<TaskTraceRow>(row =>
        {
            row.ToTable("task_traces");
            row.HasKey(task => new { task.Portal, task.Id });
            row.HasIndex(task => new { task.Portal, task.TouchedAt });
        });
        modelBuilder.Entity<TaskChangeRow>(row =>
        {
            row.ToTable("task_changes");
            row.HasKey(change => new { change.Portal, change.Task, change.At, change.Was, change.Became });
        });
        modelBuilder.Entity<TaskQuestionRow>(row =>
        {
            row.ToTable("task_questions");
            row.HasKey(question => new { question.Portal, question.Task, question.At, question.Person });
        });
        modelBuilder.Entity<ApprovalRow>(row =>
        {
            row.ToTable("approvals");
            row.HasKey(approval => new { approval.Portal, approval.Id });
            row.HasIndex(approval => new { approval.Portal, approval.ClosedAt });
        });
        modelBuilder.Entity<CrmCardRow>(row =>
        {
            row.ToTable("crm_cards");
            row.HasKey(card => new { card.Portal, card.Entity, card.Id });
            row.HasIndex(card => new { card.Portal, card.Open, card.UpdatedAt });
        });
        modelBuilder.Entity<BotCostRow>(row =>
        {
            row.ToTable("bot_costs");
            row.HasKey(cost => new { cost.Portal, cost.Day, cost.Person });
        });
    }

    private static void WhatWasDecided(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<RulingRow>(row =>
        {
            row.ToTable("rulings");
            row.HasKey(ruling => new { ruling.Portal, ruling.Name });
        });
        modelBuilder.Entity<PermitRow>(row =>
        {
            row.ToTable("permits");
            row.HasKey(permit => new { permit.Portal, permit.Asker, permit.Category, permit.Mark });
            row.HasIndex(permit => new { permit.Portal, permit.Until });
        });
        modelBuilder.Entity<QualityErrorRow>(row =>
        {
            row.ToTable("quality_errors");
            row.HasKey(error => new { error.Portal, error.Key });
            row.HasIndex(error => new { error.Portal, error.ClosedAt });
        });
        modelBuilder.Entity<LibraryUseRow>(row =>
        {
            row.ToTable("library_uses");
            row.HasKey(use => new { use.Portal, use.Day, use.Item });
        });
        modelBuilder.Entity<ReadinessRow>(row =>
        {
            row.ToTable("readiness");
            row.HasKey(measured => measured.Portal);
        });
    }

    private static void WhoIsServed(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TenantRow>(row =>
        {
            row.ToTable("tenants");
            row.HasKey(tenant => tenant.Portal);
        });
        modelBuilder.Entity<PersonTokenRow>(row =>
        {
            row.ToTable("person_tokens");
            row.HasKey(token => new { token.Portal, token.Person });
        });
        modelBuilder.Entity<LeaseRow>(row =>
        {
            row.ToTable("leases");
            row.HasKey(lease => lease.Portal);
        });
    }

    private static string Snake(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"_{char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));
}
