namespace B24CoachBot.Domain.Language.Corrections;

/// <summary>What the words that open an edit announce.</summary>
internal enum EditCue
{
    None,
    Deadline,
    NoDeadline,
    NotADeadline,
    Responsible,
    Observers,
    Accomplices,
    AddItem,
    NoChecklist,
    Swap,
    AddCriterion,
    RemoveCriterion,
    NoCriteria,
    Remove,
    Item,
    Title,
    Project,
    NoProject,
    Client,
    NoClient,
    Priority,
    Replace,
    Done,
}
