using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Digest;

namespace B24CoachBot.Domain.Conversations.Digest;

/// <summary>What the templates of <c>digest/</c> are given; property names in snake_case are their inputs.</summary>
public static class DigestModels
{
    /// <param name="Median">Null when too few were seen.</param>
    public sealed record Calls(int Talks, int WithAction, Length? Median, Length? P90, Length? Was);

    /// <param name="Percent">Null when too few cards are concerned.</param>
    public sealed record Field(string Title, string Pipeline, int? Percent, int Filled, int Eligible, int NotDiscussed, int? Was);

    /// <param name="Enough">There are enough tasks to tell how many came back.</param>
    public sealed record TaskCut(int Tasks, int Returned, int Questions, int Read, bool Enough, Clarified? Clarified);

    /// <summary>Questions that went to the authors through the bot.</summary>
    /// <param name="Median">Until the answer; null while there is none.</param>
    public sealed record Clarified(int Asked, int Answered, Length? Median);

    public sealed record Tasks(TaskCut Bot, TaskCut Ordinary);

    public sealed record Approvals(int Closed, int Estimated, Length? Median, Length? P90);

    /// <param name="Percent">Null when too few cards entered.</param>
    public sealed record Step(string From, string To, string Pipeline, int? Percent, int Reached, int Entered, int Skipped);

    /// <param name="Wait">Days until an effect may be told; 0 when it may.</param>
    public sealed record Conversion(int Wait, int Need, bool Preliminary, IReadOnlyList<Step> Steps);

    public sealed record Cost(int Messages, int Minutes);

    /// <param name="Link">A path on the portal.</param>
    public sealed record Proof(string Title, string Link);

    public sealed record Advised(AdviceKind About, string Name, int Count, int Of, AdviceForm Form, string? Field, IReadOnlyList<Proof> Proofs);

    /// <param name="Name">Null of somebody who has another head in between.</param>
    public sealed record Hanging(string? Title, string? Link, string? Name, Length Open, Length? Usual, int Count);

    /// <summary>A block that was taken off is null or empty.</summary>
    public sealed record Page(
        string Department, bool Weekly, DateTimeOffset Day, DateTimeOffset From, DateTimeOffset To, int? PilotDay, int? PilotOf, int Watched,
        Calls? Calls, IReadOnlyList<Field> Fields, bool FewCards, Tasks? Tasks, IReadOnlyList<Advised> Advices, int LeftOut,
        IReadOnlyList<Hanging> Hanging, int MoreHanging, Approvals? Approvals, Conversion? Conversion, Cost? Cost, string? Offer);

    public sealed record PersonLine(string Name, int Talks, int WithAction, Length? Median, int Tasks, int Returned, int Closed, int Open);

    public sealed record PipelineLines(string Name, bool Leads, IReadOnlyList<Field> Fields, IReadOnlyList<Step> Steps);

    /// <param name="Block">The one block it is about; null for all of it.</param>
    public sealed record Details(
        string Department, DateTimeOffset From, DateTimeOffset To, string? Block, Calls? Calls, Tasks? Tasks, Approvals? Approvals,
        IReadOnlyList<PersonLine> People, int MorePeople, IReadOnlyList<PersonLine> Parts, IReadOnlyList<PipelineLines> Pipelines, int Wait);

    public sealed record ToldLine(AdviceKind About, int Count, int Of, string? Field);

    public sealed record Told(IReadOnlyList<ToldLine> Lines);

    public sealed record Paced(DigestPace Pace);

    public sealed record BlockChosen(string Block, bool Back);

    /// <param name="Blocks">That stand on the page now.</param>
    public sealed record ChoosingBlock(IReadOnlyList<string> Blocks, string? Offer);

    public sealed record Reminder(string Lead, string? Title, string? Link, Length Open);

    public sealed record Nudged(string? Name, string? Title);

    public sealed record NothingToNudge(bool Today);

    public sealed record Empty(string Department, DateTimeOffset Day);

    public sealed record Unclear(int Step);

    public sealed record Week(DateTimeOffset Monday, int Count, int? Minutes);

    public sealed record Chart(IReadOnlyList<Week> Weeks, int? Before);
}
