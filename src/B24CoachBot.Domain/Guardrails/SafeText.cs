using System.Text;

namespace B24CoachBot.Domain.Guardrails;

/// <summary>A text that may go: every sentence with a blocked place gives way to what the library says instead, once for each category; the others stay.</summary>
public static class SafeText
{
    /// <summary>Null when the library has no words for what was found.</summary>
    public static string? Of(string text, IReadOnlyList<Permit> permits, GuardRules rules, Tongue tongue)
    {
        var blocked = Blocked(text, permits);
        if (blocked.Count == 0)
        {
            return text;
        }

        var replaced = Replaced(text, blocked, rules, tongue);
        return IsSafe(replaced, permits) ? replaced
            : Instead(blocked, rules, tongue) is var alone && IsSafe(alone, permits) ? alone
            : null;
    }

    private static bool IsSafe(string text, IReadOnlyList<Permit> permits) => text.Length > 0 && Blocked(text, permits).Count == 0;

    private static List<BlockedPlace> Blocked(string text, IReadOnlyList<Permit> permits) =>
        [.. BlackList.Check(text, GuardContext.Client, permits).Where(place => !place.IsPermitted)];

    private static string Replaced(string text, List<BlockedPlace> blocked, GuardRules rules, Tongue tongue)
    {
        var read = new GuardText(text);
        var starts = read.Sentences.Select(sentence => read.Tokens[sentence.First].Span.Start).ToList();
        var said = new HashSet<FindingCategory>();
        var safe = new StringBuilder(text.Length);
        for (var at = 0; at < starts.Count; at++)
        {
            var (start, end) = (at == 0 ? 0 : starts[at], at + 1 < starts.Count ? starts[at + 1] : text.Length);
            var within = blocked.Where(place => place.Finding.Span.Start < end && place.Finding.Span.End > start).ToList();
            var kept = within.Count == 0 ? text[start..end] : Ending(text[start..end], Instead([.. within.Where(place => said.Add(place.Finding.Category))], rules, tongue));
            safe.Append(kept);
        }

        return safe.ToString().Trim();
    }

    /// <summary>A line that was replaced keeps its break, a sentence its distance from the next.</summary>
    private static string Ending(string sentence, string instead) =>
        instead.Length == 0 ? "" : sentence.EndsWith('\n') ? $"{instead}\n" : $"{instead} ";

    private static string Instead(IReadOnlyList<BlockedPlace> blocked, GuardRules rules, Tongue tongue) =>
        string.Join(' ', blocked.Select(place => place.Finding.Category).Distinct().Select(category => rules.Of(category)?.In(tongue).Safe).OfType<string>());
}
