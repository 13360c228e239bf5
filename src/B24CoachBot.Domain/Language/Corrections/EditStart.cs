namespace B24CoachBot.Domain.Language.Corrections;

/// <summary>Where an edit begins and the last token of the words that announce it.</summary>
internal readonly record struct EditStart(EditCue Cue, int At, int CueEnd);
