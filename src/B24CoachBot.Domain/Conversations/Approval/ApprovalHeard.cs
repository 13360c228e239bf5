using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Approval;

/// <summary>What an event said to the Approval conversation.</summary>
public abstract record ApprovalHeard : Meaning
{
    private ApprovalHeard()
    {
    }

    public sealed record Asked(UserId Person) : ApprovalHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { ApprovalsOf = Person };
    }

    /// <summary>What hangs is told to its person, who has to be there, if it still hangs.</summary>
    /// <param name="Older">Reminders of other days that still stand.</param>
    public sealed record Free(UserId Person, IReadOnlyList<ApprovalDraft> Older) : ApprovalHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { ApprovalsOf = Person, Absences = [Person] };
    }

    /// <summary>The person speaks with the bot of something else.</summary>
    public sealed record NotYet(DateTimeOffset Until) : ApprovalHeard;

    public sealed record Quiets : ApprovalHeard;

    public sealed record WantsMore : ApprovalHeard;

    public sealed record WantsList : ApprovalHeard;

    /// <param name="Number">Counted from one over all pages.</param>
    public sealed record Picks(int Number) : ApprovalHeard;

    public sealed record Wants(ApprovalVerdict Verdict) : ApprovalHeard;

    /// <param name="Comment">Null for none.</param>
    public sealed record Comments(string? Comment) : ApprovalHeard;

    public sealed record NamesOne(UserId Person) : ApprovalHeard
    {
        public override FactsNeeded Needs => FactsNeeded.None with { Absences = [Person] };
    }

    public sealed record NamesSeveral(IReadOnlyList<UserId> People) : ApprovalHeard;

    /// <param name="Left">Somebody who does not work here any more, or is a guest.</param>
    public sealed record NamesNobody(string Said, UserId? Left) : ApprovalHeard;

    public sealed record NamesSelf : ApprovalHeard;

    public sealed record Agrees : ApprovalHeard;

    public sealed record Backs : ApprovalHeard;

    public sealed record PortalSaid(Carried Outcome) : ApprovalHeard;

    public sealed record AskedHelp : ApprovalHeard;

    public sealed record AskedToRepeat : ApprovalHeard;

    /// <param name="Word">It was a word that means something everywhere, and nothing here.</param>
    public sealed record NotUnderstood(bool Word) : ApprovalHeard
    {
        public override bool Lost => !Word;
    }

    /// <summary>Pressed again while it is on its way.</summary>
    public sealed record InWork : ApprovalHeard;

    public sealed record Stale(long MessageId) : ApprovalHeard;

    public sealed record Outlived : ApprovalHeard;
}
