using B24CoachBot.Domain.Conversations.Clarification;
using B24CoachBot.Domain.Conversations.Unclear;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The tables of the asker's and of the author's side as wholes: drawn, reachable, ending where they say, and decided everywhere.</summary>
public sealed class QuestionMovesTests
{
    private static readonly Machine<UnclearState, UnclearTrigger> Asker = new(UnclearState.Looking, UnclearMoves.From);
    private static readonly Machine<ClarificationState, ClarificationTrigger> Author = new(ClarificationState.Waiting, ClarificationMoves.From);

    private static readonly UnclearTrigger[] Talk = [UnclearTrigger.GivenUp, UnclearTrigger.NotUnderstood, UnclearTrigger.NobodyAnswered];
    private static readonly UnclearTrigger[] Answers = [UnclearTrigger.AuthorAnswered, UnclearTrigger.AuthorSilent];
    private static readonly UnclearTrigger[] Finding = [UnclearTrigger.SeveralFound, UnclearTrigger.NothingFound, UnclearTrigger.Offered, UnclearTrigger.Informed];

    // What a state ignores on purpose. A cell that is neither here nor permitted was forgotten.
    private static readonly Dictionary<UnclearState, UnclearTrigger[]> IgnoredByAsker = new()
    {
        [UnclearState.Looking] = [.. Talk, .. Answers, UnclearTrigger.Taken, UnclearTrigger.OtherChosen, UnclearTrigger.Sent, UnclearTrigger.NobodyToAsk, UnclearTrigger.AlreadyAsked],
        [UnclearState.Offering] = [.. Finding, .. Answers, UnclearTrigger.TaskChosen, UnclearTrigger.OtherChosen, UnclearTrigger.Sent, UnclearTrigger.NobodyToAsk, UnclearTrigger.AlreadyAsked],
        [UnclearState.Told] = [.. Finding, .. Answers, UnclearTrigger.NotUnderstood, UnclearTrigger.TaskChosen, UnclearTrigger.OtherChosen, UnclearTrigger.Sent, UnclearTrigger.NobodyToAsk, UnclearTrigger.AlreadyAsked],
        [UnclearState.ChoosingTask] = [.. Finding, .. Answers, UnclearTrigger.Taken, UnclearTrigger.OtherChosen, UnclearTrigger.Sent, UnclearTrigger.NobodyToAsk, UnclearTrigger.AlreadyAsked],
        [UnclearState.ChoosingPart] = [.. Finding, .. Answers, UnclearTrigger.Taken, UnclearTrigger.TaskChosen],
        [UnclearState.Telling] = [.. Finding, .. Answers, UnclearTrigger.Taken, UnclearTrigger.TaskChosen, UnclearTrigger.OtherChosen],
        [UnclearState.Asked] = [.. Finding, .. Talk, UnclearTrigger.Taken, UnclearTrigger.TaskChosen, UnclearTrigger.OtherChosen, UnclearTrigger.Sent, UnclearTrigger.NobodyToAsk, UnclearTrigger.AlreadyAsked],
        [UnclearState.Answered] = Enum.GetValues<UnclearTrigger>(),
        [UnclearState.Unanswered] = Enum.GetValues<UnclearTrigger>(),
        [UnclearState.Dropped] = Enum.GetValues<UnclearTrigger>(),
    };

    private static readonly ClarificationTrigger[] Outcomes = [ClarificationTrigger.Written, ClarificationTrigger.Refused, ClarificationTrigger.TaskOver];

    private static readonly Dictionary<ClarificationState, ClarificationTrigger[]> IgnoredByAuthor = new()
    {
        [ClarificationState.Waiting] = [.. Enum.GetValues<ClarificationTrigger>().Except([ClarificationTrigger.AuthorFree])],
        [ClarificationState.Asking] = [.. Outcomes, ClarificationTrigger.AuthorFree, ClarificationTrigger.Confirmed],
        [ClarificationState.Confirming] = [.. Outcomes, ClarificationTrigger.AuthorFree, ClarificationTrigger.Answered],
        [ClarificationState.Writing] = [.. Enum.GetValues<ClarificationTrigger>().Except(Outcomes)],
        [ClarificationState.Written] = Enum.GetValues<ClarificationTrigger>(),
        [ClarificationState.Said] = Enum.GetValues<ClarificationTrigger>(),
        [ClarificationState.Past] = Enum.GetValues<ClarificationTrigger>(),
        [ClarificationState.Kept] = Enum.GetValues<ClarificationTrigger>(),
        [ClarificationState.NotKnown] = Enum.GetValues<ClarificationTrigger>(),
        [ClarificationState.Lapsed] = Enum.GetValues<ClarificationTrigger>(),
    };

    public static TheoryData<UnclearState, UnclearTrigger> AskerCells => Machine<UnclearState, UnclearTrigger>.Cells;

    public static TheoryData<ClarificationState, ClarificationTrigger> AuthorCells => Machine<ClarificationState, ClarificationTrigger>.Cells;

    [Fact]
    public void The_pictures_are_up_to_date()
    {
        Machine<UnclearState, UnclearTrigger>.AssertDrawn("Unclear", "UnclearMoves", UnclearPicture.Draw());
        Machine<ClarificationState, ClarificationTrigger>.AssertDrawn("Clarification", "ClarificationMoves", ClarificationPicture.Draw());
    }

    [Fact]
    public void Every_state_can_be_reached_from_the_first()
    {
        Assert.Empty(Asker.Unreached);
        Assert.Empty(Author.Unreached);
    }

    [Fact]
    public void Only_the_declared_ends_have_no_way_out()
    {
        Assert.Equal(UnclearMoves.Ends.Order(), Asker.WithoutWayOut);
        Assert.Equal(ClarificationMoves.Ends.Order(), Author.WithoutWayOut);
    }

    [Theory]
    [MemberData(nameof(AskerCells))]
    public void The_asker_has_decided_on_every_trigger(UnclearState state, UnclearTrigger trigger) =>
        Assert.NotEqual(IgnoredByAsker[state].Contains(trigger), UnclearMoves.From(state).CanFire(trigger));

    [Theory]
    [MemberData(nameof(AuthorCells))]
    public void The_author_has_decided_on_every_trigger(ClarificationState state, ClarificationTrigger trigger) =>
        Assert.NotEqual(IgnoredByAuthor[state].Contains(trigger), ClarificationMoves.From(state).CanFire(trigger));
}
