using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Clarification;
using B24CoachBot.Domain.Conversations.Unclear;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>A question about a task on the asker's and on the author's side, in each state, among the people of <see cref="Drafts"/>.</summary>
internal static class Questions
{
    public static readonly UserId Author = new(2);

    public static readonly OpenTask Task = new(12, "Price list", Author, Drafts.Moment.AddDays(3), OfBot: true);

    public static UnclearDraft In(UnclearState state, Tongue tongue = Tongue.English) => new()
    {
        Id = "draft",
        Version = 1,
        Author = Drafts.Author,
        Tongue = tongue,
        OpenedAt = Drafts.Moment,
        TouchedAt = Drafts.Moment,
        MessageId = 5,
        State = state,
        Tasks = state == UnclearState.ChoosingTask ? [Task, Task with { Id = 13, Title = "Stock count" }] : [],
        Task = state is UnclearState.Looking or UnclearState.ChoosingTask ? null : Task,
        Part = UnclearPart.Result,
        AuthorName = "John Brown",
        AskedAt = Drafts.Moment.AddMinutes(-6),
        Answer = state switch
        {
            UnclearState.Answered => new ClarificationAnswer(ClarificationVerdict.Written, "John Brown", "xlsx with 40 items", null),
            UnclearState.Unanswered => new ClarificationAnswer(ClarificationVerdict.Unanswered, "John Brown", null, null),
            _ => null,
        },
        Shown = 3,
    };

    public static ClarificationDraft In(ClarificationState state, UnclearPart part = UnclearPart.Result, Tongue tongue = Tongue.English)
    {
        var draft = new ClarificationDraft
        {
            Id = "head",
            Version = 1,
            Author = Author,
            AuthorName = "John Brown",
            Tongue = tongue,
            OpenedAt = Drafts.Moment,
            TouchedAt = Drafts.Moment,
            MessageId = 0,
            State = state,
            Asked = new ClarificationAsked("draft", Drafts.Author, "Anna Smith", Task, state == ClarificationState.Confirming ? UnclearPart.Deadline : part, null),
            AskedAt = Drafts.Moment,
            Deadline = state == ClarificationState.Confirming ? Drafts.Moment.AddDays(5) : null,
            Line = state is ClarificationState.Writing or ClarificationState.Written or ClarificationState.Said or ClarificationState.Past ? "xlsx with 40 items" : "",
            Shown = 3,
        };
        return state != ClarificationState.Confirming ? draft : draft with
        {
            Consent = Consent.Ask(new Proposal(
                draft.Id, draft.Shown, new PortalChange.ClarifyTask(new TaskClarification(Task.Id, Drafts.Author, Author, UnclearPart.Deadline, "", draft.Deadline, Drafts.Moment, tongue)), Author, Drafts.Moment, Drafts.Moment.AddDays(1))),
        };
    }

    public static Frames Around(Draft draft) => new(draft.Ended ? [] : [draft], draft);

    public static Decision Turn(BotEvent happened, Frames frames, Facts? facts = null) =>
        Routing.Decide(Routing.Hear(happened, frames, "new", Drafts.Known), frames, facts ?? Facts.None, happened.At, Drafts.Known);

    public static BotEvent.Said Said(UserId by, string text) => new(Drafts.Moment.AddMinutes(1), Drafts.By(by), Place.With(by), 9, text);

    public static BotEvent.Pressed Press(UserId by, string draft, string verb, int card = 3) =>
        new(Drafts.Moment.AddMinutes(1), Drafts.By(by), Place.With(by), 77, new Press(verb, draft, card).ToString());
}
