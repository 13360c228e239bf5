using B24CoachBot.Domain.Guardrails;

namespace B24CoachBot.Domain.Conversations;

/// <summary>A request to say to a client what the black list names. The quotes are a person's words and go with the draft.</summary>
/// <param name="DraftId">The asker's check, which waits for the answer.</param>
public sealed record PermissionAsked(UserId Asker, string AskerName, string DraftId, IReadOnlyList<WordingAsked> Wordings)
{
    /// <summary>The request on its way to whoever is asked.</summary>
    /// <param name="shown">The asking card's number: one card asks once, however often the turn is repeated.</param>
    public static Effect.Pass Passed(Draft draft, int shown, UserId lead, Vetted vetted, DateTimeOffset at, Known known)
    {
        var asked = new PermissionAsked(draft.Author, known.People.Find(draft.Author)?.FullName ?? "", draft.Id, vetted.Wordings());
        return new Effect.Pass($"permission:{draft.Id}:{shown}", new BotEvent.PermissionWanted(at, new Speaker(lead, "", ""), Place.With(lead), asked));
    }
}

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
