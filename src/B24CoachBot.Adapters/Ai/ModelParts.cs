using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using OpenAI;
using Polly;

namespace B24CoachBot.Adapters.Ai;

/// <summary>The model's client. Without an address nothing of it is made, and nothing can be asked.</summary>
public static class ModelParts
{
    private const string Client = "model";

    /// <summary>OpenAI's library wants some key; a server that asks for none does not look at it.</summary>
    private const string NoKey = "none";

    /// <param name="access">Asked at the first use, when the settings have been looked at.</param>
    public static IServiceCollection AddModel(this IServiceCollection services, bool isSet, Func<IServiceProvider, ModelAccess> access)
    {
        if (!isSet)
        {
            return services.AddSingleton(AiReader.Off);
        }

        services.AddHttpClient(Client)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .AddResilienceHandler(Client, (pipeline, given) => pipeline
                .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions { MinimumThroughput = 3, FailureRatio = 0.6, SamplingDuration = TimeSpan.FromMinutes(2), BreakDuration = TimeSpan.FromMinutes(2) })
                .AddTimeout(access(given.ServiceProvider).Timeout));
        return services.AddSingleton(given => new AiReader(ClientOf(access(given), given.GetRequiredService<IHttpClientFactory>().CreateClient(Client)), access(given)));
    }

    private static IChatClient ClientOf(ModelAccess access, HttpClient http)
    {
        // The time-out of the pipeline counts; the client's own would cut a slow model off before it.
        http.Timeout = Timeout.InfiniteTimeSpan;
        var options = new OpenAIClientOptions
        {
            Endpoint = access.Address,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        };
        return new OpenAIClient(new ApiKeyCredential(access.Key.Length > 0 ? access.Key : NoKey), options).GetChatClient(access.Name).AsIChatClient();
    }
}
