namespace B24CoachBot.Adapters.Portal;

/// <summary>Where the portal answers now. A renamed portal sends its callers on; <paramref name="moved"/> lets the new host be kept.</summary>
public sealed class PortalHost(PortalAddress address, Action<Uri>? moved = null)
{
    private volatile Uri current = address.Host;

    public PortalAddress Address => address;

    public Uri Current => current;

    internal void MoveTo(Uri host)
    {
        current = host;
        moved?.Invoke(host);
    }
}
