namespace B24CoachBot.Domain.Conversations;

/// <summary>What a draft is woken for. Stored names.</summary>
public static class Wakes
{
    /// <summary>The receipt's only button goes.</summary>
    public const string UndoWindow = "undo-window";

    /// <summary>Nobody has answered for a while: one reminder, then the draft ends.</summary>
    public const string Silence = "silence";

    /// <summary>The moment that "later" named.</summary>
    public const string Postponed = "postponed";
}
