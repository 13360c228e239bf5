using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>Fields of work under their several names: закупки, снабжение and purchasing are one.</summary>
internal static class Fields
{
    private static readonly string[][] Lines = [.. Lexicon.Lines("areas").Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
    private static readonly ILookup<string, string[]> ByStem = Lines.SelectMany(line => line, (line, stem) => (stem, line))
        .ToLookup(entry => entry.stem, entry => entry.line, StringComparer.Ordinal);

    /// <summary>All stems under which this field is known, the said one first.</summary>
    public static IEnumerable<string> Of(string stem) => Named(stem).SelectMany(line => line).Prepend(stem).Distinct();

    public static bool IsKnown(string stem) => Named(stem).Any();

    private static IEnumerable<string[]> Named(string stem) => ByStem[stem].Any() || stem.Length < ShortestStem
        ? ByStem[stem]
        : Lines.Where(line => Array.Exists(line, known => known.Length >= ShortestStem && stem.StartsWith(known, StringComparison.Ordinal)));

    private const int ShortestStem = 4;
}
