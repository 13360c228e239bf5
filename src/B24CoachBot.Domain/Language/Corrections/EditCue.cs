namespace B24CoachBot.Domain.Language.Corrections;

/// <summary>What the words that open an edit announce.</summary>
internal enum EditCue
{
    None,
    Deadline,
    NoDeadline,
    Responsible,
    Observers,
    Accomplices,
    AddItem,
    NoChecklist,
    Remove,
    Item,
    Title,
    Project,
    Priority,
    Replace,
    Done,
}
