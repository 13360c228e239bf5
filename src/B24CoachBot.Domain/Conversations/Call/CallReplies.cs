using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class CallReplies
{
    private const int MostCards = 3;

    /// <summary>The draft's card in its state.</summary>
    public static Reply Of(CallDraft draft, CallScene scene) => draft.State switch
    {
        CallState.ChoosingCard => ChoosingCard(draft),
        CallState.OfferingCard => Say(draft, "call/offering-card", new CallModels.OfferingCard(TalkOf(draft), Pipeline(draft, scene.Known)), [Button(draft, CallVerbs.MakeDeal, primary: true), Button(draft, CallVerbs.CommentOnly), Button(draft, CallVerbs.NoNeed), .. TaskButton(draft)]),
        CallState.Offering => Offering(draft, scene),
        CallState.CheckingValue => Checking(draft, scene),
        CallState.AskingField => Asking(draft, scene),
        CallState.AskingAgain => AskingAgain(draft, scene),
        CallState.Approving or CallState.Amending => Approving(draft, scene),
        CallState.Conflict => Conflict(draft, scene),
        CallState.ChoosingMode => Say(draft, "call/choosing-mode", new CallModels.ChoosingMode(draft.Refusals, Lead(draft, scene.Known)), ModeButton(draft, AskingMode.Daily), ModeButton(draft, AskingMode.OnRequest), ModeButton(draft, AskingMode.Muted)),
        CallState.OfferingReminder => Receipt(draft, scene),
        CallState.Filled => Receipt(draft, scene),
        CallState.Writing => InWork(draft),
        CallState.Lapsed => Lapsed(draft),
        CallState.Doubtful => Doubtful(draft),
        CallState.NothingToAsk => AllFilled(draft),
        _ => LeftAlone(draft),
    };

    public static Reply Receipt(CallDraft draft, CallScene scene)
    {
        var reminds = draft.State == CallState.OfferingReminder;
        return Say(
            draft,
            "call/receipt",
            new CallModels.Receipt(CardTitle(draft, scene.Known), NameOf(draft), Facts(draft, scene), TodoAt(draft), Timed(draft, scene), draft.Missing, reminds),
            reminds ? [.. draft.Reminders.Select((at, number) => ReminderButton(draft, number, at, scene)), Button(draft, CallVerbs.NoReminder)] : []);
    }

    public static Reply InWork(CallDraft draft) => Say(draft, "call/writing", new object());

    public static Reply Lapsed(CallDraft draft) => Say(draft, "call/lapsed", TalkOf(draft));

    public static Reply Doubtful(CallDraft draft) => Say(draft, "call/doubtful", TalkOf(draft));

    public static Reply LeftAlone(CallDraft draft) => Say(draft, "call/left-alone", new { draft.Case.Way });

    public static Reply AllFilled(CallDraft draft) => Say(draft, "call/all-filled", TalkOf(draft));

    public static Reply NothingToWrite(CallDraft draft) => Say(draft, "call/nothing-to-write", new { Verified = draft.Verified.Count > 0 });

    public static Reply PutOff(CallDraft draft, DateTimeOffset until) => Say(draft, "call/put-off", new CallModels.PutOff(until, draft.Case.Way));

    public static Reply ModeChosen(CallDraft draft, AskingMode mode) => Say(draft, "call/mode-chosen", new CallModels.ModeChosen(mode));

    public static Reply Failed(CallDraft draft, string text) => Say(draft, "call/failed", new CallModels.Failed(text.Length == 0 ? null : text));

    public static Reply PortalSilent(CallDraft draft) => Say(draft, "call/portal-silent", new object());

    public static Reply Help(CallDraft draft) => Say(draft, "repairs/help", new object());

    public static Reply NothingToGoBack(CallDraft draft) => Say(draft, "repairs/nothing-to-go-back", new object());

    public static Reply Outdated(CallDraft draft) => Say(draft, "call/outdated", new object());

    public static Reply CannotSkip(CallDraft draft) => Say(draft, "call/cannot-skip", new CallModels.Unclear(1, Hint(draft)));

    public static Reply NoSuchDate(CallDraft draft) => Say(draft, "call/no-such-date", new object());

    public static Reply Unclear(CallDraft draft) => Say(draft, "call/unclear", new CallModels.Unclear(Math.Min(draft.Unclear, 3), Hint(draft)));

    public static Reply Why(CallDraft draft, Known known)
    {
        var key = draft.Now?.Key ?? (draft.Queue is [var first, ..] ? first.Key : null);
        var text = key is null ? null : CallCards.Page(CallCards.Of(draft, known), known)?.Page.Find(key)?.In(draft.Tongue);
        return Say(draft, "call/why", new CallModels.Why(Hint(draft), text?.Title, text?.Why));
    }

    public static Reply List(IReadOnlyList<CallDraft> calls, CallScene scene) => new(
        "call/list",
        new CallModels.List([.. calls.Select(call => new CallModels.Listed(NameOf(call), call.Case.BeganAt, Titles(call, scene)))]),
        calls[0].Tongue,
        [.. calls.Take(10).Select(call => new Button(new Press(CallVerbs.TakeUp, call.Id, call.Shown).ToString(), Label: NameOf(call)))]);

    private static Reply ChoosingCard(CallDraft draft) => Say(
        draft,
        "call/choosing-card",
        new CallModels.ChoosingCard(TalkOf(draft), [.. draft.Cards.Select(card => card.Title)]),
        [
            .. draft.Cards.Take(MostCards).Select((card, number) => Button(draft, CallVerbs.Card(number)) with { Caption = null, Label = card.Title }),
            Button(draft, CallVerbs.OtherCard),
        ]);

    private static Reply Offering(CallDraft draft, CallScene scene) => Say(
        draft,
        "call/offering",
        new CallModels.Offering(TalkOf(draft), Titles(draft, scene), Field(draft, draft.Queue is [var first, ..] ? first.Key : "", scene)?.In(draft.Tongue).Question),
        [Button(draft, CallVerbs.TakeUp, primary: true), Button(draft, CallVerbs.InAnHour), Button(draft, CallVerbs.NotDiscussed), .. TaskButton(draft)]);

    /// <summary>What was agreed in writing is often an errand; after a call it is asked for by words.</summary>
    private static Button[] TaskButton(CallDraft draft) => draft.Case.Way == ContactWay.Line ? [Button(draft, OfTalk.Verb)] : [];

    private static Reply Checking(CallDraft draft, CallScene scene)
    {
        var now = draft.Now!;
        var field = Field(draft, now.Key, scene);
        return Say(
            draft,
            "call/checking-value",
            new CallModels.Checking(
                TalkOf(draft), draft.Questions <= 1 && draft.Fills.Count == 0, CallFacts.Of(draft.Told, scene.Known.Calendar), field?.In(draft.Tongue).Title ?? "",
                CallFacts.Value(now.Standing, field?.Reading ?? FieldReading.Person, scene.Known.Calendar)!, now.From, now.Quote),
            Button(draft, CallVerbs.Right, primary: true),
            Button(draft, CallVerbs.Correct),
            Button(draft, CallVerbs.NotDiscussed));
    }

    private static Reply Asking(CallDraft draft, CallScene scene)
    {
        var field = Field(draft, draft.Now!.Key, scene);
        var text = field?.In(draft.Tongue);
        var options = field?.Reading == FieldReading.Choice ? CallCards.Ask(field, CallCards.Of(draft, scene.Known), scene.Known).Options : [];
        return Say(
            draft,
            "call/asking-field",
            new CallModels.Asking(
                TalkOf(draft), draft.Questions <= 1 && draft.Fills.Count == 0, draft.Now.Checks, CallFacts.Of(draft.Told, scene.Known.Calendar),
                text?.Title ?? "", text?.Question ?? "", [.. options.Select(option => option.Name)]),
            field?.MayBeUndiscussed == true ? [Button(draft, CallVerbs.NotDiscussed)] : []);
    }

    private static Reply AskingAgain(CallDraft draft, CallScene scene)
    {
        var field = Field(draft, draft.Now!.Key, scene);
        return Say(
            draft,
            "call/asking-again",
            new CallModels.AskingAgain(draft.Empty ?? Emptiness.Nothing, draft.Said ?? "", field?.In(draft.Tongue).Title ?? "", field?.Reading ?? FieldReading.Text),
            field?.MayBeUndiscussed == true ? [Button(draft, CallVerbs.NotDiscussed)] : []);
    }

    private static Reply Approving(CallDraft draft, CallScene scene)
    {
        var amends = draft.State == CallState.Amending;
        return Say(
            draft,
            "call/approving",
            new CallModels.Approving(
                CardTitle(draft, scene.Known), NameOf(draft), draft.Card is null && draft.Instead == NoCard.Deal, Facts(draft, scene), TodoAt(draft), Timed(draft, scene), amends,
                PaperWords.Of(BlackList.PapersIn(draft.Fills.Select(fill => fill.Value).OfType<FieldValue.Text>().Select(text => text.Said), GuardContext.Field))),
            amends
                ? [.. draft.Fills.Take(MostCards).Select(fill => Button(draft, CallVerbs.Field(fill.Key)) with { Caption = null, Label = Capital(fill.Title) }), Button(draft, CallVerbs.Back)]
                : [Button(draft, CallVerbs.Yes, primary: true), Button(draft, CallVerbs.Amend)]);
    }

    private static Reply Conflict(CallDraft draft, CallScene scene) => Say(
        draft,
        "call/conflict",
        new CallModels.Conflict([.. draft.Changed.Select(field => (Now: field, Fill: draft.Fills.First(fill => fill.Key == field.Key))).Select(one => new CallModels.Changed(
            one.Fill.Title, CallFacts.Value(one.Fill.Value, one.Fill.Reading, scene.Known.Calendar), CallFacts.Value(one.Now.Value, one.Fill.Reading, scene.Known.Calendar)))]),
        Button(draft, CallVerbs.KeepTheirs),
        Button(draft, CallVerbs.WriteMine));

    private static IReadOnlyList<CallModels.Fact> Facts(CallDraft draft, CallScene scene) =>
        CallFacts.Of(draft.Fills.Where(fill => fill.Outcome != FieldOutcome.Unknown), scene.Known.Calendar);

    /// <summary>What is empty, by the titles of the page.</summary>
    private static IReadOnlyList<string> Titles(CallDraft draft, CallScene scene) => draft.Card is null && draft.Instead == NoCard.None
        ? []
        : [.. CallCards.Missing(CallCards.Of(draft, scene.Known), scene.Known, scene.At).Select(field => field.In(draft.Tongue).Title)];

    private static PassportField? Field(CallDraft draft, string key, CallScene scene) => CallCards.Page(CallCards.Of(draft, scene.Known), scene.Known)?.Page.Find(key);

    private static string Pipeline(CallDraft draft, Known known) => CallCards.Page(CallCards.Of(draft, known), known)?.Pipeline ?? "";

    private static string? CardTitle(CallDraft draft, Known known) => draft.Card is null && draft.Instead != NoCard.Deal ? null : CallCards.Of(draft, known).Title;

    private static DateTimeOffset? TodoAt(CallDraft draft) => draft.Asked?.Proposal.Change is PortalChange.FillCard { Fill.TodoAt: { } at } ? at : draft.Next;

    private static bool Timed(CallDraft draft, CallScene scene) => TodoAt(draft) is { } at && CallFacts.IsTimed(at, scene.Known.Calendar);

    private static CallModels.Talk TalkOf(CallDraft draft) =>
        new(draft.Client, draft.Case.Phone, draft.Case.Way, draft.Case.BeganAt, Math.Max(1, (int)Math.Round(draft.Case.Seconds / 60.0)));

    private static string NameOf(CallDraft draft) => draft.Client ?? draft.Case.Phone ?? "";

    private static string? Lead(CallDraft draft, Known known) =>
        known.People.Find(draft.Author)?.Deputy is { } head ? known.People.Find(head)?.FullName : null;

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Hint(CallDraft draft) => draft.State switch
    {
        CallState.ChoosingCard => "card",
        CallState.OfferingCard => "no-card",
        CallState.Offering => "offer",
        CallState.CheckingValue => "check",
        CallState.AskingField or CallState.AskingAgain => "field",
        CallState.Approving or CallState.Amending => "approve",
        CallState.Conflict => "conflict",
        CallState.OfferingReminder => "reminder",
        CallState.ChoosingMode => "mode",
        _ => "idle",
    };

    private static Button ReminderButton(CallDraft draft, int number, DateTimeOffset at, CallScene scene)
    {
        var calendar = scene.Known.Calendar;
        var caption = calendar.Day(at) == calendar.Day(scene.At).AddDays(1) ? "remind_tomorrow" : $"remind_{calendar.Day(at).DayOfWeek.ToString()[..2].ToLowerInvariant()}";
        return Button(draft, CallVerbs.Remind(number)) with { Caption = caption };
    }

    private static Button ModeButton(CallDraft draft, AskingMode mode) => Button(draft, CallVerbs.Mode(mode)) with { Caption = $"call_mode_{mode.ToString().ToLowerInvariant()}" };

    private static Button Button(CallDraft draft, string verb, bool primary = false) =>
        new(new Press(verb, draft.Id, draft.Shown).ToString(), verb.Replace('-', '_'), Primary: primary);

    private static Reply Say(CallDraft draft, string template, object model, params IReadOnlyList<Button> buttons) =>
        new(template, model, draft.Tongue, buttons);
}
