using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>A task that comes of a talk with a client: linked to the talk's card, and nothing said in it is copied.</summary>
public static class TaskOfTalk
{
    /// <summary>By the button, or by its words: what is to be done is asked. Pressed again, the same draft shows itself again.</summary>
    public static Hearing Begun(Opening opening, Frames frames, Known known) =>
        opening.Happened is BotEvent.Pressed && frames.Open.OfType<TaskDraft>().FirstOrDefault(draft => draft.MessageId == opening.Said.MessageId && draft.Waits) is { } begun
            ? Hearing.For(Routing.Touched(begun, opening.Said.At, begun.Tongue), new TaskHeard.AskedToRepeat())
            : TaskOpening.Begun(opening, [Told(opening, new OfTalk(null, ""), known)]);

    public static TaskHeard.Told Told(Opening opening, OfTalk talk, Known known)
    {
        var author = opening.Happened.By.Id;
        var asked = opening.Talk is { } open && (talk.Way is null || talk.Way == open.Case.Way) ? open : null;
        var told = TaskSpoken.Instruction(opening.Said with { Text = talk.Errand }, known) with { Author = author, Files = opening.Said.Files };
        return talk.Client is { } client
            ? told with { Instruction = told.Instruction with { Crm = [new CrmMention(CrmKind.Company, client, null, default), .. told.Instruction.Crm] } }
            : told with { Talk = new TalkAsked(asked, author, talk.Way) };
    }

    /// <summary>One card is linked, of several one is chosen on the card; a client named in so many words goes first.</summary>
    public static TaskSlots Linked(TaskSlots slots, TalkAsked? talk, Facts facts)
    {
        if (talk is null || slots.CrmName is not null)
        {
            return slots;
        }

        return Cards(talk, facts) switch
        {
            null => slots with { CrmUnclear = new CrmUnclear("", -1) },
            { Found: [var only] } => slots with { Crm = only },
            var cards => slots with { CrmUnclear = new CrmUnclear(cards.Client ?? "", cards.Found.Count), CrmFound = cards.Found },
        };
    }

    private static TalkCards? Cards(TalkAsked talk, Facts facts)
    {
        if (talk.Known is not { } known)
        {
            return facts.LastTalk;
        }

        return facts.Contacts.FirstOrDefault(seen => seen.Key == known.Case.Key) is not { } seen ? null
            : seen.Cards.Count > 0 ? new TalkCards([.. seen.Cards.Select(card => new CrmLink(card.Ref.Kind, card.Ref.Id, card.Title))], seen.Client)
            : seen is { Ref: { } client, Client: { } name } ? new TalkCards([new CrmLink(client.Kind, client.Id, name)], name)
            : new TalkCards([], seen.Client);
    }
}
