namespace B24CoachBot.Domain.Proposals;

/// <summary>What a model makes of a text, before anything of it is believed.</summary>
/// <param name="Slot">What it is for, as it was asked.</param>
/// <param name="Value">As the model writes it.</param>
/// <param name="Quote">The words of the text it claims to have read it from.</param>
public sealed record Candidate(string Slot, string Value, string Quote);
