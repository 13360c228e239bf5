using System.Text.Json;
using System.Text.Json.Serialization;

namespace B24CoachBot.Adapters.Portal;

/// <summary>A webhook's code or a bot's token: goes to the portal in full, prints as three dots everywhere else.</summary>
[JsonConverter(typeof(SecretJson))]
public sealed class Secret(string value) : IEquatable<Secret>
{
    /// <summary>The value itself; only for the wire and for comparing.</summary>
    public string Reveal() => value;

    public bool Equals(Secret? other) => other is not null && string.Equals(value, other.Reveal(), StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as Secret);

    public override int GetHashCode() => value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => "…";
}

internal sealed class SecretJson : JsonConverter<Secret>
{
    public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } value ? new Secret(value) : null;

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Reveal());
}
