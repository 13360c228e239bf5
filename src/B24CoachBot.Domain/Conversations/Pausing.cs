using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations;

/// <summary>A draft put aside and taken up again. The person decides: yes, later, or drop it.</summary>
public static class Pausing
{
    public const string Resume = "resume";
    public const string Later = "later";
    public const string Drop = "drop";

    private static readonly TimeSpan Nap = TimeSpan.FromHours(2);

    /// <summary>Asks whether to come back to a draft that another conversation interrupted.</summary>
    public static Decision Offer(Draft draft, DateTimeOffset at, Known known) => Ask(draft, "frames/offer", at, known);

    /// <summary>A reminder is one of the day's messages that nobody asked for.</summary>
    public static Decision Remind(Draft draft, DateTimeOffset at, Known known) =>
        Ask(draft with { Reminded = true }, "frames/reminder", at, known).And(Decision.Only(new Effect.Note(draft.Author, Note.Asked, "")));

    public static Decision Resumed(Draft draft, DateTimeOffset at, Known known)
    {
        var again = AllConversations.Of(draft).Again(draft with { Hold = Hold.None, TouchedAt = at }, at, known);
        return draft.Hold == Hold.Offered ? again with { Effects = [Frozen(draft), .. again.Effects] } : again;
    }

    /// <summary>«позже» puts it off for two hours of working time, the button «Завтра» until the next morning.</summary>
    public static Decision Postponed(Draft draft, DateTimeOffset at, Known known, bool untilTomorrow)
    {
        var until = untilTomorrow ? known.Calendar.NextMorning(at) : known.Calendar.NextWorkingMoment(at + Nap);
        var reply = Reply.Plain("frames/postponed", new { About = AllConversations.Of(draft).About(draft), Subject = SubjectOf(draft), Until = until }, draft.Tongue);
        Effect told = draft.Hold == Hold.Offered
            ? new Effect.ShowCard(CardOf(draft), Place.With(draft.Author), reply, Placing.InPlace)
            : new Effect.Say(Place.With(draft.Author), reply);
        return new Decision([draft with { Hold = Hold.Postponed, TouchedAt = at }], [], [told, new Effect.Wake(draft.Id, Wakes.Postponed, until)]);
    }

    public static Decision Dropped(Draft draft, DropWhy why, DateTimeOffset at)
    {
        var dropped = AllConversations.Of(draft).Drop(draft, why, at);
        return draft.Hold == Hold.Offered ? dropped with { Effects = [Frozen(draft), .. dropped.Effects] } : dropped;
    }

    /// <summary>The moment that "later" named has come.</summary>
    public static Decision Due(Draft draft, Frames frames, DateTimeOffset at, Known known) =>
        draft is not { Hold: Hold.Postponed, Ended: false } ? Decision.Nothing
        : frames.BusyUntil(draft, at) is { } free ? Decision.Only(new Effect.Wake(draft.Id, Wakes.Postponed, free))
        : Ask(draft with { TouchedAt = at, Reminded = true }, "frames/reminder", at, known);

    /// <summary>Whoever goes on with an offered draft without answering the offer needs its buttons no more.</summary>
    public static IEnumerable<Effect> TakenUp(Decision decided, Frames before) =>
        before.Open.Where(draft => draft.Hold == Hold.Offered
            && decided.Drafts.Any(now => now.Id == draft.Id && now.Hold != Hold.Offered)
            && !decided.Effects.Any(effect => effect is Effect.FreezeCard frozen && frozen.Card == CardOf(draft))).Select(Frozen);

    /// <summary>A button of the offer; null for any other verb.</summary>
    public static Decision? Pressed(Draft draft, string verb, DateTimeOffset at, Known known) => verb switch
    {
        _ when !draft.Waits => null,
        Resume => Resumed(draft, at, known),
        Later when draft.Hold == Hold.Offered => Postponed(draft, at, known, untilTomorrow: true),
        Drop when draft.Hold == Hold.Offered => Dropped(draft, DropWhy.Cancelled, at),
        _ => null,
    };

    /// <summary>The answer to the offer in words; null when the words are for the draft itself.</summary>
    public static Decision? Answered(Draft draft, string text, DateTimeOffset at, Known known) => GlobalWordReader.Read(text) switch
    {
        GlobalWord.Yes or GlobalWord.Continue => Resumed(draft, at, known),
        GlobalWord.No or GlobalWord.Cancel or GlobalWord.Undo => Dropped(draft, DropWhy.Cancelled, at),
        GlobalWord.Later or GlobalWord.Skip or GlobalWord.NotDiscussed => Postponed(draft, at, known, untilTomorrow: false),
        GlobalWord.Repeat or GlobalWord.Back or GlobalWord.Why => Offer(draft, at, known),

        // The question stays open: a yes after this must not be taken for a yes to the card.
        GlobalWord.Help => Decision.Only(new Effect.Say(Place.With(draft.Author), Reply.Plain("repairs/help", new object(), draft.Tongue))),
        _ when Phrases.MeansTomorrow(text) => Postponed(draft, at, known, untilTomorrow: true),
        _ => null,
    };

    private static Decision Ask(Draft draft, string template, DateTimeOffset at, Known known)
    {
        var offered = draft with { Hold = Hold.Offered };
        var reply = new Reply(
            template,
            new { About = AllConversations.Of(draft).About(draft), Subject = SubjectOf(draft), Since = draft.OpenedAt },
            draft.Tongue,
            [
                new Button(new Press(Resume, draft.Id, 0).ToString(), "resume", Primary: true),
                new Button(new Press(Later, draft.Id, 0).ToString(), "later"),
                new Button(new Press(Drop, draft.Id, 0).ToString(), "drop"),
            ]);
        return new Decision(
            [offered], [], [new Effect.ShowCard(CardOf(draft), Place.With(draft.Author), reply, Placing.Anew), Silence.Watch(offered, known.Calendar)]);
    }

    private static string SubjectOf(Draft draft) => AllConversations.Of(draft).Subject(draft);

    private static Effect.FreezeCard Frozen(Draft draft) => new(CardOf(draft), Place.With(draft.Author));

    private static string CardOf(Draft draft) => $"{draft.Id}/offer";
}
