namespace B24CoachBot.Domain.Proposals;

/// <summary>What a model is asked: which prompt of the library, with what model record, over which text. The text has lost its personal data already.</summary>
/// <param name="Prompt">The prompt's name: <c>task</c> or <c>call</c>.</param>
/// <param name="Slots">What may be answered; anything else is nonsense.</param>
public sealed record ModelQuestion(string Prompt, object Model, IReadOnlyList<string> Slots, Masked Text);
