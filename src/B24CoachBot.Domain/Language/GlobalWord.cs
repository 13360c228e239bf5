namespace B24CoachBot.Domain.Language;

/// <summary>What a whole message means in any state of any conversation.</summary>
public enum GlobalWord
{
    Yes,
    No,

    /// <summary>Drop what is being made; nothing has been written yet.</summary>
    Cancel,

    /// <summary>Take back what was done.</summary>
    Undo,
    Help,
    Why,
    Repeat,
    Skip,
    Later,
    Back,

    /// <summary>It did not come up with the client: an honest answer, counted apart.</summary>
    NotDiscussed,

    /// <summary>Go on with what was interrupted.</summary>
    Continue,

    /// <summary>A newcomer asks what to put down after a call, or to be taught it.</summary>
    Newcomer,
}
