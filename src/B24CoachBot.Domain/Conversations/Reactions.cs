using B24CoachBot.Domain.Attention;

namespace B24CoachBot.Domain.Conversations;

/// <summary>👍 and 👎 on a card of the bot: a yes where one is asked for, otherwise an opinion of what the card is made of.</summary>
public static class Reactions
{
    /// <summary>The portal's own words for the two.</summary>
    public const string Like = "like";

    public const string Dislike = "dislike";

    public static Hearing Hear(BotEvent.Reacted reacted, Frames frames, Known known)
    {
        if (!reacted.Where.Private || frames.Named is not { } draft || draft.Author != reacted.By.Id)
        {
            return Hearing.Silence;
        }

        var liked = reacted.Reaction == Like;
        return liked && AllConversations.Of(draft).Agreed(draft, reacted.Added) is { } meaning
            ? Hearing.For(Routing.Touched(draft, reacted.At, draft.Tongue), meaning)
            : new Hearing.Answered(Decision.Only([
                new Effect.Rated(draft.Item, liked, reacted.Added ? 1 : -1), .. reacted.Added && !liked && !AskedToday(reacted.At, known) ? Invited(draft) : []]));
    }

    /// <summary>A dislike without a word mends nothing: once a day it is said where the word goes.</summary>
    private static Effect[] Invited(Draft draft) =>
    [
        new Effect.Say(Place.With(draft.Author), Reply.Plain("repairs/disliked", new object(), draft.Tongue)),
        new Effect.Note(draft.Author, Note.Disliked, ""),
    ];

    private static bool AskedToday(DateTimeOffset at, Known known) =>
        known.Notes.Any(note => note.Name == Note.Disliked && known.Calendar.Day(note.At) == known.Calendar.Day(at));
}
