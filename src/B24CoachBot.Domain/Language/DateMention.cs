namespace B24CoachBot.Domain.Language;

/// <summary>A date phrase as it stands in a text, with its preposition.</summary>
/// <param name="Chosen">Its words became the task's term, alone or with others.</param>
public sealed record DateMention(TextSpan From, DateRole Role, Heard<When> Said, bool Chosen);
