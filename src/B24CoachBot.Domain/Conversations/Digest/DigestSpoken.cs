using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Digest;

/// <summary>What a lead's words mean to a digest that stands.</summary>
public static class DigestSpoken
{
    /// <summary>While it is asked which block shall go.</summary>
    public static DigestHeard Hear(DigestDraft draft, Words said) => Everywhere(said.Text)
        ?? (DigestPhrases.Read(said.Text) is { } order ? Of(order, draft) ?? Chosen(order) : null)
        ?? new DigestHeard.NotUnderstood();

    /// <summary>What an order asks of a digest that stands; null for one that is none.</summary>
    public static DigestHeard? Of(DigestOrder order, DigestDraft draft) =>
        Pace(order) is { } pace ? new DigestHeard.ChosePace(pace)
        : order.Wants(DigestVerb.Rarer) ? new DigestHeard.WantsRarer(MoreOften: false)
        : order.Wants(DigestVerb.Oftener) ? new DigestHeard.WantsRarer(MoreOften: true)
        : order.Wants(DigestVerb.Keep) && draft.State == DigestState.ChoosingBlock ? new DigestHeard.KeepsAll()
        : order.Wants(DigestVerb.Back) && order.Block is { } back ? new DigestHeard.ChoseBlock(back, Back: true)
        : order.Wants(DigestVerb.Drop) && order.Block is { } gone ? new DigestHeard.ChoseBlock(gone, Back: false)
        : order.Wants(DigestVerb.Drop) && order.SaysBlock ? new DigestHeard.AskedToDrop()
        : order.Wants(DigestVerb.Nudge) && order.Block is null or DigestBlocks.Approvals ? Nudge(order, draft)
        : order.Wants(DigestVerb.Details) ? new DigestHeard.WantsDetails(order.Block)
        : null;

    /// <summary>«раз в неделю», «каждый день», «только по запросу».</summary>
    public static DigestPace? Pace(DigestOrder order) =>
        order.Wants(DigestVerb.OnRequest) ? DigestPace.OnRequest
        : order.Wants(DigestVerb.Weekly) ? DigestPace.Weekly
        : order.Wants(DigestVerb.Daily) ? DigestPace.Daily
        : null;

    private static DigestHeard.WantsNudge? Nudge(DigestOrder order, DigestDraft draft) =>
        order.Wants(DigestVerb.Nudge) && draft.Page is { Hanging.Count: > 0 } page ? new DigestHeard.WantsNudge(page.Span) : null;

    private static DigestHeard.ChoseBlock? Chosen(DigestOrder order) => order is { Verbs.Count: 0, Block: { } block } ? new DigestHeard.ChoseBlock(block, Back: false) : null;

    private static DigestHeard? Everywhere(string text) => GlobalWordReader.Read(text) switch
    {
        GlobalWord.Help or GlobalWord.Why => new DigestHeard.AskedHelp(),
        GlobalWord.Repeat or GlobalWord.Continue => new DigestHeard.AskedToRepeat(),
        GlobalWord.Cancel or GlobalWord.Undo or GlobalWord.No or GlobalWord.Skip or GlobalWord.Back or GlobalWord.NotDiscussed => new DigestHeard.KeepsAll(),
        _ => null,
    };
}
