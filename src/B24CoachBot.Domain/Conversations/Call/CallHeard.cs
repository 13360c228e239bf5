using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Passport;
using B24CoachBot.Domain.Proposals;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>What an event said to the Call conversation.</summary>
public abstract record CallHeard : Meaning
{
    private CallHeard()
    {
    }

    /// <summary>The talk is over: its cards are found, and what is filled in them is remembered.</summary>
    public sealed record Began(CardQuestion Question, CallDraft? Dropped) : CallHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Contacts = [Question] };
    }

    /// <summary>Its moment has come and the person is free. <paramref name="Asked"/> are the cards that other questions are about now.</summary>
    public sealed record Knocked(CardQuestion Question, UserId Author, IReadOnlyList<CrmRef> Asked) : CallHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Contacts = [Question], Absences = [Author] };
    }

    /// <summary>Not yet; <paramref name="Due"/>: only because the person is busy with something else.</summary>
    public sealed record NotYet(DateTimeOffset Until, bool Due, string What = Wakes.Knock) : CallHeard;

    /// <summary>It waits for the day's list.</summary>
    public sealed record ForList(DateTimeOffset At) : CallHeard;

    /// <summary>The person wants to be asked only when they ask for it.</summary>
    public sealed record OnRequest : CallHeard;

    /// <summary>The moment of the day's list, of this call and all others that wait for it.</summary>
    public sealed record ListDue(IReadOnlyList<CallDraft> All) : CallHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Contacts = [.. All.Select(CallCards.Question)] };
    }

    /// <summary>«звонок», or its button in the list.</summary>
    public sealed record Summoned(CardQuestion Question) : CallHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Contacts = [Question] };
    }

    /// <summary>What a model makes of the transcript; nothing of it is believed yet.</summary>
    public sealed record ModelSaid(CardQuestion Question, IReadOnlyList<Candidate> Candidates) : CallHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Contacts = [Question] };
    }

    /// <summary>A yes to the offer.</summary>
    public sealed record TookUp : CallHeard;

    /// <summary>«Через час».</summary>
    public sealed record InAnHour : CallHeard;

    /// <summary>«не сейчас», «отстань»: a refusal; <paramref name="Later"/>: of the moment only.</summary>
    public sealed record Refused(bool Later) : CallHeard;

    /// <summary>«Не обсуждали» said of all that is empty.</summary>
    public sealed record NothingDiscussed : CallHeard;

    /// <summary>«Не обсуждали» under the question that stands.</summary>
    public sealed record NotDiscussed : CallHeard;

    /// <summary>One of the cards; null for none of them.</summary>
    public sealed record ChoseCard(CrmRef? Card) : CallHeard;

    public sealed record WantsInstead(NoCard What) : CallHeard;

    /// <summary>The value shown is right.</summary>
    public sealed record Verified : CallHeard;

    /// <summary>The value shown is wrong, and the right one was not said yet.</summary>
    public sealed record WantsToCorrect : CallHeard;

    /// <param name="Corrects">They replace what was said before.</param>
    public sealed record Answered(IReadOnlyList<AnswerTo> Answers, bool Corrects = false) : CallHeard;

    /// <summary>«Изменить», or a field behind it; null shows the fields.</summary>
    public sealed record WantsToAmend(string? Key) : CallHeard;

    /// <summary>«назад» from «Изменить».</summary>
    public sealed record StoppedAmending : CallHeard;

    public sealed record SaidYes : CallHeard;

    public sealed record SettledConflict(bool Overwrite) : CallHeard;

    /// <summary>When to be reminded of the client; null for not at all.</summary>
    public sealed record ChoseReminder(DateTimeOffset? At) : CallHeard;

    public sealed record ChoseMode(AskingMode Mode) : CallHeard;

    public sealed record AskedHelp : CallHeard;

    public sealed record AskedWhy : CallHeard;

    public sealed record AskedToRepeat : CallHeard;

    public sealed record WentBack : CallHeard;

    /// <summary>«пропустить» where an answer cannot be done without.</summary>
    public sealed record AskedToSkip : CallHeard;

    public sealed record NotUnderstood : CallHeard
    {
        public override bool Lost => true;
    }

    /// <summary>A date that no calendar has.</summary>
    public sealed record BadDate : CallHeard;

    public sealed record Stale(long MessageId) : CallHeard;

    public sealed record PortalSaid(Carried Outcome) : CallHeard;

    public sealed record Lapsed : CallHeard;
}
