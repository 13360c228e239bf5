namespace B24CoachBot.Domain.Language.Instructions;

internal enum TaskRole
{
    /// <summary>Named, but the task is not theirs: «согласуй с Ольгой».</summary>
    None,
    Responsible,
    Accomplice,
    Observer,
}

/// <summary>Why somebody is named and which words say so, so that the title can leave them out.</summary>
/// <param name="First">The first token of the reason, before or at the name.</param>
/// <param name="Last">The last token, at or after the name.</param>
/// <param name="Weight">How sure: 3 said outright, 2 told to do it, 1 by the place in the sentence.</param>
/// <param name="Case">The case the place asks for.</param>
internal readonly record struct Reason(TaskRole Role, int First, int Last, int Weight, Morphology.Cases Case);
