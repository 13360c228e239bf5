using System.ClientModel;
using Microsoft.Extensions.AI;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace B24CoachBot.Adapters.Ai;

/// <summary>What leaves for a model: what to look for, and the text in which to look. Neither has personal data in it.</summary>
public sealed record ModelAsk(string Instruction, string Text, IReadOnlyList<string> Slots);

/// <summary>Asks the configured model once. Whatever goes wrong is an answer of its own: nothing rests on the model.</summary>
public sealed class AiReader(IChatClient? client, ModelAccess? access)
{
    /// <summary>An answer is a few short lines; a model that talks on is cut off.</summary>
    private const int MostTokensOut = 800;

    /// <summary>A guess for vendors that count none.</summary>
    private const int CharactersInToken = 3;

    public static AiReader Off { get; } = new(null, null);

    public bool IsOn => client is not null;

    public async Task<ModelReply> Ask(ModelAsk ask, CancellationToken stop)
    {
        if (client is null || access is null)
        {
            return new ModelReply.Failed("off");
        }

        try
        {
            var reply = await client.GetResponseAsync(
                [new ChatMessage(ChatRole.System, ask.Instruction), new ChatMessage(ChatRole.User, ask.Text)],
                new ChatOptions { ModelId = access.Name, Temperature = access.Temperature, MaxOutputTokens = MostTokensOut, ResponseFormat = Format(ask) },
                stop);
            var tokens = reply.Usage?.TotalTokenCount ?? (ask.Instruction.Length + ask.Text.Length + reply.Text.Length) / CharactersInToken;
            return AnswerShape.Read(reply.Text, ask.Slots) is { } candidates ? new ModelReply.Answered(candidates, tokens) : new ModelReply.Nonsense(tokens);
        }
        catch (ClientResultException refused) when (refused.Status > 0)
        {
            return new ModelReply.Failed($"status-{refused.Status}");
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            // The vendor's library wraps what the handlers below it throw; no kind of failure may come further than this.
            return new ModelReply.Failed(Why(failure));
        }
    }

    private ChatResponseFormatJson? Format(ModelAsk ask) => access!.Form switch
    {
        AnswerForm.Schema => ChatResponseFormat.ForJsonSchema(AnswerShape.Schema(ask.Slots), AnswerShape.Name),
        AnswerForm.Json => ChatResponseFormat.Json,
        _ => null,
    };

    private static string Why(Exception failure)
    {
        for (var each = failure; each is not null; each = each.InnerException)
        {
            if (each is BrokenCircuitException)
            {
                return "breaker";
            }

            if (each is TimeoutRejectedException or TimeoutException or OperationCanceledException)
            {
                return "timeout";
            }

            if (each is HttpRequestException)
            {
                return "unreachable";
            }
        }

        return "unreadable";
    }
}
