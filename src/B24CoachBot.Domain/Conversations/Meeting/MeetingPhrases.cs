using System.Globalization;
using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>The words that speak of agreements: which become tasks, which do not, and which say nothing that one could bring.</summary>
public static partial class MeetingPhrases
{
    /// <summary>«1», «задача 2», «создай 1 и 3».</summary>
    public static IReadOnlyList<int>? Takes(string text) => Numbers(Taking().Match(text));

    /// <summary>«пропусти 2», «без 1 и 3».</summary>
    public static IReadOnlyList<int>? Skips(string text) => Numbers(Skipping().Match(text));

    /// <summary>«уточнить 3»; 0 when no number was said, null for other words.</summary>
    public static int? Clarifies(string text) => Clarifying().Match(text) is { Success: true } said
        ? int.TryParse(said.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
        : null;

    /// <summary>«отмени 2», «сними задачу 2»: the number; null for other words.</summary>
    public static int? Undoes(string text) => Undoing().Match(text) is { Success: true } said ? int.Parse(said.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>«без срока».</summary>
    public static bool WithoutTerm(string text) => Termless().IsMatch(text);

    /// <summary>«к списку».</summary>
    public static bool BackToList(string text) => ToList().IsMatch(text);

    /// <summary>Thinking, looking and talking again: nobody can tell when that is done.</summary>
    public static bool IsVague(string title) => Vague().IsMatch(title);

    /// <summary>Lines of minutes without their numbers, dashes and bullets. One line may hold several, parted by semicolons.</summary>
    public static IReadOnlyList<string> Lines(string minutes)
    {
        var lines = minutes.Split('\n');
        return [.. (lines.Length == 1 ? minutes.Split(';') : lines).Select(line => Bullet().Replace(line, "").Trim(' ', '\t', '\r', '.', ';')).Where(line => line.Any(char.IsLetter))];
    }

    /// <summary>An agreement without the brackets of its mentions.</summary>
    public static string Plain(string text) => Mention().Replace(text, "$1").Trim();

    private static IReadOnlyList<int>? Numbers(Match said) => said.Success
        ? [.. Number().Matches(said.Groups[1].Value).Select(number => int.Parse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct()]
        : null;

    [GeneratedRegex(@"^\s*(?:да[\s,]+)?(?:(?:созда(?:й|ть|йте)|создаём|поставь(?:те)?|поставить|возьми|только|create|only)\s+)?(?:(?:задач[аиу]|пункты?|номера?|tasks?|items?|numbers?)\s+)?(?:№\s*)?(\d{1,2}(?:(?:\s*,\s*|\s+и\s+|\s+and\s+|\s+)\d{1,2})*)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Taking();

    [GeneratedRegex(@"^\s*(?:пропусти(?:ть|те)?|пропускаем|без|убери(?:те)?|убрать|не надо|не нужн[оаы]|skip|drop|without)\s+(?:(?:задач[аиу]|задачи|пункты?|номера?|tasks?|items?|numbers?)\s+)?(?:№\s*)?(\d{1,2}(?:(?:\s*,\s*|\s+и\s+|\s+and\s+|\s+)\d{1,2})*)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Skipping();

    [GeneratedRegex(@"^\s*(?:уточни(?:ть|м|те)?|изменить|измени|поправить|clarify|edit)(?:\s+(?:пункт|задачу|номер|№|item|task|number))?\s*(\d{1,2})?[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Clarifying();

    [GeneratedRegex(@"^\s*(?:отмени(?:ть|те)?|сними(?:те)?|снять|undo)\s+(?:(?:задачу|пункт|task|item)\s+)?(?:№\s*)?(\d{1,2})[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Undoing();

    [GeneratedRegex(@"^\s*(?:без срока|срок не нужен|без даты|бессрочно|no deadline|without a? ?deadline)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Termless();

    [GeneratedRegex(@"^\s*(?:к списку|список|назад к списку|to the list|list)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex ToList();

    [GeneratedRegex(@"^\s*(?:ещё раз\s+|снова\s+)?(?:подумать|обдумать|думать|продумать|посмотреть|разобраться|обсудить|поговорить|вернуться|решить (?:вопрос|что-нибудь|потом)|иметь в виду|учесть|think|look into|discuss|talk about|consider|see about|come back)(?![\p{L}])", RegexOptions.IgnoreCase)]
    private static partial Regex Vague();

    [GeneratedRegex(@"^\s*(?:\d{1,2}\s*[.)]|[-–—•*·])\s*")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\[USER=\d+[^\]]*\](.*?)\[/USER\]", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Mention();

    [GeneratedRegex(@"\d{1,2}")]
    private static partial Regex Number();
}
