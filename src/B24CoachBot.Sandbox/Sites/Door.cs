using Microsoft.AspNetCore.Connections;

namespace B24CoachBot.Sandbox.Sites;

/// <summary>
/// One more listening address: a portal's, or the authorisation server's. A port of its own keeps the real paths (/rest/…) and needs no name that a machine may
/// not know how to resolve.
/// </summary>
internal sealed class Door : IAsyncDisposable
{
    private readonly WebApplication app;

    private Door(WebApplication app) => this.app = app;

    /// <summary>Without a closing slash.</summary>
    public string Url => app.Urls.First().TrimEnd('/');

    /// <summary>At <paramref name="port"/> (0 is any) if it is free, otherwise at another.</summary>
    public static async Task<Door> Open(Action<WebApplication> map, string urls, int port)
    {
        try
        {
            return await Start(map, Beside(urls, port));
        }
        catch (IOException taken) when (port != 0 && taken.InnerException is AddressInUseException)
        {
            return await Start(map, Beside(urls, 0));
        }
    }

    /// <summary>The same scheme and host at another port; a port that is to be any needs an address instead of "localhost".</summary>
    public static string Beside(string urls, int port)
    {
        var first = BindingAddress.Parse(urls.Split(';')[0]);
        return $"{first.Scheme}://{(first.Host == "localhost" ? "127.0.0.1" : first.Host)}:{port}";
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static async Task<Door> Start(Action<WebApplication> map, string url)
    {
        var app = WebParts.Build(url);
        map(app);
        try
        {
            await app.StartAsync();
            return new Door(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }
}
