using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Digest;

namespace B24CoachBot.Domain.Conversations.Digest;

/// <summary>A digest comes to stand, and goes when a newer one comes or nobody needs it any more.</summary>
public static class DigestShowing
{
    private static readonly TimeSpan Stands = TimeSpan.FromDays(8);

    public static Decision Show(DigestDraft draft, IReadOnlyList<DigestDraft> older, DigestTurn turn)
    {
        if (draft.Page is not { } page || Moved(draft, DigestTrigger.PersonFree) is not { } moved)
        {
            return Decision.Nothing;
        }

        var shown = moved with { Shown = draft.Shown + 1, Nudged = NudgedToday(turn) };
        Effect[] picture = page is { Span: DigestSpan.Weekly, Trend.Weeks.Count: > 1 } && page.Blocks.Contains(DigestBlocks.Calls) ? [DigestReplies.Chart(shown, page.Trend)] : [];
        var gone = older.Select(End).Aggregate(Decision.Nothing, (all, one) => all.And(one));
        return gone.And(new Decision([shown], [], [Card(shown, Placing.Anew), .. picture, .. Kept(shown, page), new Effect.Wake(shown.Id, Wakes.Lapse, turn.At + Stands)]));
    }

    /// <summary>Somebody without a team, and a day on which nothing happened, get a sentence and no card.</summary>
    public static Decision OnRequest(DigestDraft draft, DigestHeard.Asked asked, DigestTurn turn) => turn.Facts switch
    {
        { Digest: { IsEmpty: false } page } => Show(draft with { Page = page }, asked.Older, turn),
        { Digest: { } page } => Decision.Only(new Effect.Say(Place.With(draft.Author), DigestReplies.Empty(draft, page))),
        { Read: true } => Decision.Only(new Effect.Say(Place.With(draft.Author), DigestReplies.NoTeam(draft))),
        _ => Decision.Only(new Effect.Say(Place.With(draft.Author), DigestReplies.PortalSilent(draft))),
    };

    /// <summary>The person of whom a line speaks reads it first.</summary>
    public static Decision Tell(DigestDraft draft) => Moved(draft, DigestTrigger.PersonTold) is not { } told
        ? Decision.Nothing
        : new Decision(
            [told],
            [],
            [
                new Effect.Say(Place.With(draft.Author), DigestReplies.Told(draft)),
                .. draft.Lines.Select(line => line.Kind).Distinct().Select(kind => new Effect.Note(draft.Author, Note.Told, kind.ToString())),
                new Effect.Note(draft.Author, Note.Asked, ""),
            ]);

    public static Decision TellOwner(DigestDraft draft, OwnerPage page, DigestTurn turn) => Moved(draft, DigestTrigger.PersonTold) is not { } told
        ? Decision.Nothing
        : new Decision([told], [], [new Effect.Say(Place.With(draft.Author), OwnerWords.Reply(page, draft.Tongue, turn.Known))]);

    public static Decision Again(DigestDraft draft, DigestTurn turn)
    {
        var again = draft with { Shown = draft.Shown + 1, Unclear = 0 };
        return draft.State switch
        {
            DigestState.Shown => new Decision([again], [], [Card(again, Placing.Anew)]),
            DigestState.ChoosingBlock => DigestChoosing.Ask(draft, turn),
            _ => Decision.Nothing,
        };
    }

    /// <summary>Its text stays, its buttons go.</summary>
    public static Decision End(DigestDraft draft)
    {
        if (Moved(draft, DigestTrigger.Outlived) is not { } past)
        {
            return Decision.Nothing;
        }

        var here = Place.With(draft.Author);
        return new Decision([past], [], draft.State switch
        {
            DigestState.Shown => [new Effect.FreezeCard(draft.Id, here)],
            DigestState.ChoosingBlock => [new Effect.FreezeCard(draft.Id, here), new Effect.FreezeCard(DigestChoosing.CardOf(draft), here)],
            _ => [],
        });
    }

    public static Effect.ShowCard Card(DigestDraft draft, Placing how) => new(draft.Id, Place.With(draft.Author), DigestReplies.Page(draft), how);

    public static DigestDraft? Moved(DigestDraft draft, DigestTrigger trigger)
    {
        var moves = DigestMoves.From(draft.State);
        if (!moves.CanFire(trigger))
        {
            return null;
        }

        moves.Fire(trigger);
        return draft with { State = moves.State, Hold = Hold.None };
    }

    /// <summary>What was advised and shown: by this the next digest knows what was not taken and what nobody looks into.</summary>
    private static IEnumerable<Effect> Kept(DigestDraft draft, DigestPage page)
    {
        foreach (var advice in page.Blocks.Contains(DigestBlocks.Actions) ? page.Advices : [])
        {
            yield return new Effect.Note(draft.Author, Note.Advised, advice.Key);
        }

        if (page.Span != DigestSpan.Weekly || draft.OnRequest)
        {
            yield break;
        }

        foreach (var block in page.Blocks)
        {
            yield return new Effect.Note(draft.Author, Note.Shown, block);
        }

        if (page.OfferToGo is { } offered)
        {
            yield return new Effect.Note(draft.Author, Note.OfferedToGo, offered);
        }
    }

    /// <summary>Approvals of which somebody was reminded today, by the bot itself or because a head wanted it.</summary>
    public static IReadOnlyList<long> NudgedToday(DigestTurn turn)
    {
        var calendar = turn.Known.Calendar;
        return [.. turn.Known.Notes.Where(note => note.Name == Note.Nudged && calendar.Day(note.At) == calendar.Day(turn.At))
            .Select(note => long.TryParse(note.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : 0)];
    }
}
