using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Clarification;
using B24CoachBot.Domain.Conversations.Unclear;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Every state of both sides of a question has words, in both languages, whatever of the task is asked.</summary>
public sealed class QuestionStateTemplatesTests
{
    private static readonly Dictionary<UnclearState, string> Asker = new()
    {
        [UnclearState.Looking] = "unclear/dropped",
        [UnclearState.Offering] = "unclear/offering",
        [UnclearState.Told] = "unclear/told",
        [UnclearState.ChoosingTask] = "unclear/choosing-task",
        [UnclearState.ChoosingPart] = "unclear/choosing-part",
        [UnclearState.Telling] = "unclear/telling",
        [UnclearState.Asked] = "unclear/asked",
        [UnclearState.Answered] = "unclear/answered",
        [UnclearState.Unanswered] = "unclear/answered",
        [UnclearState.Dropped] = "unclear/dropped",
    };

    private static readonly Dictionary<ClarificationState, string> Author = new()
    {
        [ClarificationState.Waiting] = "clarification/asking",
        [ClarificationState.Asking] = "clarification/asking",
        [ClarificationState.Confirming] = "clarification/confirming",
        [ClarificationState.Writing] = "clarification/writing",
        [ClarificationState.Written] = "clarification/closed",
        [ClarificationState.Said] = "clarification/closed",
        [ClarificationState.Past] = "clarification/closed",
        [ClarificationState.Kept] = "clarification/closed",
        [ClarificationState.NotKnown] = "clarification/closed",
        [ClarificationState.Lapsed] = "clarification/closed",
    };

    public static TheoryData<UnclearState, Tongue> AskerStates => new MatrixTheoryData<UnclearState, Tongue>(Enum.GetValues<UnclearState>(), Enum.GetValues<Tongue>());

    public static TheoryData<ClarificationState, UnclearPart, Tongue> AuthorStates =>
        new MatrixTheoryData<ClarificationState, UnclearPart, Tongue>(Enum.GetValues<ClarificationState>(), Enum.GetValues<UnclearPart>(), Enum.GetValues<Tongue>());

    public static TheoryData<ClarificationVerdict, UnclearPart, Tongue> Verdicts =>
        new MatrixTheoryData<ClarificationVerdict, UnclearPart, Tongue>(Enum.GetValues<ClarificationVerdict>(), Enum.GetValues<UnclearPart>(), Enum.GetValues<Tongue>());

    [Theory]
    [MemberData(nameof(AskerStates))]
    public void A_state_speaks_to_the_asker(UnclearState state, Tongue tongue) =>
        AssertSpeaks(Asker[state], UnclearReplies.Of(Questions.In(state, tongue), Drafts.Known), tongue);

    [Theory]
    [MemberData(nameof(AuthorStates))]
    public void A_state_speaks_to_the_author(ClarificationState state, UnclearPart part, Tongue tongue)
    {
        var draft = Questions.In(state, part, tongue);

        AssertSpeaks(Author[state], ClarificationReplies.Of(draft with { Deadline = Drafts.Moment.AddDays(5), Asked = draft.Asked with { Question = "Which currency?" } }), tongue);
    }

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void Every_verdict_is_told_to_the_asker(ClarificationVerdict verdict, UnclearPart part, Tongue tongue) => AssertSpeaks(
        "unclear/answered",
        UnclearReplies.Of(Questions.In(UnclearState.Answered, tongue) with { Part = part, Answer = new ClarificationAnswer(verdict, "John Brown", part == UnclearPart.Deadline ? null : "xlsx", Drafts.Moment.AddDays(5)) }, Drafts.Known),
        tongue);

    private static void AssertSpeaks(string template, Reply reply, Tongue tongue)
    {
        Assert.Equal(template, reply.Template);
        Assert.NotEmpty(Repository.Set.Render(reply.Template, reply.Tongue, reply.Model).Trim());
        Assert.InRange(reply.Buttons.Count, 0, 6);
        Assert.All(reply.Buttons, button => Assert.NotEmpty(button.Label ?? Repository.Set.Caption(button.Caption!, tongue)));
    }
}
