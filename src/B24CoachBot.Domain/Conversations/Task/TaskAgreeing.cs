using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>The answer to the card: a yes permits exactly what it shows; everything else creates nothing.</summary>
public static class TaskAgreeing
{
    public static Decision Grant(TaskDraft draft, TaskScene scene)
    {
        var granted = draft.Asked?.After(ConsentTrigger.Granted, draft.Author, scene.At);
        return granted is not null && PermittedChange.Of(granted) is { } permitted && TaskAsking.Moved(draft, TaskTrigger.Granted) is { } moved
            ? new Decision([moved with { Asked = granted, Unclear = 0, Before = null }], [granted], [new Effect.ChangePortal(draft.Id, permitted)])
            : Renew(draft, scene);
    }

    /// <summary>The draft ends without a task.</summary>
    public static Decision Drop(TaskDraft draft, DropWhy why, DateTimeOffset at)
    {
        var (trigger, answer) = why switch
        {
            DropWhy.Expired => (TaskTrigger.NobodyAnswered, ConsentTrigger.Expired),
            DropWhy.NotAllowed => (TaskTrigger.Cancelled, ConsentTrigger.Withdrawn),
            _ => (TaskTrigger.Cancelled, ConsentTrigger.Declined),
        };
        if (TaskAsking.Moved(draft, trigger) is not { } moved)
        {
            return why == DropWhy.Cancelled ? TaskAsking.Aside(draft, TaskReplies.InWork(draft)) : Decision.Nothing;
        }

        moved = moved with { Hold = Hold.None, TouchedAt = at };
        var settled = draft.Asked?.After(answer, draft.Author, at);
        return new Decision([moved with { Asked = settled ?? draft.Asked }], settled is null ? [] : [settled], [Told(moved, why)]);
    }

    private static Effect Told(TaskDraft moved, DropWhy why)
    {
        var here = Place.With(moved.Author);
        return why switch
        {
            DropWhy.Expired => new Effect.ShowCard(moved.Id, here, TaskReplies.Expired(moved), Placing.InPlace),
            DropWhy.NotAllowed => new Effect.FreezeCard(moved.Id, here),
            _ => new Effect.ShowCard(moved.Id, here, TaskReplies.Cancelled(moved), Placing.Near),
        };
    }

    /// <summary>A yes that came too late for its card: the question is put anew, as the draft stands.</summary>
    private static Decision Renew(TaskDraft draft, TaskScene scene)
    {
        if (draft.State is not (TaskState.AwaitingConsent or TaskState.Editing) || draft.Asked is not { } asked || scene.At <= asked.Proposal.Until)
        {
            return TaskAsking.Aside(draft, TaskReplies.Outdated(draft));
        }

        Consent[] expired = asked.After(ConsentTrigger.Expired, draft.Author, scene.At) is { } over ? [over] : [];
        var shown = TaskAsking.Show(draft with { Card = draft.Card + 1 }, Placing.Anew, expired, scene);
        return shown with { Effects = [new Effect.Say(Place.With(draft.Author), TaskReplies.Outdated(draft)), .. shown.Effects] };
    }
}
