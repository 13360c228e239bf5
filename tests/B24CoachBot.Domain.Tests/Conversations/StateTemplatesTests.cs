using B24CoachBot.Domain.Conversations.Task;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Every state of the Task conversation has words of its own, in both languages, and they render with what the state knows.</summary>
public sealed class StateTemplatesTests
{
    private static readonly Dictionary<TaskState, (string Template, Func<TaskDraft, Reply> Said)> Table = new()
    {
        [TaskState.AskingWhat] = ("task/asking-what", Card),
        [TaskState.AskingWho] = ("task/asking-who", Card),
        [TaskState.ChoosingPerson] = ("task/choosing-person", Card),
        [TaskState.AskingAbsence] = ("task/asking-absence", Card),
        [TaskState.AskingDeadline] = ("task/asking-deadline", Card),
        [TaskState.AwaitingConsent] = ("task/preview", Card),
        [TaskState.Editing] = ("task/preview", Card),
        [TaskState.Creating] = ("task/in-work", TaskReplies.InWork),
        [TaskState.Created] = ("task/receipt", Card),
        [TaskState.ConfirmingUndo] = ("task/undo-confirm", draft => TaskReplies.UndoQuestion(draft, Drafts.Known, Drafts.Moment)),
        [TaskState.Undoing] = ("task/in-work", TaskReplies.InWork),
        [TaskState.Closed] = ("task/receipt-closed", Card),
        [TaskState.Undone] = ("task/undone", draft => TaskReplies.Undone(draft, Drafts.Known)),
        [TaskState.Cancelled] = ("task/cancelled", TaskReplies.Cancelled),
        [TaskState.Expired] = ("task/expired", TaskReplies.Expired),
        [TaskState.Unsure] = ("task/unknown", TaskReplies.Unsure),
    };

    public static TheoryData<TaskState, Tongue> States =>
        new MatrixTheoryData<TaskState, Tongue>(Enum.GetValues<TaskState>(), Enum.GetValues<Tongue>());

    [Theory]
    [MemberData(nameof(States))]
    public void A_state_speaks(TaskState state, Tongue tongue)
    {
        var (template, said) = Table[state];

        var reply = said(Drafts.In(state, tongue));

        Assert.Equal(template, reply.Template);
        Assert.Equal(tongue, reply.Tongue);
        Assert.NotEmpty(Repository.Set.Render(reply.Template, reply.Tongue, reply.Model).Trim());
    }

    private static Reply Card(TaskDraft draft) => TaskReplies.Of(draft, Drafts.Known, Drafts.Moment);
}
