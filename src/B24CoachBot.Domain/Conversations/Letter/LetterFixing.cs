using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations.Letter;

/// <summary>Corrections of a message: «нет, срок — понедельник», «не Марине, а Ольге», «причина: …».</summary>
internal static class LetterFixing
{
    private static readonly PieceSlot[] Slots = Enum.GetValues<PieceSlot>();

    /// <summary>The draft as the words correct it; null when they correct nothing.</summary>
    public static LetterDraft? Read(LetterDraft draft, string text, DateTimeOffset at, Known known)
    {
        if (LetterKinds.Find(draft.Piece, draft.Tongue, known)?.Piece is not { } piece)
        {
            return null;
        }

        var reading = new LetterReading(at, known);
        var slots = Said(draft.Slots, text, reading, piece) ?? CorrectionReader.Read(text, at, known.Calendar, known.People, draft.Author, known.DateOrder)
            .Aggregate(draft.Slots, (slots, edit) => After(slots, edit, reading, piece, text));
        var own = draft.Own is null ? null : Replaced(draft.Own, CorrectionReader.Read(text, at, known.Calendar, known.People, draft.Author, known.DateOrder));
        return slots == draft.Slots && own == draft.Own ? null : draft with { Slots = slots, Own = own };
    }

    /// <summary>What changed, for the card: «было → стало».</summary>
    public static IReadOnlyList<LetterModels.Fix> Between(LetterSlots before, LetterSlots now) =>
        [.. Slots.Where(slot => !Equals(before.Of(slot), now.Of(slot))).Select(slot => new LetterModels.Fix(slot.ToString().ToLowerInvariant(), before.Of(slot), now.Of(slot)))];

    /// <summary>A slot called by its name.</summary>
    private static LetterSlots? Said(LetterSlots slots, string text, LetterReading reading, Piece piece) =>
        piece.Has(PieceSlot.More) && LetterPhrases.More(text) is { } more ? reading.Answer(slots, PieceSlot.More, more, piece)
        : piece.Has(PieceSlot.Whom) && LetterPhrases.ToWhom(text) is { } whom ? reading.Answer(slots, PieceSlot.Whom, whom, piece)
        : LetterPhrases.About(text) is { } what ? reading.Answer(slots, PieceSlot.What, what, piece)
        : null;

    private static LetterSlots After(LetterSlots slots, Edit edit, LetterReading reading, Piece piece, string text) => edit switch
    {
        Edit.Deadline { When: Heard<When>.Value { Said: { IsPast: false, Deadline: { } by } when, From: var from } } when piece.Has(PieceSlot.By) =>
            slots with { By = by, Timed = when.HasTime, BySaid = string.Join(' ', from.Select(span => span.In(text).Trim())) },
        Edit.NoDeadline => slots.Without(PieceSlot.By),
        Edit.Responsible { Person.Said: var whom } when piece.Has(PieceSlot.Whom) => slots with { Whom = whom, Name = reading.NameOf(whom) },
        Edit.Client { Mention.Name: { } client } when piece.Has(PieceSlot.Whom) => slots with { Whom = client, Name = null },
        Edit.Title { Text: var title } => reading.Answer(slots, PieceSlot.What, title, piece) ?? slots,
        Edit.ReplaceWords replace => slots with { What = Replaced(slots.What, replace), Whom = Replaced(slots.Whom, replace), More = Replaced(slots.More, replace) },
        _ => slots,
    };

    private static string Replaced(string own, IReadOnlyList<Edit> edits) => edits.OfType<Edit.ReplaceWords>().Aggregate(own, (text, replace) => Replaced(text, replace)!);

    private static string? Replaced(string? text, Edit.ReplaceWords replace) => replace.Old.Length == 0 ? text : text?.Replace(replace.Old, replace.New, StringComparison.OrdinalIgnoreCase);
}
