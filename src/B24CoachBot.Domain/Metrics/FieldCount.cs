using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Metrics;

/// <summary>Of one person's open cards in a pipeline, how many held a mandatory field on a day; counted once a day, because the portal remembers no yesterday.</summary>
/// <param name="Pipeline">The portal's number; empty for leads.</param>
/// <param name="Field">The passport's key of the field.</param>
/// <param name="Eligible">Open cards whose stage the field is due from.</param>
/// <param name="Filled">Those that hold a value; a «не обсуждали» is none.</param>
/// <param name="NotDiscussed">Those that say honestly that it was not discussed.</param>
public sealed record FieldCount(DateOnly Day, UserId Person, CrmKind Entity, string Pipeline, string Field, int Eligible, int Filled, int NotDiscussed);

/// <summary>An open card as last seen: who leads it, what its mandatory fields hold, and what its next step says as a mark, without the words.</summary>
/// <param name="Fields">By the passport's key.</param>
/// <param name="StepMark">Equal for equal wording of the next step; null when it is empty.</param>
/// <param name="NextContact">The day promised to the client, where the card has a field for it.</param>
public sealed record CardSeen(
    CrmRef Card, UserId Assigned, string Pipeline, string Stage, DateTimeOffset UpdatedAt, IReadOnlyDictionary<string, FieldFill> Fields, string? StepMark, DateOnly? NextContact);

/// <summary>Stored names.</summary>
public enum FieldFill
{
    Empty,
    NotDiscussed,
    Filled,
}
