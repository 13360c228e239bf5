using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Portal;

/// <summary>What a method gives back: "result", and for lists of REST 2 "total" and "next".</summary>
public sealed record Answer(JsonNode? Result, long? Total = null, long? Next = null)
{
    public static Answer Null { get; } = new((JsonNode?)null);

    public static implicit operator Answer(JsonNode? result) => new(result);

    public static implicit operator Answer(bool result) => new(JsonValue.Create(result));

    public static implicit operator Answer(long result) => new(JsonValue.Create(result));

    public static implicit operator Answer(string result) => new(JsonValue.Create(result));
}
