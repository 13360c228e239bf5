namespace B24CoachBot.Domain.Templates;

/// <summary>What the optional model is told: a text of the library like the others, versioned and owned. No person reads it, so it stands in one language.</summary>
public sealed record Prompt(BotTemplate Template)
{
    public string Name => Template.Header.Id;
}
