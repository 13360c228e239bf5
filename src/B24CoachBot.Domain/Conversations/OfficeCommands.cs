using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Conversations;

/// <summary>Commands about the bot's own office: names, which are contracts with the portal, and what people type instead.</summary>
public static partial class OfficeCommands
{
    public const string Check = "check";

    /// <summary>A message is worded from the library.</summary>
    public const string Text = "text";

    public const string Feedback = "feedback";

    public const string MyData = "mydata";

    public const string Readiness = "readiness";

    public const string Pilot = "pilot";

    public const string Rollout = "rollout";

    public const string Errors = "errors";

    public const string Journal = "journal";

    public const string Regulation = "regulation";

    /// <summary>Hints about stages and deals.</summary>
    public const string Funnel = "funnel";

    public const string Inventory = "inventory";

    public const string Library = "library";

    public const string Template = "template";

    public const string Minutes = "minutes";

    public const string Connect = "connect";

    public const string Disconnect = "disconnect";

    public const string Unclear = "unclear";

    public const string Approvals = "approvals";

    /// <summary>The command of a word behind a slash, in capitals; null for any other.</summary>
    public static string? Of(string word) => word switch
    {
        "CHECK" or "ПРОВЕРЬ" or "ПРОВЕРИТЬ" => Check,
        "TEXT" or "ТЕКСТ" => Text,
        "FEEDBACK" or "ОТЗЫВ" => Feedback,
        "MYDATA" or "ДАННЫЕ" or "МОИДАННЫЕ" => MyData,
        "READINESS" or "ГОТОВНОСТЬ" => Readiness,
        "PILOT" or "ПИЛОТ" => Pilot,
        "ROLLOUT" or "ЗАПУСК" => Rollout,
        "ERRORS" or "ОШИБКИ" => Errors,
        "JOURNAL" or "ЖУРНАЛ" => Journal,
        "REGULATION" or "РЕГЛАМЕНТ" => Regulation,
        "INVENTORY" or "ИНВЕНТАРИЗАЦИЯ" or "ОПИСЬ" => Inventory,
        "MINUTES" or "ИТОГИ" or "ПРОТОКОЛ" => Minutes,
        "FUNNEL" or "ВОРОНКА" => Funnel,
        "LIBRARY" or "БИБЛИОТЕКА" => Library,
        "TEMPLATE" or "ШАБЛОН" => Template,
        "CONNECT" or "ПОДКЛЮЧИТЬ" => Connect,
        "DISCONNECT" or "ОТКЛЮЧИТЬ" => Disconnect,
        "UNCLEAR" or "НЕПОНЯТНО" or "УТОЧНИТЬ" => Unclear,
        "APPROVALS" or "СОГЛАСОВАНИЯ" => Approvals,
        _ => null,
    };

    /// <summary>What follows «отзыв:»; null for other words.</summary>
    public static string? Opinion(string text) => Feedbacks().Match(text) is { Success: true } order ? order.Groups[1].Value.Trim() : null;

    /// <summary>What follows «итоги:», «протокол встречи:»; null for other words.</summary>
    public static string? MinutesIn(string text) => MinutesOfMeeting().Match(text) is { Success: true } minutes ? minutes.Groups[1].Value.Trim() : null;

    /// <summary>A text that is nothing but the name of a page: «готовность», «мои данные», "pilot". A name that an errand or an answer may begin with needs its slash or its colon.</summary>
    public static string? Bare(string text) => text.Trim(' ', '.', '!', '?', '\n').ToUpperInvariant() switch
    {
        "МОИ ДАННЫЕ" or "MY DATA" or "ЧТО ТЫ ОБО МНЕ ХРАНИШЬ" or "ЧТО ОБО МНЕ ХРАНИТСЯ" or "WHAT DO YOU STORE ABOUT ME" => MyData,
        "МОИ СОГЛАСОВАНИЯ" or "ЧТО МНЕ СОГЛАСОВАТЬ" or "ЧТО ЖДЁТ МОЕГО РЕШЕНИЯ" or "ЧТО ЖДЕТ МОЕГО РЕШЕНИЯ" or "MY APPROVALS" or "WHAT DO I HAVE TO APPROVE" => Approvals,
        var word => Of(word) is var page and (Readiness or Pilot or Rollout or Errors or Journal or Regulation or Inventory or Funnel or Library or Connect or Disconnect) ? page : null,
    };

    [GeneratedRegex(@"^\s*/?(?:отзыв|feedback)\s*:\s*(.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Feedbacks();

    [GeneratedRegex(@"^\s*/?(?:итоги|протокол|договор[её]нности|минутки|minutes|action items|agreements)(?:\s+(?:по\s+)?(?:встреч[иею]|созвон[ауе]|план[её]рк[иею]|совещани[яею]|собрани[яею]|of (?:the )?(?:meeting|call)))?(?:\s+\d[\d.]*)?\s*(?::|\n)\s*(.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex MinutesOfMeeting();
}
