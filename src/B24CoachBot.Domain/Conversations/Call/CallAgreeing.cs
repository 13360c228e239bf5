using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Passport;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>What was said is shown for a yes; the yes permits exactly that.</summary>
public static class CallAgreeing
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromHours(24);

    public static Decision Approve(CallDraft draft, CallScene scene) => CallAsking.Moved(draft, CallTrigger.AllSaid) is { } moved
        ? Ask(moved with { Shown = draft.Shown + 1, Unclear = 0, Empty = null, Reminded = false }, draft, scene)
        : Decision.Nothing;

    /// <summary>«Изменить»: which field, or the question of the field that was named.</summary>
    public static Decision Amend(CallDraft draft, string? key, CallScene scene)
    {
        if (key is null && draft.Fills is not [_])
        {
            return CallAsking.Moved(draft, CallTrigger.AmendAsked) is { } amending
                ? new Decision([amending with { Unclear = 0 }], [], [CallAsking.Card(amending, scene, Placing.Near)])
                : Decision.Nothing;
        }

        var fill = key is null ? draft.Fills[0] : draft.Fills.First(each => each.Key == key);
        var settled = Edited(draft, scene.At);
        var asked = CallAsking.Shown(
            CallFilling.Remembered(draft) with { Now = new CallQuestion(fill.Key, null), Fills = [.. draft.Fills.Where(each => each.Key != fill.Key)], Queue = [], Told = [] },
            CallTrigger.FieldAsked, first: false, scene);
        return asked with { Consents = [.. settled, .. asked.Consents] };
    }

    public static Decision Grant(CallDraft draft, CallScene scene)
    {
        var granted = draft.Asked?.After(ConsentTrigger.Granted, draft.Author, scene.At);
        return granted is not null && PermittedChange.Of(granted) is { } permitted && CallAsking.Moved(draft, CallTrigger.Granted) is { } moved
            ? new Decision([moved with { Asked = granted, Unclear = 0, Before = null, Told = [] }], [granted], [new Effect.ChangePortal(draft.Id, permitted)])
            : draft.State is CallState.Approving or CallState.Amending ? Approve(draft, scene)
            : CallAsking.Aside(draft, CallReplies.Outdated(draft));
    }

    /// <summary>The card was changed meanwhile: theirs stays, or mine is written over it.</summary>
    public static Decision Settle(CallDraft draft, bool overwrite, CallScene scene)
    {
        var changed = draft.Changed.ToDictionary(field => field.Key);
        var fills = overwrite
            ? draft.Fills.Select(fill => changed.TryGetValue(fill.Key, out var now) ? fill with { Was = now.Raw, Before = now.Value } : fill)
            : draft.Fills.Where(fill => !changed.ContainsKey(fill.Key));
        var settled = draft with { Fills = [.. fills], Changed = [], Shown = draft.Shown + 1 };
        return settled.Fills.Count == 0
            ? CallAsking.Moved(settled, CallTrigger.NothingToWrite) is { } over
                ? new Decision([over], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), CallReplies.NothingToWrite(over), Placing.InPlace)])
                : Decision.Nothing
            : Permitted(settled, Order(settled, scene), scene);
    }

    /// <summary>To be reminded of a client with whom nothing was agreed: the choice of the moment is the yes.</summary>
    public static Decision Remind(CallDraft draft, DateTimeOffset? at, CallScene scene)
    {
        if (at is null)
        {
            return CallAsking.Moved(draft, CallTrigger.ReminderDeclined) is { } over
                ? new Decision([over], [], [new Effect.ShowCard(draft.Id, Place.With(draft.Author), CallReplies.Receipt(over, scene), Placing.InPlace)])
                : Decision.Nothing;
        }

        var reminding = draft with { Next = at, Shown = draft.Shown + 1 };
        return Permitted(reminding, Order(reminding, scene) with { Fields = [], Comments = false, Deal = null, TodoAt = at, TodoStep = null }, scene);
    }

    /// <summary>The question is settled by what replaces it.</summary>
    public static Consent[] Edited(CallDraft before, DateTimeOffset at) =>
        before.Asked?.After(ConsentTrigger.Edited, before.Author, at) is { } edited ? [edited] : [];

    private static Decision Ask(CallDraft draft, CallDraft before, CallScene scene)
    {
        var asked = Consent.Ask(Proposed(draft, Order(draft, scene), scene));
        var shown = draft with { Asked = asked };
        Effect[] watched = before.Reminded ? [Silence.Watch(shown, scene.Known.Calendar)] : [];
        return new Decision([shown], [.. Edited(before, scene.At), asked], [CallAsking.Card(shown, scene, Placing.Anew), .. watched]);
    }

    /// <summary>A choice that was put in so many words needs no second yes.</summary>
    private static Decision Permitted(CallDraft draft, CardFill fill, CallScene scene)
    {
        var asked = Consent.Ask(Proposed(draft, fill, scene));
        return asked.After(ConsentTrigger.Granted, draft.Author, scene.At) is { } granted && PermittedChange.Of(granted) is { } permitted && CallAsking.Moved(draft, CallTrigger.Granted) is { } moved
            ? new Decision([moved with { Asked = granted, Unclear = 0 }], [granted], [new Effect.ChangePortal(draft.Id, permitted)])
            : Decision.Nothing;
    }

    private static Proposal Proposed(CallDraft draft, CardFill fill, CallScene scene) =>
        new(draft.Id, draft.Shown, new PortalChange.FillCard(fill), draft.Author, scene.At, scene.At + AnswerWithin);

    private static CardFill Order(CallDraft draft, CallScene scene)
    {
        var card = CallCards.Of(draft, scene.Known);
        var contact = draft.Fills.FirstOrDefault(fill => fill is { Reading: FieldReading.Date, Outcome: FieldOutcome.Said })?.Value as FieldValue.Day;
        var step = draft.Fills.FirstOrDefault(fill => fill is { Reading: FieldReading.TextAndDate, Outcome: FieldOutcome.Said })?.Value as FieldValue.Text;
        return new CardFill
        {
            FillId = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{draft.Id}-{draft.Shown}"),
            Author = draft.Author,
            Tongue = draft.Tongue,
            Card = draft.Card ?? (draft.Instead == NoCard.Comment ? draft.Case.Client : null),
            Deal = draft.Card is null && draft.Instead == NoCard.Deal && draft.Case.Client is { } client ? new NewDeal(draft.Client ?? draft.Case.Phone ?? "", card.Pipeline ?? "", client, draft.Company) : null,
            Fields = draft.Fills,
            Client = draft.Client ?? draft.Case.Phone ?? "",
            Case = draft.Case,
            TodoAt = contact?.At ?? draft.Next,
            TodoStep = step?.Said,
        };
    }
}
