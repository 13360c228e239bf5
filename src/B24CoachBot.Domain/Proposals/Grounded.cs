namespace B24CoachBot.Domain.Proposals;

/// <summary>A value that our own reader read from words of the text; the model only pointed at them.</summary>
public sealed record Grounded<T>(T Value, string Quote);
