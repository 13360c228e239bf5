namespace B24CoachBot.Domain.Conversations;

/// <summary>A change of the library as it was proposed. The text is a person's words and goes with the draft.</summary>
/// <param name="Kind">The key of the task kind that it is about.</param>
public sealed record SuggestionMade(UserId Author, string AuthorName, string Kind, string Text);

/// <summary>Stored names.</summary>
public enum SuggestionVerdict
{
    Accepted,
    Declined,

    /// <summary>The owner said nothing for a day.</summary>
    Unanswered,
}
