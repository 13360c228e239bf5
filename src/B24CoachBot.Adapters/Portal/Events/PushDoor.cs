using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace B24CoachBot.Adapters.Portal.Events;

/// <summary>Lets a pushed event in only with the portal's token at the top level of its <c>auth</c>;
/// the one inside <c>data[bot][auth]</c> proves nothing. Until the token is compared nothing of the event is taken apart.</summary>
public sealed class PushDoor(Secret applicationToken)
{
    /// <summary>A bot registered through a webhook is known to the portal as <c>custom</c> and its token.</summary>
    public static PushDoor ForBot(Secret botToken) => new(new Secret("custom" + botToken.Reveal()));

    public PushReading Read(ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (PushHead.Read(body) is not { } head)
        {
            return new PushReading.Refused(PushReading.Unreadable);
        }

        if (!head.IsProvedBy(applicationToken))
        {
            return new PushReading.Refused(PushReading.WrongToken);
        }

        if (head.Event.Length == 0)
        {
            return new PushReading.Refused(PushReading.Unreadable);
        }

        var push = Parsed(body);
        var at = push.Number("ts") is { } seconds and > 0 and < 253402300800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : now;
        var frame = new EventFrame($"push:{Convert.ToHexStringLower(SHA256.HashData(body))}", at);
        return new PushReading.Admitted(EventReader.Read(head.Event, push["data"], frame));
    }

    /// <summary>The head has read it once, so it is what it says it is.</summary>
    private static PortalJson Parsed(ReadOnlySpan<byte> body) => PushHead.IsJson(body)
        ? new PortalJson(JsonSerializer.Deserialize<JsonElement>(body))
        : PhpForm.Read(Encoding.UTF8.GetString(body));
}

/// <summary>What became of a push at the door.</summary>
public abstract record PushReading
{
    public const string Unreadable = "unreadable";
    public const string WrongToken = "wrong-token";

    private PushReading()
    {
    }

    public sealed record Admitted(PortalEvent Event) : PushReading;

    /// <summary><paramref name="Why"/> is <see cref="Unreadable"/> or <see cref="WrongToken"/>.</summary>
    public sealed record Refused(string Why) : PushReading;
}
