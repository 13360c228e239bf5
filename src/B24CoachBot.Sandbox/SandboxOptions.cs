namespace B24CoachBot.Sandbox;

/// <summary>How a portal is started.</summary>
public sealed record SandboxOptions
{
    /// <summary>Where to listen; port 0 (with 127.0.0.1) takes any free one.</summary>
    public string Urls { get; init; } = "http://localhost:5024";

    /// <summary>Without the bot: it connects from outside by the webhook's address.</summary>
    public bool PortalOnly { get; init; }

    /// <summary>A bot is started in the same process; control calls wait until it is registered.</summary>
    public bool BotBeside { get; init; }

    /// <summary>"admin" or "ordinary": whose webhook the seed makes.</summary>
    public string Webhook { get; init; } = "admin";

    /// <summary>The first moment; the real one when absent. On stored data it only moves the clock forward.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>The clock moves only by control calls and, while idle is waited for, to what that has to wait for. For tests.</summary>
    public bool ClockStands { get; init; }

    /// <summary>Where the state lies; a temporary folder when absent.</summary>
    public string? Data { get; init; }

    /// <summary>The made-up company of a first start.</summary>
    public string Seed { get; init; } = Sandbox.Seed.Seeds.Company;

    /// <summary>How many of the twelve weeks of a seed's plan lie before the start; the others happen as the clock goes on. For tests.</summary>
    public int WeeksBefore { get; init; } = 8;
}
