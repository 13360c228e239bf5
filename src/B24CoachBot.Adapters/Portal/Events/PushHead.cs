using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace B24CoachBot.Adapters.Portal.Events;

/// <summary>What stands on the outside of a push and decides whether it is opened: the event's name, and the token and the portal of its <b>top-level</b> <c>auth</c>. They are found
/// in one pass that builds nothing, so that a stranger's push costs no more than its length. Empty is what the push does not have; of a name that comes twice the last counts, as where it is opened.</summary>
public sealed record PushHead(string Event, string MemberId, Secret ApplicationToken)
{
    /// <summary>As many as PHP itself takes of a form.</summary>
    public const int MostFields = 1000;

    /// <summary>Objects inside one another; a real event has six.</summary>
    public const int Deepest = 16;

    /// <summary>Bytes of a field's name; the longest of a real event has fifty.</summary>
    public const int LongestName = 256;

    private const string EventName = "event";
    private const string Auth = "auth";
    private const string TokenName = "application_token";
    private const string MemberName = "member_id";

    private static readonly PushHead Empty = new("", "", new Secret(""));

    /// <summary>Documented as a form, shown in the documentation's own sample as JSON: the first byte tells.</summary>
    public static bool IsJson(ReadOnlySpan<byte> body) => body.Length > 0 && body[0] == '{';

    /// <summary>A form that is not longer than one may be; how many bytes it may have is for whoever takes it in.</summary>
    public static bool IsForm(ReadOnlySpan<byte> body) => body.Length > 0 && !IsJson(body) && body.Count((byte)'&') < MostFields;

    /// <summary>Null for what no portal sends: nothing, broken JSON, too many fields, too deep, names too long.</summary>
    public static PushHead? Read(ReadOnlySpan<byte> body) =>
        body.Length == 0 ? null
        : IsJson(body) ? OfJson(body)
        : OfForm(body);

    /// <summary>Digests have one length, so that neither the token's nor its difference shows in the time taken. Nothing is proved by an empty token.</summary>
    public bool IsProvedBy(Secret expected) =>
        CryptographicOperations.FixedTimeEquals(Digest(ApplicationToken), Digest(expected)) && expected.Reveal().Length > 0;

    private static byte[] Digest(Secret token) => SHA256.HashData(Encoding.UTF8.GetBytes(token.Reveal()));

    private static PushHead? OfForm(ReadOnlySpan<byte> body)
    {
        if (!IsForm(body))
        {
            return null;
        }

        var head = Empty;
        foreach (var pair in new QueryStringEnumerable(Encoding.UTF8.GetString(body)))
        {
            if (pair.EncodedName.Length > LongestName)
            {
                return null;
            }

            head = pair.DecodeName().Span switch
            {
                EventName => head with { Event = pair.DecodeValue().ToString() },
                Auth + "[" + TokenName + "]" => head with { ApplicationToken = new Secret(pair.DecodeValue().ToString()) },
                Auth + "[" + MemberName + "]" => head with { MemberId = pair.DecodeValue().ToString() },
                _ => head,
            };
        }

        return head;
    }

    private static PushHead? OfJson(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Deepest });
        var head = Empty;
        var (fields, inAuth) = (0, false);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName)
                {
                    continue;
                }

                if (++fields > MostFields || reader.ValueSpan.Length > LongestName)
                {
                    return null;
                }

                if (reader.CurrentDepth == 1)
                {
                    inAuth = reader.ValueTextEquals(Auth);
                    head = reader.ValueTextEquals(EventName) ? head with { Event = Text(ref reader) } : head;
                }
                else if (inAuth && reader.CurrentDepth == 2)
                {
                    head = reader.ValueTextEquals(TokenName) ? head with { ApplicationToken = new Secret(Text(ref reader)) }
                        : reader.ValueTextEquals(MemberName) ? head with { MemberId = Text(ref reader) }
                        : head;
                }
            }

            return head;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The second: text that is no UTF-8, or half a surrogate.
            return null;
        }
    }

    private static string Text(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() ?? "" : "";
}
