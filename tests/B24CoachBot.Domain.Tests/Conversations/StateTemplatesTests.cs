using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Task;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>Every state of the Task conversation has words of its own, in both languages, and they render with what the state knows.</summary>
public sealed class StateTemplatesTests
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 20, 15, 0, 0, TimeSpan.FromHours(3));

    private static readonly PeopleDirectory People = new(
    [
        new Person(new UserId(1), "Anna", "Smith", Position: "Director", Department: "Board"),
        new Person(new UserId(2), "John", "Brown", Position: "Lawyer", Department: "Legal"),
        new Person(new UserId(3), "John", "Brown", Position: "Seller", Department: "Sales"),
    ]);

    private static readonly Known Known = new(
        new UserId(9), People, WorkCalendar.Usual(TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow")), [], Repository.Reading.Library, NamesAuthors: true, new UserId(1));

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
        [TaskState.ConfirmingUndo] = ("task/undo-confirm", draft => TaskReplies.UndoQuestion(draft, Known, Moment)),
        [TaskState.Undoing] = ("task/in-work", TaskReplies.InWork),
        [TaskState.Closed] = ("task/receipt-closed", Card),
        [TaskState.Undone] = ("task/undone", draft => TaskReplies.Undone(draft, Known)),
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

        var reply = said(In(state, tongue));

        Assert.Equal(template, reply.Template);
        Assert.Equal(tongue, reply.Tongue);
        Assert.NotEmpty(Repository.Set.Render(reply.Template, reply.Tongue, reply.Model).Trim());
    }

    private static Reply Card(TaskDraft draft) => TaskReplies.Of(draft, Known, Moment);

    private static TaskDraft In(TaskState state, Tongue tongue) => new()
    {
        Id = "draft",
        Author = new UserId(1),
        Tongue = tongue,
        OpenedAt = Moment,
        TouchedAt = Moment,
        State = state,
        Editing = state == TaskState.Editing ? EditTarget.Menu : EditTarget.None,
        Words = "",
        MessageId = 5,
        Link = "/task/1/",
        UndoUntil = Moment + TaskTalk.UndoWindow,
        Slots = new TaskSlots
        {
            Title = "Prepare the offer",
            Responsible = state is TaskState.AskingWho or TaskState.ChoosingPerson ? null : new UserId(2),
            WhoSaid = state == TaskState.ChoosingPerson ? new PersonMention("John", default, [new UserId(2), new UserId(3)]) : null,
            BackOn = new DateOnly(2026, 12, 1),
            WhenUnclear = state == TaskState.AskingDeadline ? "past" : null,
            WhenSaid = "yesterday",
        },
    };
}
