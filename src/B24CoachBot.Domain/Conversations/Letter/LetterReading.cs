using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations.Letter;

/// <summary>Reads what a person said for a message: the date, to whom, what it is about, what else. Nothing is filled in that was not said.</summary>
internal sealed class LetterReading(DateTimeOffset at, Known known)
{
    /// <summary>The words that the message is begun with.</summary>
    public LetterSlots Opening(KindNamed named)
    {
        var told = Told($"{named.Before} {named.After}", named.Piece.Piece!, isNamed: named.Before.Length > 0 || char.IsLetter(named.After.TrimStart().FirstOrDefault()));
        var goesOn = named is { IsName: true, Before.Length: 0 } && told.What is { } what && named.After.TrimStart().StartsWith(what, StringComparison.Ordinal);
        return told with { Joins = told.Joins || goesOn };
    }

    /// <summary>A text that the piece was chosen for afterwards, or the answer to what it is about.</summary>
    public LetterSlots Told(string text, Piece piece, bool isNamed = false)
    {
        var slots = LetterSlots.None;
        if (piece.Has(PieceSlot.By) && Term(text) is { } term)
        {
            slots = slots with { By = term.By, Timed = term.Timed, BySaid = term.Said };
            text = term.Left;
        }

        if (piece.Has(PieceSlot.Whom) && Addressee(text, isNamed) is { } addressee)
        {
            slots = slots with { Whom = addressee.Whom, Name = addressee.Name };
            text = addressee.Left;
        }

        if (piece.Has(PieceSlot.More) && LetterPhrases.Parts(LetterPhrases.Bare(text)) is { } parts)
        {
            slots = slots with { More = Fit(parts.More) };
            text = parts.What;
        }

        var what = Fit(LetterPhrases.Bare(text));
        return slots with { What = what, Joins = what is not null && LetterPhrases.Joins(what) };
    }

    /// <summary>The answer to a question about one slot; null when it is none.</summary>
    public LetterSlots? Answer(LetterSlots slots, PieceSlot asked, string text, Piece piece)
    {
        switch (asked)
        {
            case PieceSlot.What when Told(text, piece) is { What: not null } told:
                return slots with
                {
                    What = told.What,
                    Joins = told.Joins,
                    By = slots.By ?? told.By,
                    Timed = slots.By is null ? told.Timed : slots.Timed,
                    BySaid = slots.BySaid ?? told.BySaid,
                    Whom = slots.Whom ?? told.Whom,
                    Name = slots.Whom is null ? told.Name : slots.Name,
                    More = slots.More ?? told.More,
                };
            case PieceSlot.Whom when Fit(LetterPhrases.Bare(text)) is { } whom:
                return slots with { Whom = whom, Name = NameOf(whom) };
            case PieceSlot.By when Term(text) is { } term:
                return slots with { By = term.By, Timed = term.Timed, BySaid = term.Said };
            case PieceSlot.More when Fit(LetterPhrases.Bare(text)) is { } more:
                return slots with { More = more };
            default:
                return null;
        }
    }

    /// <summary>The first name of the one colleague who is meant: a client is not called by a name.</summary>
    public string? NameOf(string whom) =>
        PersonReader.Read(whom, known.People, null) is PersonReading.Match { People: [var one] } && known.People.Find(one) is { FirstName.Length: > 0 } person ? person.FirstName : null;

    /// <summary>A date in the past is not taken: it is asked for.</summary>
    private (DateTimeOffset By, bool Timed, string Said, string Left)? Term(string text)
    {
        if (DeadlineReader.Read(text, at, known.Calendar, known.DateOrder) is not Heard<When>.Value { Said: { IsPast: false, Deadline: { } by } when, From: var from })
        {
            return null;
        }

        var rest = from.OrderByDescending(span => span.Start).Aggregate(text, (left, span) => left.Remove(span.Start, span.Length).Insert(span.Start, " "));
        return (by, when.HasTime, string.Join(' ', from.OrderBy(span => span.Start).Select(span => span.In(text).Trim())), rest);
    }

    /// <param name="isNamed">The words follow the piece's name, so that a capital letter at their beginning is a name's.</param>
    private (string Whom, string? Name, string Left)? Addressee(string text, bool isNamed)
    {
        foreach (var count in new[] { 2, 1 })
        {
            if (LetterPhrases.FirstWords(text, count) is { Length: > 0 } words && NameOf(words) is { } name && (count == 1 || IsSomebody(words[words.LastIndexOf(' ')..])))
            {
                return (words.Trim(), name, text[words.Length..]);
            }
        }

        var match = LetterPhrases.Whom(text);
        return match.Success && (isNamed || match.Index > 0) ? (match.Value.Trim(), NameOf(match.Value), text.Remove(match.Index, match.Length)) : null;
    }

    /// <summary>«Сергеевичу» belongs to the name, «про» does not.</summary>
    private bool IsSomebody(string word) => PersonReader.Read(word, known.People, null) is not PersonReading.Nobody;

    /// <summary>A template takes one line; what is longer would be cut without a word, so it counts as not said.</summary>
    private static string? Fit(string said) => said.Length is > 0 and <= PersonText.LineLimit && said.Any(char.IsLetterOrDigit) ? string.Join(' ', said.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)) : null;
}
