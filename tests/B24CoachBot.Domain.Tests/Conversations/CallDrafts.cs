using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Conversations;
using B24CoachBot.Domain.Conversations.Call;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Tests.Conversations;

/// <summary>A call's draft in each of its states, of the same office and moment as <see cref="Drafts"/>.</summary>
internal static class CallDrafts
{
    public static readonly CrmRef Deal = new(CrmKind.Deal, 5);

    public static readonly ContactCase Talk = new("call-1", ContactWay.Call, Drafts.Moment.AddMinutes(-12), 360, Incoming: false, 7, new CrmRef(CrmKind.Contact, 4), "+79161000004");

    public static readonly CardSeen Card = new(Deal, "Lotos: salon", "0", new CardState(new Dictionary<string, FieldValue>(), null, 1, "NEW"), "RUB");

    private static readonly FieldFill Step = new("next_step", "UF_STEP", FieldReading.TextAndDate, new FieldValue.Text("Send the estimate"), FieldOutcome.Said) { Title = "next step" };

    private static readonly FieldFill Day = new("next_contact", "UF_DAY", FieldReading.Date, new FieldValue.Day(Drafts.Moment.AddDays(3)), FieldOutcome.Said) { Title = "contact date" };

    public static CallDraft In(CallState state, Tongue tongue = Tongue.English)
    {
        var answered = state is CallState.Approving or CallState.Amending or CallState.Writing or CallState.Conflict or CallState.OfferingReminder or CallState.Filled or CallState.Doubtful;
        var carded = state is not (CallState.Waiting or CallState.ChoosingCard or CallState.OfferingCard or CallState.PutAside);
        var draft = new CallDraft
        {
            Id = "draft",
            Version = 1,
            Author = Drafts.Author,
            Tongue = tongue,
            OpenedAt = Drafts.Moment,
            TouchedAt = Drafts.Moment,
            MessageId = 0,
            State = state,
            Case = Talk,
            Client = "Lotos",
            Refs = [Deal],
            FilledBefore = [],
            Shown = 3,
            Cards = state == CallState.ChoosingCard ? [Card, Card with { Ref = new CrmRef(CrmKind.Deal, 6), Title = "Lotos: windows" }] : carded ? [Card] : [],
            Card = carded ? Deal : null,
            Queue = state == CallState.Offering ? [new CallQuestion("next_step"), new CallQuestion("next_contact")] : [],
            Now = state switch
            {
                CallState.CheckingValue => new CallQuestion("budget", new FieldValue.Money(300_000, 300_000, "RUB"), null, Provenance.CoPilot),
                CallState.AskingField or CallState.AskingAgain => new CallQuestion("next_step"),
                _ => null,
            },
            Questions = 1,
            Empty = state == CallState.AskingAgain ? Emptiness.Nothing : null,
            Said = state == CallState.AskingAgain ? "ok" : null,
            Fills = answered ? [Step, Day] : [],
            Changed = state == CallState.Conflict ? [new FieldNow("next_step", "Call", new FieldValue.Text("Call"))] : [],
            Reminders = state == CallState.OfferingReminder ? [Drafts.Moment.AddDays(3), Drafts.Moment.AddDays(7)] : [],
            Refusals = state == CallState.ChoosingMode ? 3 : 0,
        };
        return state is CallState.Approving or CallState.Amending
            ? draft with { Asked = Consent.Ask(new Proposal(draft.Id, draft.Shown, new PortalChange.FillCard(Fill(draft)), Drafts.Author, Drafts.Moment, Drafts.Moment.AddHours(24))) }
            : draft;
    }

    public static Frames Around(CallDraft draft) => new(draft.Ended ? [] : [draft], draft);

    private static CardFill Fill(CallDraft draft) => new()
    {
        FillId = "draft-3",
        Author = draft.Author,
        Tongue = draft.Tongue,
        Card = Deal,
        Fields = draft.Fills,
        Client = "Lotos",
        Case = Talk,
    };
}
