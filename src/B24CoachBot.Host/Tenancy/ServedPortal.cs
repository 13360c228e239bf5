namespace B24CoachBot.Host.Tenancy;

/// <summary>The portal that a coach serves, by the name its rows are stored under: a member id.</summary>
public sealed record ServedPortal(string Name)
{
    /// <summary>An incoming webhook serves one portal and does not tell its member id.</summary>
    public static ServedPortal OfWebhook { get; } = new("webhook");

    /// <summary>It installed the application; otherwise it is reached through an incoming webhook.</summary>
    public bool IsTenant => this != OfWebhook;
}
