using System.Security.Cryptography;
using B24CoachBot.Adapters.Library;
using B24CoachBot.Domain;

namespace B24CoachBot.Host.Intake;

/// <summary>The few pages that people see in a browser, from the library, each in the language of their portal. Nothing that was sent to us is shown on them.</summary>
internal sealed class Pages(LiveLibrary library)
{
    /// <param name="frame">The portal that may show it in a frame; null for a page of its own.</param>
    public async Task Show(HttpContext http, int status, string page, string language, Uri? frame = null)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var html = library.Current.Library.Templates.Render(page, Tongues.OfCode(language), new Model(nonce));
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}' https://api.bitrix24.com; style-src 'nonce-{nonce}'; frame-ancestors {frame?.GetLeftPart(UriPartial.Authority) ?? "'none'"}";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await http.Response.WriteAsync(html, http.RequestAborted);
    }

    /// <param name="Nonce">Lets the page's own style and script run, and no others.</param>
    internal sealed record Model(string Nonce);
}
