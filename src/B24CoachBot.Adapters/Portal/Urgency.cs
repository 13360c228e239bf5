namespace B24CoachBot.Adapters.Portal;

/// <summary>Who goes first when the portal's pace makes calls wait.</summary>
public enum Urgency
{
    /// <summary>A person is looking at the chat.</summary>
    Chat,

    /// <summary>A permitted change on its way to a task or a deal.</summary>
    WriteBack,

    Digest,

    Audit,
}
