namespace B24CoachBot.Domain.Language;

/// <summary>A run of characters (UTF-16 units) in the text exactly as it was handed to the reader.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public string In(string text) => text.Substring(Start, Length);

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
