using System.Globalization;

namespace B24CoachBot.Adapters.Library;

/// <summary>One sentence about one place of <c>templates/</c>. <paramref name="Line"/> counts from one; zero means the whole file.</summary>
public sealed record LibraryProblem(string File, int Line, string Sentence)
{
    public override string ToString() =>
        Line == 0 ? $"{File}: {Sentence}" : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Sentence}");
}
