using System.Text.RegularExpressions;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Suggestion;

/// <summary>What the owner's words and presses mean to a suggestion.</summary>
public static partial class SuggestionSpoken
{
    public const string Accept = "suggestion-accept";
    public const string Decline = "suggestion-decline";

    /// <summary>What follows «шаблон», a kind and its change; null for other words.</summary>
    public static string? Ordered(string text) => Order().Match(text) is { Success: true } order ? order.Groups[1].Value : null;

    public static SuggestionHeard Hear(Words said) =>
        Refusal().Match(said.Text) is { Success: true } refusal ? new SuggestionHeard.Declined(refusal.Groups[1].Value.Trim() is { Length: > 0 } why ? why : null)
        : Acceptance().IsMatch(said.Text) ? new SuggestionHeard.Accepted()
        : GlobalWordReader.Read(said.Text) switch
        {
            GlobalWord.Yes => new SuggestionHeard.Accepted(),
            GlobalWord.No or GlobalWord.Cancel => new SuggestionHeard.Declined(null),
            GlobalWord.Help or GlobalWord.Why => new SuggestionHeard.AskedHelp(),
            GlobalWord.Repeat or GlobalWord.Continue or GlobalWord.Back => new SuggestionHeard.AskedToRepeat(),
            var word => new SuggestionHeard.NotUnderstood(word is not null),
        };

    public static SuggestionHeard Hear(SuggestionDraft draft, Press press, long messageId) =>
        press.Card != draft.Shown || draft.State != SuggestionState.Reviewing ? new SuggestionHeard.Stale(messageId) : press.Verb switch
        {
            Accept => new SuggestionHeard.Accepted(),
            Decline => new SuggestionHeard.Declined(null),
            _ => new SuggestionHeard.Stale(messageId),
        };

    [GeneratedRegex(@"^\s*(?:отклон(?:ить|яю|и|ено)|не принимаю|decline|reject)(?:[\s,:.—-]+(.*))?$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Refusal();

    [GeneratedRegex(@"^\s*(?:прин(?:ять|имаю|ято|имай)|accept(?:ed)?)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Acceptance();

    [GeneratedRegex(@"^\s*/?(?:шаблон|правка шаблона|template)\s+([«""]?\p{L}[^:\n]{1,60}:.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Order();
}
