using System.Collections.Concurrent;
using Microsoft.Extensions.Http;

namespace B24CoachBot.Host.Tests.Conversations;

/// <summary>Stands innermost in every client of the bot and takes down whom it speaks to.</summary>
internal sealed class HostsSeen : IHttpMessageHandlerBuilderFilter
{
    private readonly ConcurrentDictionary<string, bool> seen = new();

    public IReadOnlyCollection<string> All => [.. seen.Keys];

    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        builder.AdditionalHandlers.Add(new Watcher(seen));
    };

    private sealed class Watcher(ConcurrentDictionary<string, bool> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen[request.RequestUri!.Authority] = true;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
