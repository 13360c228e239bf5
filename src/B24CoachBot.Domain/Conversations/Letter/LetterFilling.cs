using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations.Letter;

/// <summary>A message comes together: its kind, what was said, at most two questions, and then the text.</summary>
public static class LetterFilling
{
    /// <summary>What is still missing after so many questions stays out of the text.</summary>
    private const int MostQuestions = 2;

    public static Decision Begin(LetterDraft draft, string text, LetterScene scene)
    {
        if (text.Length > Phrases.Longest)
        {
            return LetterShowing.Aside(draft, Reply.Plain("repairs/too-long", new object(), draft.Tongue));
        }

        var begun = draft with { Raw = text.Trim(), Asked = [], Own = null };
        return LetterKinds.Named(text, draft.Tongue, scene.Known) is { } named
            ? Next(begun with { Piece = named.Piece.Id, Slots = Reading(scene).Opening(named) }, scene)
            : draft.Piece is { } piece ? Chosen(begun, piece, scene)
            : Next(begun, scene);
    }

    public static Decision Chosen(LetterDraft draft, string id, LetterScene scene) => LetterKinds.Find(id, draft.Tongue, scene.Known)?.Piece is { } piece
        ? Next(draft with { Piece = id, Slots = Reading(scene).Told(draft.Raw, piece) }, scene)
        : LetterShowing.Again(draft, scene);

    /// <summary>The answer to a question, or the person's own text in place of the library's.</summary>
    public static Decision Told(LetterDraft draft, string text, LetterScene scene)
    {
        if (draft.State == LetterState.Editing)
        {
            return LetterShowing.Vet(draft with { Own = text.Trim(), Before = draft.Own is null ? draft.Vetted?.Text : draft.Before }, text.Trim(), [], scene);
        }

        return LetterKinds.Find(draft.Piece, draft.Tongue, scene.Known)?.Piece is not { } piece || draft.Asked is not [.., var asked] ? LetterShowing.Again(draft, scene)
            : Reading(scene).Answer(draft.Slots, asked, text, piece) is { } slots ? Next(draft with { Slots = slots }, scene)
            : LetterShowing.NotUnderstood(draft);
    }

    public static Decision Corrected(LetterDraft draft, string text, LetterScene scene)
    {
        if (LetterFixing.Read(draft, text, scene.At, scene.Known) is not { } corrected)
        {
            return LetterShowing.NotUnderstood(draft);
        }

        return corrected.Own is { } own && own != draft.Own ? LetterShowing.Vet(corrected, own, [], scene)
            : Next(corrected with { Own = null }, scene, LetterFixing.Between(draft.Slots, corrected.Slots));
    }

    /// <summary>A text about nothing cannot be written; everything else may stay out.</summary>
    public static Decision Skip(LetterDraft draft, LetterScene scene) =>
        draft.Asked is [.., PieceSlot.What] or [] ? LetterShowing.NotUnderstood(draft) : Next(draft, scene);

    /// <summary>The question before, or the choice of the piece.</summary>
    public static Decision Back(LetterDraft draft, LetterScene scene) => draft.Asked.Count > 1
        ? Next(draft with { Asked = [.. draft.Asked.SkipLast(2)], Slots = draft.Slots.Without(draft.Asked[^2]) }, scene)
        : Next(draft with { Asked = [], Piece = null, Slots = LetterSlots.None }, scene);

    /// <summary>The next question, or the text where nothing more is to be asked. Whoever corrects a text that stands is asked nothing again.</summary>
    private static Decision Next(LetterDraft draft, LetterScene scene, IReadOnlyList<LetterModels.Fix>? fixes = null)
    {
        if (LetterKinds.Find(draft.Piece, draft.Tongue, scene.Known) is not { Piece: { } piece } header)
        {
            return LetterShowing.Card(draft with { Piece = null }, LetterTrigger.KindWanted, scene, Placing.Anew);
        }

        var missing = piece.Asks.Select(ask => ask.Slot).Where(slot => !draft.Slots.Has(slot)).ToList();
        PieceSlot? ask = missing.Contains(PieceSlot.What) ? PieceSlot.What
            : draft.Asked.Count < MostQuestions && (fixes is null || draft.State == LetterState.Asking) ? missing.Where(slot => !draft.Asked.Contains(slot)).Select(slot => (PieceSlot?)slot).FirstOrDefault()
            : null;
        return ask is { } slot
            ? LetterShowing.Card(draft with { Asked = draft.Asked is [.., var last] && last == slot ? draft.Asked : [.. draft.Asked, slot] }, LetterTrigger.SlotWanted, scene, Placing.Anew, fixes)
            : LetterShowing.Vet(draft, LetterReplies.Worded(draft, header, scene), fixes ?? [], scene);
    }

    private static LetterReading Reading(LetterScene scene) => new(scene.At, scene.Known);
}
