namespace B24CoachBot.Domain.Conversations.Digest;

/// <summary>The verbs on the buttons of a digest. Stored in the portal's messages: contracts.</summary>
public static class DigestVerbs
{
    public const string Details = "digest-details";
    public const string Rarer = "digest-rarer";
    public const string DropBlock = "digest-drop";
    public const string Nudge = "digest-nudge";
    public const string KeepAll = "digest-keep";

    private const string OfBlock = "digest-drop-";

    public static string Drop(string block) => OfBlock + block;

    /// <summary>The block that a button takes off; null for every other verb.</summary>
    public static string? BlockOf(string verb) => verb.StartsWith(OfBlock, StringComparison.Ordinal) ? verb[OfBlock.Length..] : null;
}
