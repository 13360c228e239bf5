using System.Text.RegularExpressions;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Guardrails.PersonalData;

/// <summary>Where a shape stands in a text.</summary>
internal static class Places
{
    public static IEnumerable<TextSpan> Of(Regex shape, string text)
    {
        for (var match = shape.Match(text); match.Success; match = match.NextMatch())
        {
            yield return new TextSpan(match.Index, match.Length);
        }
    }
}
