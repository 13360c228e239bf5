namespace B24CoachBot.Domain.Conversations;

/// <summary>What a draft is woken for. Stored names.</summary>
public static class Wakes
{
    /// <summary>The receipt's only button goes.</summary>
    public const string UndoWindow = "undo-window";
}
