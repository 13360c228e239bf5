using System.Threading.Channels;
using B24CoachBot.Sandbox.Portal;

namespace B24CoachBot.Sandbox.Control;

/// <summary>GET stream: server-sent events that say only that something has changed; the page then asks what.</summary>
internal static class ChangeStream
{
    public static async Task Send(HttpContext http, World world, CancellationToken stopping)
    {
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Ring() => changes.Writer.TryWrite(true);
        world.Changed += Ring;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            http.Response.ContentType = "text/event-stream";
            http.Response.Headers.CacheControl = "no-store";
            await http.Response.WriteAsync("data: hello\n\n", ending.Token);
            await http.Response.Body.FlushAsync(ending.Token);
            await foreach (var _ in changes.Reader.ReadAllAsync(ending.Token))
            {
                await http.Response.WriteAsync("data: changed\n\n", ending.Token);
                await http.Response.Body.FlushAsync(ending.Token);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The page went away, or the portal stops.
        }
        finally
        {
            world.Changed -= Ring;
        }
    }
}
