using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace B24CoachBot.Adapters.Portal.Events;

/// <summary>What stands on the outside of a push, read without opening it: which event of which portal, and the token that is to prove it.</summary>
public sealed record PushLabel(string Event, string MemberId, Secret ApplicationToken)
{
    // As many as PHP itself takes of a form.
    private const int MostFields = 1000;

    /// <summary>Not longer than a form may be; how many bytes it may have is for whoever takes it in.</summary>
    public static bool IsReadable(ReadOnlySpan<byte> body) => body.Length > 0 && body[0] != '{' && body.Count((byte)'&') < MostFields;

    /// <summary>Digests have one length, so that neither the token's nor its difference shows in the time taken. Nothing is proved by an empty token.</summary>
    public bool IsProvedBy(Secret expected) =>
        CryptographicOperations.FixedTimeEquals(Digest(ApplicationToken), Digest(expected)) && expected.Reveal().Length > 0;

    /// <summary>Null when it is no form with an event in it. Of a name that comes twice the first counts.</summary>
    public static PushLabel? Read(ReadOnlySpan<byte> body)
    {
        if (!IsReadable(body))
        {
            return null;
        }

        string? happened = null, member = null, token = null;
        foreach (var pair in new QueryStringEnumerable(Encoding.UTF8.GetString(body)))
        {
            switch (pair.DecodeName().Span)
            {
                case "event":
                    happened ??= pair.DecodeValue().ToString();
                    break;
                case "auth[member_id]":
                    member ??= pair.DecodeValue().ToString();
                    break;
                case "auth[application_token]":
                    token ??= pair.DecodeValue().ToString();
                    break;
            }
        }

        return happened is { Length: > 0 } ? new PushLabel(happened.ToUpperInvariant(), member ?? "", new Secret(token ?? "")) : null;
    }

    private static byte[] Digest(Secret token) => SHA256.HashData(Encoding.UTF8.GetBytes(token.Reveal()));
}
