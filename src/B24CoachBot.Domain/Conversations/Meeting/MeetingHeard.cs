using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>What an event said to the Meeting conversation.</summary>
public abstract record MeetingHeard : Meaning
{
    private MeetingHeard()
    {
    }

    /// <summary>The organiser may be spoken to.</summary>
    /// <param name="Tasks">Of the meeting before.</param>
    public sealed record Free(IReadOnlyList<long> Tasks, IReadOnlyList<UserId> People) : MeetingHeard
    {
        /// <summary>Lists that this one takes the place of.</summary>
        public IReadOnlyList<MeetingDraft> Instead { get; init; } = [];

        public override FactsNeeded Needs => new([], People) { FollowedTasks = Tasks };
    }

    public sealed record NotYet(DateTimeOffset Until) : MeetingHeard;

    /// <summary>The meeting that was to be reminded of has begun by then.</summary>
    public sealed record TooLate : MeetingHeard;

    /// <summary>CoPilot wrote down more of the same meeting.</summary>
    public sealed record More(IReadOnlyList<MeetingItem> Items) : MeetingHeard;

    /// <summary>The next meeting of the same chat has its follow-up, and takes along what is open here.</summary>
    public sealed record Superseded : MeetingHeard;

    /// <summary>These shall become tasks.</summary>
    public sealed record Takes(IReadOnlyList<int> Numbers) : MeetingHeard;

    public sealed record Skips(IReadOnlyList<int> Numbers) : MeetingHeard;

    public sealed record WantsToClarify(int Number) : MeetingHeard;

    /// <summary>Who, what and until when, as far as it was said.</summary>
    public sealed record Told(Instruction Said, string Words) : MeetingHeard
    {
        public override FactsNeeded Needs => new([], Said.Responsible?.Only is { } doer ? [doer] : []);
    }

    /// <summary>One of those whom a name fits.</summary>
    public sealed record ChosePerson(UserId Person) : MeetingHeard;

    public sealed record NoTerm : MeetingHeard;

    public sealed record SaidYes : MeetingHeard;

    /// <summary>A task that was created shall be taken back: the agreement's number.</summary>
    public sealed record AskedUndo(int Number) : MeetingHeard;

    public sealed record ConfirmedUndo : MeetingHeard;

    public sealed record DeclinedUndo : MeetingHeard;

    public sealed record WindowClosed : MeetingHeard;

    /// <summary>A word that means something only while something is asked.</summary>
    public sealed record NothingAsked : MeetingHeard;

    /// <summary>Which of them is meant cannot be told.</summary>
    public sealed record WhichOnes : MeetingHeard;

    /// <summary>A number that no open agreement has.</summary>
    public sealed record NoSuch(int Number) : MeetingHeard;

    public sealed record BackToList : MeetingHeard;

    public sealed record AskedHelp : MeetingHeard;

    public sealed record AskedToRepeat : MeetingHeard;

    /// <param name="Word">It was a word that means something everywhere, and nothing here.</param>
    public sealed record NotUnderstood(bool Word) : MeetingHeard
    {
        public override bool Lost => !Word;
    }

    public sealed record Stale(long MessageId) : MeetingHeard;

    /// <param name="Number">Of the agreement whose task it is about.</param>
    public sealed record PortalSaid(int Number, Carried Outcome) : MeetingHeard;
}
