using B24CoachBot.Domain;
using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Adapters.Library;

/// <summary>What makes a piece usable: it can be told from the others, asks for what it cannot do without, takes only what the bot gives, and its own words pass the black list.</summary>
internal static class PieceLint
{
    /// <summary>Longer captions are cut on a telephone.</summary>
    private const int LongestName = 30;

    /// <summary>All that a piece is given, by its name in the inputs.</summary>
    private static readonly Dictionary<string, string> Given = new()
    {
        ["what"] = "text",
        ["joins"] = "flag",
        ["name"] = "text",
        ["by"] = "moment",
        ["timed"] = "flag",
        ["more"] = "text",
    };

    public static IEnumerable<LibraryProblem> Check(BotLibrary library) =>
        Enum.GetValues<Tongue>().SelectMany(tongue => Check(library.Pieces(tongue), library.Templates)).Concat(InPairs(library));

    private static IEnumerable<LibraryProblem> Check(IReadOnlyList<TemplateHeader> pieces, TemplateSet set)
    {
        foreach (var header in pieces)
        {
            foreach (var sentence in Wrong(header, header.Piece!, set))
            {
                yield return Problem(header, sentence);
            }

            foreach (var other in pieces.Where(other => string.CompareOrdinal(other.Id, header.Id) < 0 && other.Piece!.Words.Intersect(header.Piece!.Words).Any()))
            {
                yield return Problem(header, $"{other.Piece!.Words.Intersect(header.Piece!.Words).First()} asks for {other.Id} too");
            }
        }
    }

    private static IEnumerable<string> Wrong(TemplateHeader header, Piece piece, TemplateSet set)
    {
        if (!header.Critical)
        {
            yield return "a piece is critical: it takes slots and nothing else";
        }

        if (piece.Name.Length > LongestName)
        {
            yield return $"its name is longer than {LongestName} characters";
        }

        if (piece.Words.Count == 0)
        {
            yield return "no words ask for it";
        }

        if (!piece.Has(PieceSlot.What) || piece.Asks.DistinctBy(ask => ask.Slot).Count() != piece.Asks.Count)
        {
            yield return "it asks what the message is about, and nothing twice";
        }

        foreach (var field in header.Inputs.All)
        {
            if (!Given.TryGetValue(field.Name, out var shape) || shape != ShapeNames.Of(field.Shape))
            {
                yield return $"{field.Name}: {ShapeNames.Of(field.Shape)} is nothing that a piece is given";
            }
            else if (field.Optional == (field.Name is "what" or "joins" or "timed"))
            {
                yield return field.Optional ? $"{field.Name} is always given" : $"{field.Name} may be missing, so it needs its question mark";
            }
        }

        if (Found(header, set) is { } found)
        {
            yield return $"with its example it is blocked itself ({found.Rule})";
        }
    }

    /// <summary>An example that cannot be rendered has its own problem.</summary>
    private static Finding? Found(TemplateHeader header, TemplateSet set)
    {
        try
        {
            return Guard.CheckDraft(set.Render(header.Id, header.Tongue, header.Example)) is [var found, ..] ? found : null;
        }
        catch (TemplateException)
        {
            return null;
        }
    }

    private static IEnumerable<LibraryProblem> InPairs(BotLibrary library) =>
        from header in library.Pieces(Tongue.Russian)
        where library.Templates.Find(header.Id, Tongue.English) is { } twin && !(twin.Header.Piece?.Asks.Select(ask => ask.Slot) ?? []).SequenceEqual(header.Piece!.Asks.Select(ask => ask.Slot))
        select Problem(header, "it asks otherwise than its English twin");

    private static LibraryProblem Problem(TemplateHeader header, string sentence) => new(LibraryLint.File(header.Id, header.Tongue), 0, sentence);
}
