namespace B24CoachBot.Domain.Conversations.Digest;

/// <summary>What is asked of a digest. The names stand in <c>digest-words.lexicon</c>.</summary>
public enum DigestVerb
{
    Summons,
    Week,
    Details,
    Rarer,
    Oftener,
    Daily,
    Weekly,
    OnRequest,
    Drop,
    Back,
    Keep,
    Nudge,
}

/// <summary>A whole message about a digest.</summary>
/// <param name="Verbs">Without any a block was named, and nothing else.</param>
/// <param name="Block">The block that was named; null when none was.</param>
/// <param name="SaysBlock">The word «блок» was said, so it is about this page even without a name.</param>
public sealed record DigestOrder(IReadOnlySet<DigestVerb> Verbs, string? Block, bool SaysBlock)
{
    /// <summary>It names the digest itself, so it needs none to stand.</summary>
    public bool NamesDigest => Verbs.Contains(DigestVerb.Summons);

    public bool Wants(DigestVerb verb) => Verbs.Contains(verb);
}
