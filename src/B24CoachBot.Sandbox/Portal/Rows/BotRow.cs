using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>A registered bot; its id is its user's id. It belongs to an application, or else to whoever knows the token.</summary>
public sealed record BotRow(long Id, string Code, string Token, string Type) : IRow
{
    /// <summary>The application that registered it; null for one registered over a webhook.</summary>
    public string? ClientId { get; init; }

    /// <summary>What a caller must be to drive it; for a webhook's bot it is also the token of its pushes.</summary>
    public string Owner => ClientId ?? OwnerByToken(Token);

    /// <summary>"fetch" or "webhook".</summary>
    public string EventMode { get; init; } = "fetch";

    public string? WebhookUrl { get; init; }

    public bool IsHidden { get; init; }

    public bool IsReactionsEnabled { get; init; } = true;

    public bool IsSupportOpenline { get; init; }

    public string? BackgroundId { get; init; }

    public long CountMessage { get; init; }

    public long CountCommand { get; init; }

    public static string OwnerByToken(string token) => "custom" + token;

    public bool SeesEverything => Type is "supervisor" or "personal";
}

/// <summary>A command of a bot, stored without its slash.</summary>
public sealed record CommandRow(long Id, long BotId, string Command) : IRow
{
    public IReadOnlyDictionary<string, string> Title { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Params { get; init; } = new Dictionary<string, string>();

    public bool Common { get; init; }

    public bool Hidden { get; init; }

    public bool ExtranetSupport { get; init; }
}

/// <summary>An event that waits in a bot's feed; the row's id is the eventId. It goes when a later offset confirms it.</summary>
public sealed record EventRow(long Id, long BotId, string Type, DateTimeOffset Date, JsonObject Data) : IRow
{
    /// <summary>How often it is to be handed out again although it was confirmed.</summary>
    public int Repeats { get; init; }
}

/// <summary>A push on its way to a bot's own address, or (bot 0) to an outgoing webhook's; it goes after its only attempt.</summary>
public sealed record PushRow(long Id, long BotId, string Url, string Form) : IRow
{
    /// <summary>Is to be overtaken by the next push.</summary>
    public bool Overtaken { get; init; }
}
