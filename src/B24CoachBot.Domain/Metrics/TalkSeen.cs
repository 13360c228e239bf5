namespace B24CoachBot.Domain.Metrics;

/// <summary>A talk of an employee with a client that came to its end.</summary>
/// <param name="Cards">The client's card and the client's deals that the employee leads; an action on one of them is work after the talk.</param>
public sealed record TalkSeen(string Key, UserId Employee, DateTimeOffset EndedAt, IReadOnlyList<CrmRef> Cards);

/// <summary>Somebody worked on a card: a comment, a to-do or another activity of their own, a change of the card, a consent to the bot's filling.</summary>
public sealed record CardTouch(UserId By, CrmRef Card, DateTimeOffset At);
