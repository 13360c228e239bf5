using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Disk;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>GET /rest/download.json?token=…: the link is the key, and it turns once.</summary>
internal sealed class DownloadEndpoint(World world)
{
    public async Task Answer(HttpContext http)
    {
        var token = http.Request.Query["token"].FirstOrDefault();
        if (world.Run(() => Downloads.Use(world, token)) is { } file)
        {
            await FileDownload.Send(http, file);
            return;
        }

        http.Response.StatusCode = 403;
        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.WriteAsync("""{"error":"ACCESS_DENIED","error_description":"Access denied"}""");
    }
}
