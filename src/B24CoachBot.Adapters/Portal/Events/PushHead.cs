using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace B24CoachBot.Adapters.Portal.Events;

/// <summary>What decides whether a push is read at all: the token and the portal of its <b>top-level</b> <c>auth</c>. They are found in one pass that builds nothing,
/// so that a stranger's push costs no more than its length. <paramref name="Token"/> and <paramref name="MemberId"/> are empty where the push has none.</summary>
public sealed record PushHead(string Token, string MemberId)
{
    /// <summary>As many as PHP itself takes of a form.</summary>
    public const int MostFields = 1000;

    /// <summary>Objects inside one another; a real event has six.</summary>
    public const int Deepest = 16;

    /// <summary>Bytes of a field's name; the longest of a real event has fifty.</summary>
    public const int LongestName = 256;

    private const string Auth = "auth";
    private const string TokenName = "application_token";
    private const string MemberName = "member_id";

    /// <summary>Documented as a form, shown in the documentation's own sample as JSON: the first byte tells.</summary>
    public static bool IsJson(ReadOnlySpan<byte> body) => body.Length > 0 && body[0] == '{';

    /// <summary>Null for what no portal sends: nothing, broken JSON, too many fields, too deep, names too long.</summary>
    public static PushHead? Read(ReadOnlySpan<byte> body) =>
        body.Length == 0 ? null
        : IsJson(body) ? OfJson(body)
        : OfForm(body);

    // The token stays out of logs, and records end up there.
    public override string ToString() => nameof(PushHead);

    private static PushHead? OfForm(ReadOnlySpan<byte> body)
    {
        if (body.Count((byte)'&') >= MostFields)
        {
            return null;
        }

        var head = new PushHead("", "");
        foreach (var pair in new QueryStringEnumerable(Encoding.UTF8.GetString(body)))
        {
            if (pair.EncodedName.Length > LongestName)
            {
                return null;
            }

            head = pair.DecodeName().Span switch
            {
                Auth + "[" + TokenName + "]" => head with { Token = pair.DecodeValue().ToString() },
                Auth + "[" + MemberName + "]" => head with { MemberId = pair.DecodeValue().ToString() },
                _ => head,
            };
        }

        return head;
    }

    private static PushHead? OfJson(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Deepest });
        var head = new PushHead("", "");
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
                }
                else if (inAuth && reader.CurrentDepth == 2)
                {
                    head = reader.ValueTextEquals(TokenName) ? head with { Token = Text(ref reader) }
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
