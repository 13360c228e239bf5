using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Conversations;

/// <summary>The words that order a check: «проверь: …», and «проверь» alone as a reply to the text that is meant.</summary>
public static partial class CheckPhrases
{
    public static bool IsBareOrder(string text) => Bare().IsMatch(text);

    /// <summary>What follows «проверь:»; null for other words.</summary>
    public static string? Ordered(string text) => Order().Match(text) is { Success: true } order ? order.Groups[1].Value.Trim() : null;

    [GeneratedRegex(@"^\s*/?(?:проверь(?:те)?|проверить|проверка|check)(?:\s+(?:текст|письмо|сообщение|ответ|the text|text|letter|message|reply))?\s*:\s*(.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Order();

    [GeneratedRegex(@"^\s*/?(?:проверь(?:те)?|проверить|check(?:\s+(?:it|this))?)(?:\s+(?:это|пожалуйста|плиз|please))*[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();
}
