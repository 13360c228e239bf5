using System.ComponentModel.DataAnnotations;
using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.OAuth;
using B24CoachBot.Host.Intake;

namespace B24CoachBot.Host;

/// <summary>The section <c>Coach:Application</c>: the bot as an application that any number of portals install, instead of one portal's incoming webhook. All of it, or none.</summary>
public sealed class ApplicationSettings
{
    public const string Section = $"{CoachSettings.Section}:{nameof(CoachSettings.Application)}";

    /// <summary>From the application's card: <c>app.…</c>, or <c>local.…</c> for one portal.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>From the same card. It goes to the authorisation server and to nobody else.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>Where portals reach the bot: <c>https://coach.your-company.ru</c>.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>The vendor's authorisation server.</summary>
    public string AuthServer { get; set; } = "https://oauth.bitrix.info";

    /// <summary>Further authorisation servers that a portal may name, separated by semicolons.</summary>
    public string OtherAuthServers { get; set; } = "https://oauth.bitrix24.tech";

    /// <summary>Portals inside one's own network, by http too; for portals on one's own machines and for the Sandbox. Otherwise only public https addresses are called.</summary>
    public bool AllowLocalPortals { get; set; }

    internal bool IsSet => ClientId.Length > 0 || ClientSecret.Length > 0 || PublicUrl.Length > 0;

    internal ApplicationCard Card => new(ClientId, new Secret(ClientSecret), new Uri(AuthServer), [.. CoachSettings.Names(OtherAuthServers).Select(server => new Uri(server))]) { LocalPortals = AllowLocalPortals };

    internal Uri Address(string path) => new($"{PublicUrl.TrimEnd('/')}{path}");

    internal IEnumerable<ValidationResult> Problems()
    {
        if (ClientId.Length == 0)
        {
            yield return new ValidationResult("Coach:Application:ClientId is not set: copy it from the application's card (docs/connecting.md, \"As an application\").");
        }

        if (ClientSecret.Length == 0)
        {
            yield return new ValidationResult("Coach:Application:ClientSecret is not set: copy it from the application's card, where it stands beside the client id.");
        }

        if (!IsAddress(PublicUrl))
        {
            yield return new ValidationResult($"Coach:Application:PublicUrl is the https address by which portals reach the bot, like https://coach.your-company.ru; {InstallEndpoint.Path} and others are added to it.");
        }

        if (!IsAddress(AuthServer) || !CoachSettings.Names(OtherAuthServers).All(IsAddress))
        {
            yield return new ValidationResult("Coach:Application:AuthServer and OtherAuthServers are https addresses like https://oauth.bitrix.info.");
        }
    }

    private bool IsAddress(string written) => Uri.TryCreate(written, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (AllowLocalPortals && address.Scheme == Uri.UriSchemeHttp));
}
