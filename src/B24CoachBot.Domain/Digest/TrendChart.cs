namespace B24CoachBot.Domain.Digest;

/// <summary>A measure week by week, and what it was before.</summary>
/// <param name="Before">The baseline; null when too little was seen before.</param>
public sealed record TrendChart(IReadOnlyList<TrendPoint> Weeks, double? Before);

/// <param name="Week">Its Monday.</param>
/// <param name="Count">What the value rests on.</param>
/// <param name="Value">Null for a week with too little to tell.</param>
public sealed record TrendPoint(DateOnly Week, int Count, double? Value);
