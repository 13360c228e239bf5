namespace B24CoachBot.Domain.Language.Words;

/// <summary>What a rule read, and the word after its last one.</summary>
internal readonly record struct Hit<T>(T Said, int End);
