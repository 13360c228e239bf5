using System.Text.Json;
using B24CoachBot.Domain.Proposals;

namespace B24CoachBot.Adapters.Ai;

/// <summary>The one shape that an answer may have, as a schema for the vendor and as a check of our own: a vendor that takes a schema need not keep it.</summary>
internal static class AnswerShape
{
    public const string Name = "candidates";

    private const int MostCandidates = 12;
    private const int LongestText = 400;

    private static readonly string[] Whole = [Name];
    private static readonly string[] Parts = ["slot", "value", "quote"];

    public static JsonElement Schema(IReadOnlyList<string> slots) => JsonSerializer.SerializeToElement(new
    {
        type = "object",
        additionalProperties = false,
        required = Whole,
        properties = new
        {
            candidates = new
            {
                type = "array",
                items = new
                {
                    type = "object",
                    additionalProperties = false,
                    required = Parts,
                    properties = new { slot = new { type = "string", @enum = slots }, value = new { type = "string" }, quote = new { type = "string" } },
                },
            },
        },
    });

    /// <summary>Null for anything but that shape.</summary>
    public static IReadOnlyList<Candidate>? Read(string text, IReadOnlyList<string> slots)
    {
        try
        {
            using var answer = JsonDocument.Parse(Bare(text));
            if (answer.RootElement.ValueKind != JsonValueKind.Object || !answer.RootElement.TryGetProperty(Name, out var listed) || listed.ValueKind != JsonValueKind.Array || listed.GetArrayLength() > MostCandidates)
            {
                return null;
            }

            var read = listed.EnumerateArray().Select(one => Candidate(one, slots)).ToList();
            return read.Contains(null) ? null : [.. read.OfType<Candidate>()];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Candidate? Candidate(JsonElement one, IReadOnlyList<string> slots) =>
        one.ValueKind == JsonValueKind.Object && Text(one, "slot") is { } slot && slots.Contains(slot) && Text(one, "value") is { } value && Text(one, "quote") is { } quote
            ? new Candidate(slot, value, quote)
            : null;

    private static string? Text(JsonElement one, string name) =>
        one.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String && text.GetString() is { Length: > 0 and <= LongestText } said ? said : null;

    /// <summary>Without a schema models like to put a fence around their JSON.</summary>
    private static string Bare(string text)
    {
        var (from, to) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        return from < 0 || to < from ? text : text[from..(to + 1)];
    }
}
