using B24CoachBot.Domain.Guardrails;

namespace B24CoachBot.Domain.Conversations;

/// <summary>A request to say to a client what the black list names. The quotes are a person's words and go with the draft.</summary>
/// <param name="DraftId">The asker's check, which waits for the answer.</param>
public sealed record PermissionAsked(UserId Asker, string AskerName, string DraftId, IReadOnlyList<WordingAsked> Wordings);

/// <param name="Mark">By it the wording is known again; see <see cref="BlackList.Mark"/>.</param>
public sealed record WordingAsked(string Quote, FindingCategory Category, string Mark);

/// <summary>Stored names.</summary>
public enum PermissionVerdict
{
    Granted,
    Refused,

    /// <summary>Whoever was asked said nothing for a day.</summary>
    Unanswered,
}
