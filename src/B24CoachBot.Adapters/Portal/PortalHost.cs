namespace B24CoachBot.Adapters.Portal;

/// <summary>Where the portal answers now. A renamed portal sends its callers on; <paramref name="moved"/> lets the new host be kept.</summary>
public sealed class PortalHost(Uri root, Action<Uri>? moved = null)
{
    private volatile Uri current = root;

    public PortalHost(PortalAddress webhook, Action<Uri>? moved = null)
        : this(webhook.Host, moved) => Webhook = webhook;

    /// <summary>Null for an application, which has tokens instead.</summary>
    public PortalAddress? Webhook { get; }

    public Uri Current => current;

    internal void MoveTo(Uri host)
    {
        current = host;
        moved?.Invoke(host);
    }
}
