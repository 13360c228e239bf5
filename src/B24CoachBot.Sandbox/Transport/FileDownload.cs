using B24CoachBot.Sandbox.Portal.Rows;
using Microsoft.Net.Http.Headers;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>Sends a stranger's file so that no browser opens, guesses or runs it in the portal's name.</summary>
internal static class FileDownload
{
    private const string Anything = "application/octet-stream";

    /// <summary>Begins every PNG; a picture can do nothing in the portal's name.</summary>
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static async Task Send(HttpContext http, FileRow file)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = "private, no-store";
        var content = Convert.FromBase64String(file.Base64);
        http.Response.ContentType = content.AsSpan().StartsWith(Png) ? "image/png" : Anything;
        http.Response.ContentLength = content.Length;
        await http.Response.Body.WriteAsync(content);
    }
}
