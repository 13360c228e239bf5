namespace B24CoachBot.Domain.Pilot;

/// <summary>The order in which the bot comes into a company: process and data first. Stored names.</summary>
public enum RolloutStep
{
    /// <summary>The connection and the rights are in order.</summary>
    Doctor,

    /// <summary>The mandatory fields are agreed on, and the portal has them.</summary>
    Passport,

    /// <summary>The bot counts and says nothing by itself.</summary>
    Baseline,

    /// <summary>People learn what is to be recorded.</summary>
    Teach,

    /// <summary>The bot asks after talks with clients.</summary>
    Ask,

    /// <summary>Heads get digests.</summary>
    Digest,

    /// <summary>Beyond the pilot.</summary>
    Scale,
}
