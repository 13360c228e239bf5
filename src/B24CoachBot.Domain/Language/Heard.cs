namespace B24CoachBot.Domain.Language;

/// <summary>What a reader made of a text: a value, something said but not clear, or nothing said at all.</summary>
public abstract record Heard<T>
{
    private Heard()
    {
    }

    /// <summary>Read. <paramref name="From"/> are the words it was read from, so that a title can drop and a card can show them.</summary>
    public sealed record Value(T Said, IReadOnlyList<TextSpan> From) : Heard<T>;

    /// <summary>Something was said that must be asked about. <paramref name="Why"/> is a stable word, such as <c>no-such-date</c>.</summary>
    public sealed record Unclear(string Why, IReadOnlyList<TextSpan> From) : Heard<T>;

    /// <summary>Not mentioned. Never filled in from elsewhere.</summary>
    public sealed record Nothing : Heard<T>;
}
