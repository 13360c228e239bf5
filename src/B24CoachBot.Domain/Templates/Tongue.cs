namespace B24CoachBot.Domain.Templates;

/// <summary>The languages the bot speaks; stored by name. Their folders are <c>templates/ru</c> and <c>templates/en</c>.</summary>
public enum Tongue
{
    Russian,
    English,
}
