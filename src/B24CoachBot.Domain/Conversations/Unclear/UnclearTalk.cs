using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Calendar;

namespace B24CoachBot.Domain.Conversations.Unclear;

/// <summary>A task is not understood: the person says what of it, and its author gets one question.</summary>
public sealed class UnclearTalk : IConversation
{
    public string Kind => "unclear";

    public string Picture => UnclearPicture.Draw();

    public bool Owns(Draft draft) => draft is UnclearDraft;

    /// <summary>A command given in a group is answered in private.</summary>
    public Hearing? Opened(Opening opening, Known known) =>
        opening.Command == OfficeCommands.Unclear ? Hearing.For(New(opening.Said, opening.NewId), new UnclearHeard.Began(opening.Said.Speaker, UnclearPhrases.Read(opening.Said.Text) ?? opening.Said.Text)) : null;

    /// <summary>The words may be an answer to whatever else is asked, unless they name a task in so many words.</summary>
    public Hearing? Summoned(BotEvent happened, Words said, string newId, Frames frames, Known known)
    {
        var ordered = Phrases.Command(said.Text) is (OfficeCommands.Unclear, var tail) ? tail : null;
        if (ordered is null && frames.Listening is not (null or UnclearDraft { State: UnclearState.ChoosingTask }) && !UnclearPhrases.IsPlain(said.Text))
        {
            return null;
        }

        if (ordered is null && UnclearGiven.Heard(said, frames) is { } told)
        {
            return told;
        }

        if ((UnclearPhrases.Read(ordered ?? said.Text) ?? ordered) is not { } name)
        {
            return null;
        }

        var older = frames.Open.OfType<UnclearDraft>().Where(other => other.Waits).Select(Replaced);
        return new Hearing.ForDrafts([.. older, (New(said, newId), new UnclearHeard.Began(said.Speaker, name))]);
    }

    /// <summary>A task that only came back is offered once, within the pilot, to somebody who can still ask its author.</summary>
    public Hearing? BegunBy(BotEvent happened, string newId, Frames frames, Known known)
    {
        if (happened is BotEvent.TaskGiven given)
        {
            return UnclearGiven.Begun(given, newId, frames, known) is { } begun ? Hearing.For(begun, given.From > given.At ? new UnclearHeard.NotYet(given.From) : Free(begun, frames, given.At, known)) : null;
        }

        if (happened is not BotEvent.TaskUnclear unclear
            || unclear.Task.Author == unclear.By.Id
            || known.People.Find(unclear.By.Id) is null
            || frames.Open.OfType<UnclearDraft>().Any(open => open.Task?.Id == unclear.Task.Id && open.State != UnclearState.Told)
            || (!unclear.Written && (!Unasked.Offers(unclear.By.Id, unclear.At, known) || known.Notes.Any(note => note.Name == Note.Asked && note.Value == UnclearAsking.AskedAbout(unclear.Task)))))
        {
            return null;
        }

        var draft = new UnclearDraft
        {
            Id = newId,
            Author = unclear.By.Id,
            Tongue = SpokenTongue.Of(known),
            OpenedAt = unclear.At,
            TouchedAt = unclear.At,
            MessageId = 0,
            State = UnclearState.Looking,
            Task = unclear.Task,
            Unasked = !unclear.Written,
        };
        var told = frames.Open.OfType<UnclearDraft>().Where(open => open.State == UnclearState.Told && open.Task?.Id == unclear.Task.Id).Select(Replaced);
        return new Hearing.ForDrafts([.. told, (draft, Free(draft, frames, unclear.At, known))]);
    }

    /// <summary>A like of the line that tells of a new task says that it is clear.</summary>
    public Meaning? Agreed(Draft draft, bool yes) => yes && draft is UnclearDraft { State: UnclearState.Told } ? new UnclearHeard.Understood() : null;

    public Meaning Heard(Draft draft, Words said, Known known) => UnclearSpoken.Hear((UnclearDraft)draft, said);

    public Meaning Pressed(Draft draft, Press press, long messageId) => UnclearSpoken.Hear((UnclearDraft)draft, press, messageId);

    public Meaning? Woken(Draft draft, string what, Frames frames, DateTimeOffset at, Known known) => what switch
    {
        Wakes.Lapse => new UnclearHeard.Outlived(),
        Wakes.Knock when draft.Knocks => Free((UnclearDraft)draft, frames, at, known),
        _ => null,
    };

    public Meaning? Passed(Draft draft, BotEvent happened) => happened is BotEvent.ClarificationGiven given ? new UnclearHeard.AuthorSaid(given.Answer) : null;

    public Meaning Answered(Draft draft, Carried outcome) => new UnclearHeard.AskedToRepeat();

    public Decision Decide(Draft draft, Meaning meaning, Facts facts, DateTimeOffset at, Known known) =>
        Decide((UnclearDraft)draft, (UnclearHeard)meaning, new UnclearScene(facts, at, known));

    public Decision Again(Draft draft, DateTimeOffset at, Known known) => UnclearAsking.Show((UnclearDraft)draft, new UnclearScene(Facts.None, at, known), Placing.Anew);

    public Decision Drop(Draft draft, DropWhy why, DateTimeOffset at) => UnclearAsking.Drop((UnclearDraft)draft, why);

    public string Subject(Draft draft) => ((UnclearDraft)draft).Task?.Title ?? "";

    private static UnclearHeard Free(UnclearDraft draft, Frames frames, DateTimeOffset at, Known known) =>
        frames.BusyUntil(draft, at) is { } free ? new UnclearHeard.NotYet(free)
        : known.Calendar.NextWorkingMoment(at) is var open && open > at ? new UnclearHeard.NotYet(open)
        : draft.Unasked && WhenToAsk.DayIsFull(known.Notes, at, known.Calendar) ? new UnclearHeard.NotYet(known.Calendar.NextMorning(at))
        : draft.Given ? new UnclearHeard.FreeToHear(draft.Author)
        : new UnclearHeard.Free();

    private static (Draft Draft, Meaning Meaning) Replaced(UnclearDraft older) => (older, new UnclearHeard.Replaced());

    private static UnclearDraft New(Words said, string newId) => new()
    {
        Id = newId,
        Author = said.Speaker,
        Tongue = said.Tongue,
        OpenedAt = said.At,
        TouchedAt = said.At,
        MessageId = said.MessageId,
        State = UnclearState.Looking,
    };

    private static Decision Decide(UnclearDraft draft, UnclearHeard heard, UnclearScene scene) => heard switch
    {
        UnclearHeard.Began began => UnclearAsking.Find(draft, began.Name, scene),
        UnclearHeard.Free => UnclearAsking.Offer(draft, scene),
        UnclearHeard.FreeToHear => UnclearGiven.Tell(draft, scene),
        UnclearHeard.Understood => UnclearGiven.End(draft, UnclearTrigger.GivenUp),
        UnclearHeard.TookGiven => UnclearGiven.Take(draft, scene),
        UnclearHeard.Outlived when draft.State == UnclearState.Told => UnclearGiven.End(draft, UnclearTrigger.NobodyAnswered),
        UnclearHeard.NotYet not => new Decision([draft], [], [new Effect.Wake(draft.Id, Wakes.Knock, not.Until)]),
        UnclearHeard.Took => UnclearAsking.Take(draft, scene),
        UnclearHeard.ChoseTask chose => UnclearAsking.Choose(draft, chose.Task, scene),
        UnclearHeard.ChoseOther => UnclearAsking.Tell(draft, scene),
        UnclearHeard.ChosePart chose => UnclearAsking.Send(draft, chose.Part, question: null, scene),
        UnclearHeard.Told told => UnclearAsking.Send(draft, Consents.UnclearPart.Other, PersonText.Line(told.Question), scene),
        UnclearHeard.AuthorSaid said => UnclearAsking.Answered(draft, said.Answer, scene),
        UnclearHeard.Outlived => UnclearAsking.Answered(draft, new ClarificationAnswer(ClarificationVerdict.Unanswered, draft.AuthorName, null, null), scene),
        UnclearHeard.GaveUp => UnclearAsking.Drop(draft, DropWhy.Cancelled),
        UnclearHeard.Replaced => UnclearAsking.Drop(draft, DropWhy.NotAllowed),
        UnclearHeard.AskedHelp => UnclearAsking.Aside(draft, UnclearReplies.Help(draft)),
        UnclearHeard.AskedToRepeat when draft.Waits => UnclearAsking.Show(draft, scene, Placing.Anew),
        UnclearHeard.NotUnderstood => UnclearAsking.NotUnderstood(draft),
        UnclearHeard.Stale stale => Decision.Only(
            new Effect.TakeButtonsOff(Place.With(draft.Author), stale.MessageId), new Effect.Say(Place.With(draft.Author), UnclearReplies.Outdated(draft))),
        _ => Decision.Nothing,
    };
}

/// <summary>What a decision may look at besides the draft.</summary>
public sealed record UnclearScene(Facts Facts, DateTimeOffset At, Known Known);
