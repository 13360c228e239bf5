using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Json;
using Refit;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Writes requests as the portal's JSON and hands replies over; a frozen body leaves byte for byte.</summary>
internal sealed class PortalSerializer : IHttpContentSerializer
{
    public HttpContent ToHttpContent<T>(T item)
    {
        var content = new ByteArrayContent(item is FrozenBody frozen ? frozen.Utf8.ToArray() : JsonSerializer.SerializeToUtf8Bytes(item, PortalWire.Json));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    public Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default) =>
        content is ReplyContent { Reply: T reply }
            ? Task.FromResult<T?>(reply)
            : throw new InvalidOperationException($"A call of the portal returns {nameof(PortalReply)}, not {typeof(T).Name}.");

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
}
