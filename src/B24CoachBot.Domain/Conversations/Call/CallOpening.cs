using B24CoachBot.Domain.Attention;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>What begins the conversation: the end of a talk, a moment, or the word «звонок».</summary>
public static class CallOpening
{
    /// <summary>More calls than these wait for nobody: the oldest is let go.</summary>
    private const int MostAtRest = 12;

    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(3);

    public static Hearing? Of(BotEvent.ContactEnded ended, string newId, Frames frames, Known known)
    {
        if (known.Calls.Questions == CallQuestions.Off || known.People.Find(ended.By.Id) is null)
        {
            return null;
        }

        var draft = new CallDraft
        {
            Id = newId,
            Author = ended.By.Id,
            Tongue = SpokenTongue.Of(known),
            OpenedAt = ended.At,
            TouchedAt = ended.At,
            MessageId = 0,
            State = CallState.Waiting,
            Case = ended.Case,
        };
        var resting = frames.Open.OfType<CallDraft>().Where(open => open.State is CallState.Waiting or CallState.PutAside).OrderBy(open => open.Case.EndedAt).ToList();
        return Hearing.For(draft, new CallHeard.Began(new CardQuestion(ended.Case, []), resting.Count < MostAtRest ? null : resting[0]));
    }

    public static CallHeard? Woken(CallDraft draft, string what, Frames frames, DateTimeOffset at, Known known)
    {
        if (what == Wakes.Lapse)
        {
            return draft.State is CallState.PutAside or CallState.OfferingReminder or CallState.ChoosingMode ? new CallHeard.Lapsed() : null;
        }

        if (draft.State is not (CallState.Waiting or CallState.PutAside))
        {
            return null;
        }

        return what switch
        {
            Wakes.List => draft.ListAt is null ? null
                : Unasked.Questions(draft.Author, at, known) == CallQuestions.Shadow ? new CallHeard.OnRequest()
                : frames.BusyUntil(draft, at) is { } free ? new CallHeard.NotYet(free, Due: false, Wakes.List)
                : new CallHeard.ListDue([.. frames.Open.OfType<CallDraft>().Where(open => open.ListAt <= at).OrderBy(open => open.Case.EndedAt)]),
            Wakes.Knock when draft.State == CallState.PutAside && !(draft.AgainAt <= at) => null,
            Wakes.Knock => Knocked(draft, frames, at, known),
            _ => null,
        };
    }

    /// <summary>The last call that nothing was written of; null when there is none.</summary>
    public static Hearing? Summoned(BotEvent happened, Words said, Frames frames)
    {
        if (CallPhrases.Summons(said.Text) is not { } way)
        {
            return null;
        }

        var talks = frames.Open.OfType<CallDraft>().Where(call => call.State != CallState.Writing).ToList();
        var calls = talks.Exists(call => call.Case.Way == way) ? talks.FindAll(call => call.Case.Way == way) : talks;
        var call = calls.Find(open => open.Waits) ?? calls.OrderByDescending(open => open.Case.EndedAt).FirstOrDefault();
        if (call is null)
        {
            return Routing.Say(happened, "call/none", said.Tongue, new { Way = way });
        }

        var aside = frames.Listening is { } other && other.Id != call.Id
            ? new Effect[] { new Effect.Say(Place.With(happened.By.Id), Reply.Plain("frames/set-aside", new { About = AllConversations.Of(other).About(other), Subject = AllConversations.Of(other).Subject(other) }, said.Tongue)) }
            : [];
        return new Hearing.ForDrafts([(Routing.Touched(call, said.At, said.Tongue), Taken(call))]) { Besides = aside };
    }

    public static CallHeard Taken(CallDraft call) => call.Waits ? new CallHeard.AskedToRepeat() : new CallHeard.Summoned(CallCards.Question(call));

    private static CallHeard Knocked(CallDraft draft, Frames frames, DateTimeOffset at, Known known)
    {
        if (at - draft.Case.EndedAt > Forgotten)
        {
            return new CallHeard.Lapsed();
        }

        var asked = frames.Open.OfType<CallDraft>().Where(other => other.Id != draft.Id && other.Waits).Select(other => other.Card).OfType<CrmRef>().ToList();
        var knocked = new CallHeard.Knocked(CallCards.Question(draft), draft.Author, asked);
        if (Unasked.Questions(draft.Author, at, known) == CallQuestions.Shadow)
        {
            return knocked;
        }

        // The moment that the person named is kept: only the hours of work and the chosen way of being asked hold it back.
        IReadOnlyList<Note> notes = draft.State == CallState.PutAside ? [.. known.Notes.Where(note => note.Name != Note.Asked)] : known.Notes;
        return WhenToAsk.OfCall(notes, draft.Refs is [var only] ? only : null, at, known.Calendar) switch
        {
            Timing.Later later => new CallHeard.NotYet(later.At, Due: false),
            Timing.InList list => new CallHeard.ForList(list.At),
            Timing.OnRequest => new CallHeard.OnRequest(),
            _ => frames.BusyUntil(draft, at) is { } free ? new CallHeard.NotYet(free, Due: true) : knocked,
        };
    }
}
