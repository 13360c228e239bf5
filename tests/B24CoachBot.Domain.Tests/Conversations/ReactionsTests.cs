using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Task;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>👍 and 👎: a yes where one is asked for, otherwise an opinion.</summary>
public sealed class ReactionsTests
{
    [Theory]
    [InlineData(TaskState.Created, "like", true, 1)]
    [InlineData(TaskState.Closed, "like", true, 1)]
    [InlineData(TaskState.Created, "dislike", true, 1)]
    [InlineData(TaskState.AwaitingConsent, "dislike", true, 1)]
    [InlineData(TaskState.Closed, "dislike", false, -1)]
    public void An_opinion_counts_for_what_the_card_is_made_of(TaskState state, string reaction, bool added, int by)
    {
        var rated = Assert.Single(Hear(state, reaction, added).Effects.OfType<Effect.Rated>());

        Assert.Equal(new Effect.Rated("kind/generic", reaction == "like", by), rated);
    }

    [Fact]
    public void A_like_of_a_draft_is_a_yes_and_no_opinion()
    {
        var decided = Hear(TaskState.AwaitingConsent, "like", added: true);

        Assert.Empty(decided.Effects.OfType<Effect.Rated>());
        Assert.Single(decided.Effects.OfType<Effect.ChangePortal>());
    }

    [Fact]
    public void A_dislike_asks_for_a_word_once_a_day()
    {
        var disliked = Hear(TaskState.Closed, "dislike", added: true);
        Assert.Equal("repairs/disliked", Assert.Single(disliked.Effects.OfType<Effect.Say>()).Reply.Template);
        var note = Assert.Single(disliked.Effects.OfType<Effect.Note>());

        Assert.Empty(Hear(TaskState.Closed, "dislike", added: true, new Note(note.Name, note.Value, Drafts.Moment.AddHours(-2))).Effects.OfType<Effect.Say>());
        Assert.Single(Hear(TaskState.Closed, "dislike", added: true, new Note(note.Name, note.Value, Drafts.Moment.AddDays(-1))).Effects.OfType<Effect.Say>());
    }

    [Fact]
    public void Somebody_elses_opinion_and_one_in_a_group_say_nothing()
    {
        Assert.Empty(Hear(TaskState.Closed, "dislike", added: true, by: Drafts.Stranger).Effects);
        Assert.Empty(Hear(TaskState.Closed, "dislike", added: true, where: new Place("chat5", Private: false)).Effects);
    }

    private static Decision Hear(TaskState state, string reaction, bool added, Note? note = null, UserId? by = null, Place? where = null)
    {
        var person = by ?? Drafts.Author;
        var known = Drafts.Known with { Notes = note is null ? [] : [note] };
        var frames = new Frames([], Drafts.In(state));
        var happened = new BotEvent.Reacted(Drafts.Moment, new Speaker(person, "", "en"), where ?? Place.With(person), 8, reaction, added);
        return Routing.Decide(Routing.Hear(happened, frames, "new", known), frames, Facts.None, Drafts.Moment, known);
    }
}
