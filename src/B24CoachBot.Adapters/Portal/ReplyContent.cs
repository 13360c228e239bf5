using System.Net;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Carries a reply that <see cref="PortalLine"/> has read already through Refit to the caller.</summary>
internal sealed class ReplyContent(PortalReply reply) : HttpContent
{
    public PortalReply Reply => reply;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    // Refit takes a length of zero for "no reply" and would not ask the serializer.
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
