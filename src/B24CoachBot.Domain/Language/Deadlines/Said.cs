namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>One moment as it was said: a day, a time, or both, and the word that ties them to the task.</summary>
internal sealed record Said(Tie Tie, Day? Day, TimeSaid? Time);
