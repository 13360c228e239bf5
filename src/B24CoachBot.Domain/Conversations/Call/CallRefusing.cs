using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Calendar;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Digest;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>A refusal lowers the pressure, gives control and hides nothing: the person hears first what the lead will see.</summary>
public static class CallRefusing
{
    /// <summary>«не сейчас» puts the call off, «отстань» lets it go; the third time within a week the person chooses how to go on.</summary>
    public static Decision Refuse(CallDraft draft, bool later, CallScene scene)
    {
        Effect counted = new Effect.Note(draft.Author, Note.Refused, "call");
        return Refusals.Next(scene.Known.Notes, scene.At, scene.Known.Calendar) switch
        {
            Respite.Stop stop when draft.State != CallState.Conflict => Stop(draft, stop.Count, counted, scene),
            Respite.Until until when later => Aside(draft, CallReplies.PutOff(draft, until.At), [counted], scene, until.At),
            _ => Aside(draft, CallReplies.LeftAlone(draft), [counted], scene),
        };
    }

    /// <summary>«Через час» was offered, so it is no refusal.</summary>
    public static Decision InAnHour(CallDraft draft, CallScene scene)
    {
        var at = scene.Known.Calendar.NextWorkingMoment(scene.At + TimeSpan.FromHours(1));
        return Aside(draft, CallReplies.PutOff(draft, at), [], scene, at);
    }

    public static Decision LeaveAlone(CallDraft draft, CallScene scene) => Aside(draft, CallReplies.LeftAlone(draft), [], scene);

    public static Decision Choose(CallDraft draft, AskingMode mode, CallScene scene) => CallAsking.Moved(draft, CallTrigger.ModeChosen) is { } moved
        ? new Decision(
            [CallKnocking.Bare(moved)],
            [],
            [
                new Effect.ShowCard(draft.Id, Place.With(draft.Author), CallReplies.ModeChosen(moved, mode), Placing.Near),
                new Effect.Note(draft.Author, Note.Mode, mode.ToString()),
                CallKnocking.LapseOf(moved, scene.At),
            ])
        : Decision.Nothing;

    /// <summary>The draft ends, or is put aside, without having been answered.</summary>
    public static Decision Drop(CallDraft draft, DropWhy why, DateTimeOffset at)
    {
        var trigger = why == DropWhy.Cancelled ? CallTrigger.PutOff : CallTrigger.NobodyAnswered;
        if ((CallAsking.Moved(draft, trigger) ?? CallAsking.Moved(draft, CallTrigger.NobodyAnswered)) is not { } moved)
        {
            return Decision.Nothing;
        }

        var answer = why == DropWhy.Cancelled ? ConsentTrigger.Declined : ConsentTrigger.Expired;
        var settled = draft.Asked?.After(answer, draft.Author, at);
        var here = Place.With(draft.Author);
        moved = (moved.State == CallState.PutAside ? CallKnocking.Bare(moved) : moved) with { Hold = Hold.None, TouchedAt = at, Asked = settled ?? draft.Asked };
        Effect told = why switch
        {
            DropWhy.Cancelled => new Effect.ShowCard(draft.Id, here, CallReplies.LeftAlone(moved), Placing.Near),
            DropWhy.Expired when draft.Begun => new Effect.ShowCard(draft.Id, here, CallReplies.Lapsed(moved), Placing.InPlace),
            _ => new Effect.FreezeCard(draft.Id, here),
        };
        return new Decision([moved], settled is null ? [] : [settled], moved.State == CallState.PutAside ? [told, CallKnocking.LapseOf(moved, at)] : [told]);
    }

    private static Decision Stop(CallDraft draft, int count, Effect counted, CallScene scene)
    {
        // The question that follows names the lead and says what the lead will read.
        Effect[] told = scene.Known.People.Find(draft.Author)?.Deputy is null ? [] : [new Effect.Note(draft.Author, Note.Told, nameof(AdviceKind.Refused))];
        var asked = CallAsking.Shown(draft with { Refusals = count, Fills = [], Queue = [], Now = null }, CallTrigger.RefusedOften, first: false, scene);
        return asked with
        {
            Drafts = [.. asked.Drafts.OfType<CallDraft>().Select(each => each with { Reminded = true })],
            Consents = Declined(draft, scene),
            Effects = [.. asked.Effects, counted, new Effect.Note(draft.Author, Note.Mode, nameof(AskingMode.Muted)), .. told, CallKnocking.LapseOf(draft, scene.At)],
        };
    }

    private static Decision Aside(CallDraft draft, Reply reply, IReadOnlyList<Effect> more, CallScene scene, DateTimeOffset? again = null) => CallAsking.Moved(draft, CallTrigger.PutOff) is { } moved
        ? new Decision(
            [CallKnocking.Bare(moved) with { Asked = null, AgainAt = again }],
            Declined(draft, scene),
            [new Effect.ShowCard(draft.Id, Place.With(draft.Author), reply, Placing.Near), .. more, CallKnocking.LapseOf(moved, scene.At), .. again is { } at ? [new Effect.Wake(draft.Id, Wakes.Knock, at)] : Array.Empty<Effect>()])
        : Decision.Nothing;

    private static Consent[] Declined(CallDraft draft, CallScene scene) =>
        draft.Asked?.After(ConsentTrigger.Declined, draft.Author, scene.At) is { } declined ? [declined] : [];
}
