namespace B24CoachBot.Domain.Tests.Eval.Scoring;

/// <summary>What a scorer says of one prediction or, added up, of many: per field right of all, inventions, and hits of lists.</summary>
internal sealed class Marks
{
    private readonly SortedDictionary<string, Mark> fields = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Mark> Fields => fields;

    public Mark this[string field] => fields.TryGetValue(field, out var mark) ? mark : new Mark();

    public void Add(string field, bool right, bool? isNull = null, bool saysNothing = false) => fields[field] = this[field] with
    {
        All = this[field].All + 1,
        Right = this[field].Right + (right ? 1 : 0),
        Invented = this[field].Invented + (isNull == true && !right && !saysNothing ? 1 : 0),
        Missed = this[field].Missed + (isNull == false && !right && saysNothing ? 1 : 0),
    };

    public void Count(string field, int hits, int wrong, int missed) => fields[field] = this[field] with
    {
        Hits = this[field].Hits + hits,
        Wrong = this[field].Wrong + wrong,
        Left = this[field].Left + missed,
    };
}

/// <summary>Right of all; inventions (a value where the gold has none) and misses; and for lists hits, wrong items and items left out.</summary>
internal sealed record Mark(int Right = 0, int All = 0, int Invented = 0, int Missed = 0, int Hits = 0, int Wrong = 0, int Left = 0)
{
    public double Share => All == 0 ? 1 : (double)Right / All;

    public double Precision => Hits + Wrong == 0 ? 1 : (double)Hits / (Hits + Wrong);

    public double Recall => Hits + Left == 0 ? 1 : (double)Hits / (Hits + Left);

    /// <summary>F1 of the items of a list.</summary>
    public double Harmony => 2 * Hits + Wrong + Left == 0 ? 1 : 2.0 * Hits / (2 * Hits + Wrong + Left);
}
