using System.Text.RegularExpressions;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations;

/// <summary>The words by which a person turns to the bot: slash commands and their Russian twins, the bot's mention, a plain order.</summary>
public static partial class Words
{
    /// <summary>Longer texts are not read: an errand of this length is a document.</summary>
    public const int Longest = 4_000;

    /// <summary>The text without a mention of the bot at its beginning or end.</summary>
    public static string WithoutMention(string text, UserId bot) =>
        Mention().Replace(text, match => match.Groups[1].Value == bot.ToString() ? "" : match.Value).Trim(' ', ',', ':', '\n', '\t', '\r');

    public static bool Mentions(string text, UserId bot) =>
        Mention().Matches(text).Any(match => match.Groups[1].Value == bot.ToString());

    /// <summary>The command of a text that begins with a slash or is one of the typed twins, and what follows it.</summary>
    public static (string Name, string Tail)? Command(string text)
    {
        var match = Slash().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var name = match.Groups[1].Value.ToUpperInvariant() switch
        {
            "TASK" or "ЗАДАЧА" => "task",
            "HELP" or "ПОМОЩЬ" => "help",
            _ => match.Groups[1].Value,
        };
        return (name, match.Groups[2].Value.Trim());
    }

    /// <summary>The text orders a task in so many words («поставь задачу …», "create a task …").</summary>
    public static bool OrdersTask(string text) => Order().IsMatch(text);

    /// <summary>The typed twin of the button «Изменить».</summary>
    public static bool AsksToEdit(string text) => Edits().IsMatch(text);

    /// <summary>The typed twin of «Да, отменить» on the undo question.</summary>
    public static bool ConfirmsUndo(string text) => ToUndo().IsMatch(text);

    /// <summary>The typed twin of «Оставить» on the undo question.</summary>
    public static bool KeepsTask(string text) => Keeps().IsMatch(text);

    public static bool Greets(string text) => Greeting().IsMatch(text);

    public static bool Thanks(string text) => Gratitude().IsMatch(text);

    /// <summary>Without characters that nobody sees: they would hide a word from the readers.</summary>
    public static string Seen(string text) => Invisible().Replace(text, "");

    /// <summary>Nothing but marks, pictures or invisible characters.</summary>
    public static bool SaysNothing(string text) => !text.Any(char.IsLetterOrDigit);

    /// <summary>Without an order in so many words, only a text with a doer, a term or a known kind of work is taken for a task.</summary>
    public static bool LooksLikeTask(Instruction read) =>
        read.Title.Length > 0 && (read.Responsible is not null || read.When is Heard<When>.Value || read.Kind is not null);

    [GeneratedRegex(@"\[USER=(\d+)[^\]]*\].*?\[/USER\]", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Mention();

    [GeneratedRegex(@"^\s*(?:изменить|измени|исправить|поправить|правка|ещё правка|edit|change)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Edits();

    [GeneratedRegex(@"^\s*(?:да\W+(?:отмени(?:ть)?|снять|сними)|yes\W+undo(?: it)?)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex ToUndo();

    [GeneratedRegex(@"^\s*(?:оставить|оставь(?:те)?|пусть (?:будет|остаётся|остается)|keep(?: it)?)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Keeps();

    [GeneratedRegex(@"^\s*(?:привет(?:ствую)?|здравствуй(?:те)?|добр(?:ый|ое|ой)\s+(?:день|утро|вечер|дня)|hi|hello|hey|good (?:morning|afternoon|evening))[\s,]*(?:коуч|бот|coach|bot)?[\s.!)]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^\s*(?:(?:большое\s+)?спасибо(?:\s+(?:большое|тебе|вам))?|благодарю|спс|thanks?(?:\s+(?:you|a lot))?|thank you(?:\s+very much)?)[\s.!)]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Gratitude();

    // Directions, soft hyphens, zero widths; the joiner stays, it holds composed emoji together.
    [GeneratedRegex(@"[\p{Cf}-[\u200D]]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"^\s*/([\p{L}\d_-]{1,40})(?:\s+(.*))?$", RegexOptions.Singleline)]
    private static partial Regex Slash();

    [GeneratedRegex(@"^\s*(?:(?:поставь|создай|заведи|сделай|добавь|запиши|нужна|новая)(?:те)?\s+(?:\p{L}+\s+)?задач[уаи]|задача\b|(?:please\s+)?(?:create|add|make|set|new)\s+(?:a\s+|the\s+|up\s+)*task\b|task\s*:)", RegexOptions.IgnoreCase)]
    private static partial Regex Order();
}
