using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.People;

namespace B24CoachBot.Domain.Digest;

/// <summary>What the parts of one digest are made from: the lead's own rows and days, and nothing of anybody else.</summary>
internal sealed record DigestScene(DigestAsk Ask, Team Team, MetricRows Rows, Period Period, DateOnly? Snapshot)
{
    public string NameOf(UserId person) => Ask.People.Find(person)?.FullName ?? "";

    public IReadOnlyList<Note> NotesOf(UserId person) => Ask.NotesOf.GetValueOrDefault(person) ?? [];

    /// <summary>The deals that somebody leads and that are not over.</summary>
    public IEnumerable<CardSeen> OpenDeals(UserId person) => Rows.Cards.Where(card => card.Assigned == person && card.Card.Kind == CrmKind.Deal && IsOpen(card));

    /// <summary>A stage that the CRM does not know any more is taken for an open one.</summary>
    public bool IsOpen(CardSeen card) =>
        Ask.Crm.Find(card.Card.Kind, card.Pipeline)?.Stages.FirstOrDefault(stage => stage.Id == card.Stage)?.Outcome is null or StageOutcome.Open;

    /// <summary>A field as people call it; null where no page has it.</summary>
    public FieldWords? Field(CrmKind entity, string pipeline, string key) =>
        Ask.Passports.Of(entity, pipeline, Ask.Crm.Find(entity, pipeline)?.Name)?.Find(key) is { } field
            ? new FieldWords(entity, pipeline, key, field.Russian.Title, field.English.Title)
            : null;
}
