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

    /// <summary>Something that was held back may be said now, if nothing else is being talked about.</summary>
    public const string Knock = "knock";

    /// <summary>The day's list of calls.</summary>
    public const string List = "list";

    /// <summary>What was put aside is forgotten.</summary>
    public const string Lapse = "lapse";
}
