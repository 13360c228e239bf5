using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Conversations;

/// <summary>The words that order a check («проверь: …», and «проверь» alone as a reply to the text that is meant), and those about a text that the black list holds back.</summary>
public static partial class CheckPhrases
{
    public static bool IsBareOrder(string text) => Bare().IsMatch(text);

    /// <summary>What follows «проверь:»; null for other words.</summary>
    public static string? Ordered(string text) => Order().Match(text) is { Success: true } order ? order.Groups[1].Value.Trim() : null;

    public static bool AsksPermission(string text) => Asking().IsMatch(text);

    /// <summary>«но руководитель разрешил»</summary>
    public static bool SaysAllowed(string text) => Allowed().IsMatch(text);

    /// <summary>The request for a permission is not wanted after all.</summary>
    public static bool Spares(string text) => Sparing().IsMatch(text);

    /// <summary>The typed twin of «Вставить».</summary>
    public static bool Inserts(string text) => Inserting().IsMatch(text);

    [GeneratedRegex(@"^\s*/?(?:проверь(?:те)?|проверить|проверка|check)(?:\s+(?:текст|письмо|сообщение|ответ|the text|text|letter|message|reply))?\s*:\s*(.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Order();

    [GeneratedRegex(@"^\s*/?(?:проверь(?:те)?|проверить|check(?:\s+(?:it|this))?)(?:\s+(?:это|пожалуйста|плиз|please))*[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^\s*(?:запроси(?:те|ть)?|попроси(?:те|ть)?|спроси(?:те|ть)?|ask|request)(?:\s+(?:разрешени[ея]|согласовани[ея]|руководителя|шефа|for|the|my|permission|head|boss|manager))*[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    // «но руководитель разрешил», «мне это согласовали», "my boss said yes".
    [GeneratedRegex(@"(?<!\bне\s)(?:разреши(?:л|ла|ли)|согласова(?:л|ла|ли|но)|одобри(?:л|ла|ли)|можно\s+же|в\s+курсе|approved|allowed|permitted|said\s+(?:yes|ok))", RegexOptions.IgnoreCase)]
    private static partial Regex Allowed();

    [GeneratedRegex(@"^\s*(?:не\s+(?:надо|нужно|запрашивай(?:те)?)|обойдусь|don'?t(?:\s+ask)?|no\s+need)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Sparing();

    [GeneratedRegex(@"^\s*(?:встав(?:ить|ь|ьте)|дай\s+(?:текст|безопасный)|безопасный(?:\s+(?:вариант|текст))?|insert|safe\s+(?:text|variant))[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Inserting();
}
