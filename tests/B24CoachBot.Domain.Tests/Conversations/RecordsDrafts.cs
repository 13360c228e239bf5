using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Errors;
using B24CoachBot.Domain.Conversations.Journal;
using B24CoachBot.Domain.Conversations.MyData;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>The journal, one's own data and the error queue in each of their states; everything that a page can hold is on it.</summary>
internal static class RecordsDrafts
{
    public static Known Office { get; } = Drafts.Known with { Offices = new Domain.People.Offices(new HashSet<UserId> { Drafts.Author }, new HashSet<UserId>()) };

    public static JournalPage Journal { get; } = new(
        [.. from state in Enum.GetValues<ConsentState>()
            from result in state == ConsentState.Granted ? Results : [null]
            select new JournalLine(Drafts.Moment, new UserId(2), new UserId(3), Changes[(int)state % Changes.Length], (int)state, state, new UserId(3), Drafts.Moment, result, result == "TaskCreated" ? "Task:7" : result == "CardFilled" ? "Deal:7" : null)],
        More: true);

    public static IReadOnlyList<QualityError> Errors { get; } =
    [
        .. Enum.GetValues<QualityErrorKind>().Select((kind, at) => new QualityError(
            QualityError.KeyOf(kind, "services/budget"), kind, kind == QualityErrorKind.FieldsEmpty ? new CrmRef(CrmKind.Deal, 7) : null, new UserId(2), Drafts.Moment.AddDays(-at - 2))),
        .. Enumerable.Range(1, 6).Select(id => new QualityError(QualityError.KeyOf(QualityErrorKind.FieldsEmpty, $"Deal:{id}"), QualityErrorKind.FieldsEmpty, new CrmRef(CrmKind.Deal, id), null, Drafts.Moment)),
    ];

    public static MyRecords Records { get; } = new(1, 2, 3, 4, 5, 6, 7, 8, 9, 400);

    public static StoredFacts Stored { get; } = new() { Journal = Journal, Mine = Records with { Whole = "{}" }, Errors = Errors };

    private static string?[] Results => ["TaskCreated", "TaskWithdrawn", "TaskKept", "CardFilled", "CardConflict", "Refused", "FateUnknown", null];

    private static string[] Changes => ["CreateTask", "WithdrawTask", "FillCard", "Another"];

    public static JournalDraft In(JournalState state, Tongue tongue = Tongue.English) => new()
    {
        Id = "draft",
        Version = 1,
        Author = Drafts.Author,
        Tongue = tongue,
        OpenedAt = Drafts.Moment,
        TouchedAt = Drafts.Moment,
        MessageId = 0,
        State = state,
        Page = Journal,
        Shown = 3,
    };

    public static MyDataDraft In(MyDataState state, Tongue tongue = Tongue.English) => new()
    {
        Id = "draft",
        Version = 1,
        Author = Drafts.Author,
        Tongue = tongue,
        OpenedAt = Drafts.Moment,
        TouchedAt = Drafts.Moment,
        MessageId = 0,
        State = state,
        Records = Records,
        Shown = 3,
    };

    public static ErrorsDraft In(ErrorsState state, Tongue tongue = Tongue.English) => new()
    {
        Id = "draft",
        Version = 1,
        Author = Drafts.Author,
        Tongue = tongue,
        OpenedAt = Drafts.Moment,
        TouchedAt = Drafts.Moment,
        MessageId = 0,
        State = state,
        Errors = Errors,
        Shown = 3,
    };

    public static IEnumerable<Draft> All(Tongue tongue = Tongue.English) =>
    [
        .. Enum.GetValues<JournalState>().Select(state => In(state, tongue)),
        .. Enum.GetValues<MyDataState>().Select(state => In(state, tongue)),
        .. Enum.GetValues<ErrorsState>().Select(state => In(state, tongue)),
    ];

    public static Draft Named(string state) => All().First(draft => draft.StateName == state);

    public static Frames Around(Draft draft) => new(draft.Ended ? [] : [draft], draft);

    public static Decision Turn(BotEvent happened, Frames frames) =>
        Routing.Decide(Routing.Hear(happened, frames, "new", Office), frames, Facts.None with { Stored = Stored }, happened.At, Office);

    public static Decision Said(string text, Draft? open = null) => Turn(
        new BotEvent.Said(Drafts.Moment.AddMinutes(1), Drafts.By(Drafts.Author), Place.With(Drafts.Author), 9, text), open is null ? Frames.Empty : Around(open));

    public static Decision Pressed(string verb, Draft draft, int card = 3, UserId? by = null) => Turn(
        new BotEvent.Pressed(Drafts.Moment.AddMinutes(1), Drafts.By(by ?? Drafts.Author), Place.With(Drafts.Author), 77, new Press(verb, "draft", card).ToString()), Around(draft));
}
