using B24CoachBot.Sandbox.Portal.Rows;
using Microsoft.Net.Http.Headers;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>Sends a stranger's file so that no browser opens, guesses or runs it in the portal's name.</summary>
internal static class FileDownload
{
    public static async Task Send(HttpContext http, FileRow file)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.ContentType = "application/octet-stream";
        http.Response.ContentLength = file.Size;
        await http.Response.Body.WriteAsync(Convert.FromBase64String(file.Base64));
    }
}
