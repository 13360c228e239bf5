using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations.Letter;

/// <summary>Which template says a state, with what model and which buttons.</summary>
public static class LetterReplies
{
    private const int MostButtons = 4;

    /// <summary>The draft in its state.</summary>
    public static Reply Of(LetterDraft draft, Known known, IReadOnlyList<LetterModels.Fix> fixes) => draft.State switch
    {
        LetterState.AskingKind => AskingKind(draft, known),
        LetterState.Asking => Asking(draft, known, fixes),
        LetterState.Shown => Shown(draft, known, fixes),
        LetterState.Editing => Editing(draft),
        LetterState.Blocked => VettedReplies.Blocked(Stands(draft), draft.Tongue, known, [Button(draft, LetterSpoken.Ask, "check_ask"), Button(draft, LetterSpoken.Edit, "edit"), Button(draft, LetterSpoken.Cancel, "cancel")]),
        LetterState.AskingPermission => VettedReplies.AskingPermission(
            Stands(draft), draft.LeadName, draft.Tongue, [Button(draft, LetterSpoken.Confirm, "check_confirm", primary: true), Button(draft, LetterSpoken.Decline, "check_decline")]),
        LetterState.AwaitingLead => Waiting(draft),
        LetterState.Past => Dropped(draft),
        _ => Closed(draft),
    };

    /// <summary>The piece with the person's words in it.</summary>
    public static string Worded(LetterDraft draft, TemplateHeader piece, LetterScene scene)
    {
        var slots = draft.Slots;
        return scene.Known.Library.Templates.Render(
            piece.Id, draft.Tongue, new LetterModels.Piece(slots.What ?? "", slots.Joins, slots.Name, slots.By, slots.Timed, slots.More), scene.Known.Calendar.Day(scene.At));
    }

    public static Reply Editing(LetterDraft draft) => Say(draft, "letter/editing", new object());

    public static Reply Waiting(LetterDraft draft) => VettedReplies.Waiting(Stands(draft), draft.LeadName, draft.Tongue);

    public static Reply Closed(LetterDraft draft) => VettedReplies.Closed(Stands(draft), draft.Verdict, draft.LeadName, draft.Until, draft.Tongue);

    public static Reply Dropped(LetterDraft draft) => Say(draft, "letter/dropped", new object());

    /// <summary>The text alone, to be copied: what may go, and where it may not, the safe one.</summary>
    public static Reply Text(LetterDraft draft) => draft.Vetted is { } vetted && vetted.MayGo()
        ? Say(draft, "letter/text", new LetterModels.Text(vetted.Text))
        : VettedReplies.Text(Stands(draft), draft.Tongue);

    public static Reply Unclear(LetterDraft draft) => Say(draft, "letter/unclear", new LetterModels.State(Asked(draft)));

    public static Reply Why(LetterDraft draft, Known known)
    {
        var piece = LetterKinds.Find(draft.Piece, draft.Tongue, known);
        return Say(draft, "letter/why", new LetterModels.Why(Asked(draft), piece?.Piece?.Name, known.OwnerName));
    }

    public static Reply Help(LetterDraft draft) => Say(draft, "repairs/help", new object());

    public static Reply Outdated(LetterDraft draft) => Say(draft, "letter/outdated", new object());

    private static Reply AskingKind(LetterDraft draft, Known known)
    {
        var pieces = known.Library.Pieces(draft.Tongue);
        return Say(
            draft,
            "letter/asking-kind",
            new LetterModels.AskingKind([.. pieces.Select(piece => piece.Piece!.Name)]),
            [.. pieces.Take(MostButtons).Select(piece => new Button(new Press(LetterSpoken.Kind + piece.Id, draft.Id, draft.Shown).ToString(), Label: Capital(piece.Piece!.Name)))]);
    }

    private static Reply Asking(LetterDraft draft, Known known, IReadOnlyList<LetterModels.Fix> fixes)
    {
        var slot = draft.Asked is [.., var last] ? last : PieceSlot.What;
        var question = LetterKinds.Find(draft.Piece, draft.Tongue, known)?.Piece?.Asks.FirstOrDefault(ask => ask.Slot == slot)?.Question ?? "";
        return Say(
            draft,
            "letter/asking",
            new LetterModels.Asking(fixes, question),
            [.. slot == PieceSlot.What ? Array.Empty<Button>() : [Button(draft, LetterSpoken.Skip, "letter_skip")], Button(draft, LetterSpoken.Cancel, "cancel")]);
    }

    private static Reply Shown(LetterDraft draft, Known known, IReadOnlyList<LetterModels.Fix> fixes)
    {
        var (vetted, slots) = (Stands(draft), draft.Slots);
        var piece = LetterKinds.Find(draft.Piece, draft.Tongue, known)?.Piece;
        return Say(
            draft,
            "letter/shown",
            new LetterModels.Shown(
                fixes,
                piece?.Name ?? "",
                slots.Whom,
                draft.Own is not null ? draft.Before : SaysMore(draft, known) ? draft.Raw : null,
                draft.Own is not null,
                vetted.Text,
                draft.Own is not null ? [] : [.. new[] { slots.What, slots.More, slots.Name }.OfType<string>()],
                draft.Own is null && piece?.Has(PieceSlot.By) == true ? slots.By : null,
                slots.BySaid,
                VettedModels.Allowed(vetted, known)),
            [VettedReplies.Put(vetted.Text), Button(draft, LetterSpoken.Edit, "edit"), Button(draft, LetterSpoken.Cancel, "cancel")]);
    }

    /// <summary>The piece's name alone is not worth repeating.</summary>
    private static bool SaysMore(LetterDraft draft, Known known) => draft.Raw.Length > 0
        && !(LetterKinds.Named(draft.Raw, draft.Tongue, known) is { Before: "" } named && LetterPhrases.Bare(named.After).Length == 0);

    private static string Asked(LetterDraft draft) => draft.State switch
    {
        LetterState.AskingKind => "kind",
        LetterState.Asking => draft.Asked is [.., var slot] ? slot.ToString().ToLowerInvariant() : "what",
        LetterState.Editing => "editing",
        LetterState.Blocked => "blocked",
        LetterState.AskingPermission or LetterState.AwaitingLead => "permission",
        _ => "shown",
    };

    private static Vetted Stands(LetterDraft draft) => draft.Vetted ?? new Vetted("", [], null);

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static Button Button(LetterDraft draft, string verb, string caption, bool primary = false) => new(new Press(verb, draft.Id, draft.Shown).ToString(), caption, Primary: primary);

    private static Reply Say(LetterDraft draft, string template, object model, params IReadOnlyList<Button> buttons) => new(template, model, draft.Tongue, buttons);
}
