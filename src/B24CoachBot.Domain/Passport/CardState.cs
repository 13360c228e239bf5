namespace B24CoachBot.Domain.Passport;

/// <summary>What a card holds of its passport.</summary>
/// <param name="Values">By the field's key; an absent key is an empty field.</param>
/// <param name="NextTodo">The nearest open to-do of the card; null when there is none.</param>
/// <param name="Calls">Calls with the client so far, this one included.</param>
/// <param name="Stage">The portal's code of the stage.</param>
public sealed record CardState(IReadOnlyDictionary<string, FieldValue> Values, DateTimeOffset? NextTodo, int Calls, string? Stage);

/// <summary>A stage of a pipeline, in the pipeline's order.</summary>
public sealed record PipelineStage(string Id, string Name, StageOutcome Outcome = StageOutcome.Open);

/// <summary>What a card has come to on a stage.</summary>
public enum StageOutcome
{
    Open,
    Won,
    Lost,
}
