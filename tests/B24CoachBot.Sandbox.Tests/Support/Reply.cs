using System.Net;
using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Tests.Support;

/// <summary>An HTTP answer with its JSON, if it was JSON.</summary>
internal sealed record Reply(HttpStatusCode Status, string Text, JsonNode? Json, IReadOnlyDictionary<string, string> Headers)
{
    public string? Error => (string?)(Json as JsonObject)?["error"];

    public static async Task<Reply> Of(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
            return new Reply(
                response.StatusCode,
                text,
                isJson ? JsonNode.Parse(text) : null,
                response.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value)));
        }
    }

    public JsonNode? At(params object[] path) => Find(Json, path);

    public long Long(params object[] path) => At(path)?.GetValue<long>() ?? throw new InvalidOperationException($"No {string.Join('.', path)} in {Text}");

    public string? String(params object[] path) => (string?)At(path);

    public static JsonNode? Find(JsonNode? node, params object[] path) => path.Aggregate(node, (at, step) => step switch
    {
        int index => at?[index],
        _ => at?[(string)step],
    });
}
