namespace B24CoachBot.Domain.Consents;

/// <summary>One proposal from its question to its result; no words of people.</summary>
/// <param name="Author">Whose proposal it was.</param>
/// <param name="Change">The stored name of the change, such as <c>CreateTask</c>.</param>
/// <param name="Edits">How often it was changed before it was answered.</param>
/// <param name="At">When it was answered; null while it is not.</param>
/// <param name="Result">A case of <see cref="Carried"/> by its name; null while nothing is known.</param>
/// <param name="Target"><c>Task:12</c>, <c>Deal:7</c>.</param>
public sealed record JournalLine(
    DateTimeOffset AskedAt, UserId Author, UserId AskedOf, string Change, int Edits, ConsentState State, UserId? By, DateTimeOffset? At, string? Result, string? Target);

/// <summary>Lines of the journal, the youngest first.</summary>
/// <param name="More">There are older ones.</param>
public sealed record JournalPage(IReadOnlyList<JournalLine> Lines, bool More);

/// <summary>What is kept of a carried change: a name and a number.</summary>
public sealed record CarriedResult(string Result, string? Target)
{
    public static CarriedResult Of(Carried outcome) => new(outcome.GetType().Name, outcome switch
    {
        Carried.TaskCreated task => $"Task:{task.TaskId}",
        Carried.TaskClarified task => $"Task:{task.TaskId}",
        Carried.CardFilled filled => filled.Card.ToString(),
        _ => null,
    });
}
