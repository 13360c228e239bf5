using System.Security.Cryptography;
using System.Text;

namespace B24CoachBot.Domain;

/// <summary>Ids that follow from an event, so that the same event read twice names the same draft and the same task.</summary>
public static class DraftIds
{
    /// <summary>Of an id, in characters.</summary>
    public const int Length = 16;

    /// <summary>Sixteen lower-case hex digits of the portal and the event's key.</summary>
    public static string Of(string portal, string eventKey) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{portal}\n{eventKey}")).AsSpan(0, Length / 2));
}
