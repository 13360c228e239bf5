namespace B24CoachBot.Domain.Conversations;

/// <summary>A person's conversations that are not over, youngest first, and the one that an event names, whatever its state.</summary>
/// <param name="Named">The draft of a button, a card, a timer or a portal's answer; null when the event names none or it is gone.</param>
/// <param name="MoreWaits">Other events of this person wait behind this one.</param>
public sealed record Frames(IReadOnlyList<Draft> Open, Draft? Named = null, bool MoreWaits = false)
{
    /// <summary>While the person speaks with the bot, nothing else cuts in.</summary>
    public static TimeSpan Lively { get; } = TimeSpan.FromMinutes(10);

    public static Frames Empty { get; } = new([]);

    /// <summary>The draft that the person's words are about: the youngest, and of one message's drafts the one that asks.</summary>
    public Draft? Listening => Open.FirstOrDefault(draft => draft.Listens) is not { } youngest ? null
        : SeriesOf(youngest).FirstOrDefault(draft => draft.Asks && draft.Listens) ?? youngest;

    /// <summary>All that came in one message with <paramref name="draft"/>, oldest first, and still wait.</summary>
    public IReadOnlyList<Draft> SeriesOf(Draft draft) => draft.Series is null
        ? [draft]
        : [.. Open.Where(each => each.Series == draft.Series && each.Waits).OrderBy(each => each.Id, StringComparer.Ordinal)];

    /// <summary>The person turned to another draft than <paramref name="draft"/> a moment ago.</summary>
    public DateTimeOffset? BusyUntil(Draft draft, DateTimeOffset at) =>
        Open.Where(other => other.Id != draft.Id && other.Listens && other.TouchedAt + Lively > at)
            .Select(other => (DateTimeOffset?)(other.TouchedAt + Lively)).Max();

    /// <summary>The portal's moments are whole seconds: of two drafts of one second the later message is the younger.</summary>
    public static IReadOnlyList<Draft> YoungestFirst(IEnumerable<Draft> drafts) =>
        [.. drafts.OrderByDescending(draft => draft.TouchedAt).ThenByDescending(draft => draft.MessageId).ThenByDescending(draft => draft.SeriesNumber)];

    /// <summary>The frames as a decision leaves them.</summary>
    public Frames After(Decision decided)
    {
        var changed = decided.Drafts.ToDictionary(draft => draft.Id);
        var open = Open.Select(draft => changed.Remove(draft.Id, out var now) ? now : draft).Concat(changed.Values);
        return this with { Open = YoungestFirst(open.Where(draft => !draft.Ended)) };
    }
}
