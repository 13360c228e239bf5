using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations;

/// <summary>An errand that comes of a talk with a client: «сделай задачу из диалога: выслать договор до пятницы», "make a task from the call".</summary>
/// <param name="Way">Which kind of talk was named; null for any.</param>
/// <param name="Errand">What is to be done; empty when it was not said.</param>
public sealed record OfTalk(ContactWay? Way, string Errand)
{
    /// <summary>The verb of the button that asks for it under a question about a talk. Stored in the portal's messages: a contract.</summary>
    public const string Verb = "talk-task";

    /// <summary>With whom, in the nominative: the client is named, so no talk is looked up.</summary>
    public string? Client { get; init; }
}

/// <summary>Which talk an errand comes of.</summary>
/// <param name="Known">The talk that the person is being asked about; null when the last one is to be looked up.</param>
public sealed record TalkAsked(CardQuestion? Known, UserId Person, ContactWay? Way)
{
    public FactsNeeded Needs => Known is { } talk ? FactsNeeded.None with { Contacts = [talk] } : FactsNeeded.None with { LastTalk = this };
}

/// <summary>The cards of a talk: open deals or the lead, otherwise the client.</summary>
public sealed record TalkCards(IReadOnlyList<CrmLink> Found, string? Client);
