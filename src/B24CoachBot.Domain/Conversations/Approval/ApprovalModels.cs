using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Approval;

/// <summary>What the templates of <c>approval/</c> are given; property names in snake_case are their inputs.</summary>
public static class ApprovalModels
{
    /// <summary>How long it waits, against what is usual.</summary>
    /// <param name="Usual">Null while too few were seen.</param>
    /// <param name="Count">Of how many that is the median.</param>
    public sealed record Wait(Length Open, Length? Usual, int Count);

    public sealed record Line(int Number, string Title, string Link, Wait Wait);

    /// <param name="More">Whether there are others than these.</param>
    public sealed record List(int Total, IReadOnlyList<Line> Lines, bool More);

    /// <param name="Starter">Who began the process; null when nobody knows.</param>
    public sealed record Chosen(string Title, string Task, string Link, string? Starter, DateTimeOffset Since, Wait Wait, ApprovalAsk Asks, OwnHands Hands);

    /// <param name="Must">The process wants words.</param>
    public sealed record Comment(ApprovalVerdict Verdict, string Title, bool Must);

    public sealed record Whom(string Title, IReadOnlyList<string> Namesakes);

    /// <param name="To">Who shall decide instead.</param>
    /// <param name="Back">That person's first day back, when away.</param>
    public sealed record Confirming(ApprovalVerdict Verdict, string Title, string Link, string? Comment, string? To, DateTimeOffset? Back);

    /// <param name="Left">How many others waited when the list was looked up.</param>
    public sealed record Decided(ApprovalVerdict Verdict, string Title, string? Comment, string? To, int Left);

    public sealed record Closed(ApprovalEnd End, string Title);

    public sealed record NotTaken(ApprovalObstacle Why, string Title, string Link, string? Text);

    public sealed record About(string Title, string Link);

    public sealed record NotMine(OwnHands Hands, string Link);

    public sealed record NotSo(ApprovalAsk Asks, string Link);

    public sealed record Named(string Name);

    public sealed record Hung(string? Title, string? Link, Wait Wait);

    public sealed record Nudge(IReadOnlyList<Hung> Hung, int More);

    public sealed record Quiet(int Count);

    public sealed record NoLine(int Number, int Count);

    public sealed record Unclear(string State, int Step);
}
