using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Task;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>A small office, and a task's draft in each of its states, as it stands on a Friday at three in Moscow.</summary>
internal static class Drafts
{
    public static readonly UserId Author = new(1);
    public static readonly UserId Stranger = new(4);
    public static readonly DateTimeOffset Moment = new(2026, 11, 20, 15, 0, 0, TimeSpan.FromHours(3));

    public static readonly PeopleDirectory People = new(
    [
        new Person(Author, "Anna", "Smith", Position: "Director", Department: "Board"),
        new Person(new UserId(2), "John", "Brown", Position: "Lawyer", Department: "Legal"),
        new Person(new UserId(3), "John", "Brown", Position: "Seller", Department: "Sales"),
        new Person(Stranger, "Peter", "Falcon", Position: "Clerk", Department: "Sales"),
    ]);

    public static readonly Known Known = new(
        new UserId(9), People, WorkCalendar.Usual(TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow")), [], Repository.Reading.Library, NamesAuthors: true, Author);

    public static TaskDraft In(TaskState state, Tongue tongue = Tongue.English)
    {
        var draft = new TaskDraft
        {
            Id = "draft",
            Version = 1,
            Author = Author,
            Tongue = tongue,
            OpenedAt = Moment,
            TouchedAt = Moment,
            State = state,
            Editing = state == TaskState.Editing ? EditTarget.Menu : EditTarget.None,
            Words = "",
            MessageId = 5,
            Card = 3,
            TaskId = 7,
            Link = "/task/1/",
            UndoUntil = Moment + TaskTalk.UndoWindow,
            Slots = new TaskSlots
            {
                Title = state == TaskState.AskingWhat ? "" : "Prepare the offer",
                Responsible = state is TaskState.AskingWhat or TaskState.AskingWho or TaskState.ChoosingPerson ? null : new UserId(2),
                WhoSaid = state == TaskState.ChoosingPerson ? new PersonMention("John", default, [new UserId(2), new UserId(3)]) : null,
                BackOn = state == TaskState.AskingAbsence ? new DateOnly(2026, 12, 1) : null,
                WhenUnclear = state == TaskState.AskingDeadline ? "past" : null,
                WhenSaid = "yesterday",
            },
        };
        return state is TaskState.AwaitingConsent or TaskState.Editing
            ? draft with { Asked = Consent.Ask(new Proposal(draft.Id, draft.Card, new PortalChange.CreateTask(TaskOrders.Of(draft, Known)), Author, Moment, Moment.AddHours(24))) }
            : draft;
    }

    public static Decision Turn(BotEvent happened, Frames frames)
    {
        var hearing = Routing.Hear(happened, frames, "new", Known);
        return Routing.Decide(hearing, frames, Facts.None, happened.At, Known);
    }

    public static Frames Around(TaskDraft draft) => new(draft.Ended ? [] : [draft], draft);

    public static Speaker By(UserId person) => new(person, People.Find(person)!.FirstName, "en");
}
