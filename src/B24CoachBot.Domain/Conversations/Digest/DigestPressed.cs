namespace B24CoachBot.Domain.Conversations.Digest;

/// <summary>What one of our buttons means in the draft's state.</summary>
public static class DigestPressed
{
    public static DigestHeard Hear(DigestDraft draft, Press press, long messageId) =>
        (press.Card == draft.Shown ? InState(draft, press.Verb) : null) ?? new DigestHeard.Stale(messageId);

    /// <summary>The digest's own buttons live on while it is asked which block shall go.</summary>
    private static DigestHeard? InState(DigestDraft draft, string verb) => (draft.State, verb) switch
    {
        (DigestState.Shown or DigestState.ChoosingBlock, DigestVerbs.Details) => new DigestHeard.WantsDetails(null),
        (DigestState.Shown or DigestState.ChoosingBlock, DigestVerbs.Rarer) => new DigestHeard.WantsRarer(MoreOften: false),
        (DigestState.Shown or DigestState.ChoosingBlock, DigestVerbs.DropBlock) => new DigestHeard.AskedToDrop(),
        (DigestState.Shown or DigestState.ChoosingBlock, DigestVerbs.Nudge) when draft.Page is { Hanging.Count: > 0 } page => new DigestHeard.WantsNudge(page.Span),
        (DigestState.ChoosingBlock, DigestVerbs.KeepAll) => new DigestHeard.KeepsAll(),
        (DigestState.ChoosingBlock, _) when DigestVerbs.BlockOf(verb) is { } block && draft.Choices.Contains(block) => new DigestHeard.ChoseBlock(block, Back: false),
        _ => null,
    };
}
