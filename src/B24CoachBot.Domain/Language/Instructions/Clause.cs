namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>A stretch of tokens between commas, colons, dashes, brackets or sentence ends; <c>End</c> is excluded.</summary>
/// <param name="Opened">The mark before it; <c>\0</c> at the beginning of a line or sentence.</param>
/// <param name="Closed">The mark after it; <c>.</c> for any sentence or line end.</param>
internal readonly record struct Clause(int First, int End, char Opened, char Closed, int Sentence);
