using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace B24CoachBot.Adapters.Portal;

/// <summary>An incoming webhook: <c>{host}/rest/{user}/{secret}/</c>. Prints without its secret.</summary>
public sealed record PortalAddress(Uri Host, int UserId, Secret Code)
{
    /// <summary>Reads what the portal shows to an administrator; a trailing method, slash or <c>/api/</c> is forgiven.
    /// Plain http is taken from this machine only: elsewhere it would carry the secret in clear.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PortalAddress? address)
    {
        address = null;
        if (!Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0
            || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
        {
            return false;
        }

        var parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var user = parts is ["rest", "api", ..] ? 2 : 1;
        if (parts.Length < user + 2 || parts[0] != "rest"
            || !int.TryParse(parts[user], NumberStyles.None, CultureInfo.InvariantCulture, out var userId))
        {
            return false;
        }

        address = new PortalAddress(new Uri(uri.GetLeftPart(UriPartial.Authority)), userId, new Secret(parts[user + 1]));
        return true;
    }
}
