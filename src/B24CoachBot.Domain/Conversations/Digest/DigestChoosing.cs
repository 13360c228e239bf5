using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Digest;

namespace B24CoachBot.Domain.Conversations.Digest;

/// <summary>Which block of the digest goes, or comes back.</summary>
public static class DigestChoosing
{
    private const int MostChoices = 3;

    /// <summary>On buttons stand the blocks that nobody opens, the one that was offered to go before all; any may be named in words.</summary>
    public static Decision Ask(DigestDraft draft, DigestTurn turn)
    {
        if (draft.Page is not { } page || DigestShowing.Moved(draft, DigestTrigger.BlockAsked) is not { } moved)
        {
            return Decision.Nothing;
        }

        var opened = turn.Known.Notes.Where(note => note.Name == Note.Opened).Select(note => note.Value).ToList();
        var asked = moved with
        {
            Choices = [.. page.Blocks.Reverse().OrderBy(block => block == page.OfferToGo ? 0 : 1).ThenBy(block => opened.Count(each => each == block)).Take(MostChoices)],
            Unclear = 0,
            Reminded = true,
        };
        Effect[] watched = draft.Waits ? [] : [Silence.Watch(asked, turn.Known.Calendar)];
        return new Decision([asked], [], [new Effect.ShowCard(CardOf(draft), Place.With(draft.Author), DigestReplies.ChoosingBlock(asked), Placing.Anew), .. watched]);
    }

    public static Decision Choose(DigestDraft draft, string block, bool back)
    {
        if (draft.Page is not { } page || DigestShowing.Moved(draft, DigestTrigger.BlockChosen) is not { } moved)
        {
            return Decision.Nothing;
        }

        var here = Place.With(draft.Author);
        var kept = DigestBlocks.InOrder.Where(each => each == block ? back : page.Blocks.Contains(each)).ToList();
        var chosen = moved with { Page = page with { Blocks = kept, OfferToGo = page.OfferToGo == block ? null : page.OfferToGo }, Shown = draft.Shown + 1, Choices = [], Unclear = 0 };
        var reply = DigestReplies.BlockChosen(block, back, draft.Tongue);
        Effect told = draft.State == DigestState.ChoosingBlock ? new Effect.ShowCard(CardOf(draft), here, reply, Placing.InPlace) : new Effect.Say(here, reply);
        return new Decision([chosen], [], [DigestShowing.Card(chosen, Placing.InPlace), told, Noted(draft.Author, block, back)]);
    }

    public static Decision KeepAll(DigestDraft draft) => DigestShowing.Moved(draft, DigestTrigger.AllKept) is { } moved
        ? new Decision([moved with { Choices = [], Unclear = 0 }], [], [new Effect.ShowCard(CardOf(draft), Place.With(draft.Author), DigestReplies.AllKept(draft), Placing.InPlace)])
        : Decision.Nothing;

    public static Decision NotUnderstood(DigestDraft draft)
    {
        var again = draft with { Unclear = draft.Unclear + 1 };
        return DigestAnswering.Aside(again, DigestReplies.Unclear(again));
    }

    public static string CardOf(DigestDraft draft) => $"{draft.Id}/blocks";

    public static Effect Noted(UserId lead, string block, bool back) => new Effect.Note(lead, Note.Block, (back ? "+" : "-") + block);
}
