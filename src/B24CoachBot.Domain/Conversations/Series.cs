using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations;

/// <summary>Several drafts of one message: a yes or a cancel that could mean any of them is asked about once.</summary>
public static class Series
{
    /// <summary>The button on the last card.</summary>
    public const string CreateAll = "create-all";

    /// <summary>New drafts of one message come up together: cards first, then one question; further questions wait in line.</summary>
    public static Decision InLine(IEnumerable<Decision> decisions)
    {
        var all = decisions.ToList();
        var asking = all.Where(one => one.Drafts is [{ Version: 0, Series: not null, Asks: true }]).ToList();
        return all.Except(asking).Concat(asking.Select((one, number) => number == 0 ? one : Queued(one)))
            .Aggregate(Decision.Nothing, (together, one) => together.And(one));
    }

    /// <summary>A yes to all that wait for one; null when none does any more.</summary>
    public static Hearing? Agreed(Draft draft, Frames frames, DateTimeOffset at, Tongue tongue) =>
        Yes(frames.SeriesOf(draft).Where(each => !each.Asks), at, tongue) is { Each.Count: > 0 } all ? all : null;

    /// <summary>What words mean to a series; null when there is no series or they are for one draft alone.</summary>
    public static Hearing? Heard(Draft open, Words said, Frames frames)
    {
        var cards = frames.SeriesOf(open).Where(draft => !draft.Asks && draft.Hold != Hold.Queued).ToList();
        if (cards.Count < 2 || open.Asks)
        {
            // While one of them asks, its answer goes first; "all" still means those that are ready.
            return open.Series is not null && cards.Count > 0 && AllWordReader.Read(said.Text) is AllWord.All ? Yes(cards, said.At, said.Tongue) : null;
        }

        List<Draft>? Named(IReadOnlyList<int> numbers) => numbers.Any(number => number > cards.Count || number == 0)
            ? null
            : [.. numbers.Select(number => cards[number < 0 ? ^1 : number - 1])];
        return AllWordReader.Read(said.Text) switch
        {
            AllWord.All => Yes(cards, said.At, said.Tongue),
            AllWord.None => No(cards, said.At),
            AllWord.Only only when Named(only.Numbers) is { } some => Yes(some, said.At, said.Tongue),
            AllWord.AllBut but when Named(but.Numbers) is { } some => Yes(cards.Except(some), said.At, said.Tongue),
            AllWord.Drop drop when Named(drop.Numbers) is { } some => No(some, said.At),
            AllWord.DropAllBut but when Named(but.Numbers) is { } some => No(cards.Except(some), said.At),
            not null => Which(cards, said),
            _ when frames.Named is null && GlobalWordReader.Read(said.Text) is GlobalWord.Yes or GlobalWord.Cancel => Which(cards, said),
            _ => null,
        };
    }

    private static Decision Queued(Decision asking) => new([asking.Drafts[0] with { Hold = Hold.Queued }], asking.Consents, []);

    private static Hearing.ForDrafts Yes(IEnumerable<Draft> drafts, DateTimeOffset at, Tongue tongue) =>
        new([.. drafts.Select(draft => (Routing.Touched(draft, at, tongue), AllConversations.Of(draft).Agreed(draft, yes: true)))
            .Where(one => one.Item2 is not null).Select(one => (one.Item1, one.Item2!))]);

    private static Hearing.Answered No(IEnumerable<Draft> drafts, DateTimeOffset at) =>
        new(drafts.Aggregate(Decision.Nothing, (all, draft) => all.And(Pausing.Dropped(draft, DropWhy.Cancelled, at))));

    private static Hearing.Answered Which(IReadOnlyList<Draft> cards, Words said) => new(Decision.Only(new Effect.Say(
        Place.With(said.Speaker),
        Reply.Plain("frames/which", new { Subjects = cards.Select(draft => AllConversations.Of(draft).Subject(draft)).ToList() }, said.Tongue))));
}
