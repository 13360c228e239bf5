using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations;

/// <summary>Several drafts of one message: a yes or a cancel that could mean any of them is asked about once.</summary>
public static class Series
{
    /// <summary>The button on the last card.</summary>
    public const string CreateAll = "create-all";

    /// <summary>A yes to all that wait for one.</summary>
    public static Hearing Agreed(Draft draft, Frames frames, DateTimeOffset at, Tongue tongue) =>
        Yes(frames.SeriesOf(draft).Where(each => !each.Asks), at, tongue);

    /// <summary>What words mean to a series; null when there is no series or they are for one draft alone.</summary>
    public static Hearing? Heard(Draft open, Words said, Frames frames)
    {
        var cards = frames.SeriesOf(open).Where(draft => !draft.Asks && draft.Hold != Hold.Queued).ToList();
        if (cards.Count < 2 || open.Asks)
        {
            return null;
        }

        return SeriesWord.Read(said.Text, cards.Count) switch
        {
            { Yes: true, Numbers: var numbers } => Yes(numbers.Select(number => cards[number - 1]), said.At, said.Tongue),
            { Yes: false, Numbers: var numbers } => new Hearing.Answered(numbers
                .Aggregate(Decision.Nothing, (all, number) => all.And(Pausing.Dropped(cards[number - 1], DropWhy.Cancelled, said.At)))),
            _ when frames.Named is null && GlobalWordReader.Read(said.Text) is GlobalWord.Yes or GlobalWord.Cancel => Which(cards, said),
            _ => null,
        };
    }

    private static Hearing.ForDrafts Yes(IEnumerable<Draft> drafts, DateTimeOffset at, Tongue tongue) =>
        new([.. drafts.Select(draft => (Routing.Touched(draft, at, tongue), AllConversations.Of(draft).Agreed(draft, yes: true)))
            .Where(one => one.Item2 is not null).Select(one => (one.Item1, one.Item2!))]);

    private static Hearing.Answered Which(IReadOnlyList<Draft> cards, Words said) => new(Decision.Only(new Effect.Say(
        Place.With(said.Speaker),
        Reply.Plain("frames/which", new { Subjects = cards.Select(draft => AllConversations.Of(draft).Subject(draft)).ToList() }, said.Tongue))));
}
