namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>One action of a chain; <c>Marked</c> when a word of order («потом», then) opened it, <c>IsFirst</c> when that word begins the order.</summary>
internal readonly record struct Step(int First, int Last, bool Marked, bool IsFirst, char Mood);
