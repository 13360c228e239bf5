using System.Text.RegularExpressions;
using B24CoachBot.Domain.Consents;

namespace B24CoachBot.Domain.Conversations.Unclear;

/// <summary>How people say that they do not understand a task, and what of it.</summary>
public static partial class UnclearPhrases
{
    /// <summary>The task named in the words («непонятно по „Таблица цен“»), empty for a bare «непонятно»; null for other words.</summary>
    public static string? Read(string text) => Words().Match(text) is { Success: true } said ? Quotes().Replace(said.Groups[1].Value + said.Groups[2].Value, "").Trim(' ', '.', '!', '?', ',', ':') : null;

    /// <summary>The words name a task in quotation marks, so that they can mean nothing else.</summary>
    public static bool IsPlain(string text) => Quoted().IsMatch(text);

    /// <summary>The typed twins of the buttons.</summary>
    public static UnclearPart? Part(string text) =>
        Result().IsMatch(text) ? UnclearPart.Result
        : Deadline().IsMatch(text) ? UnclearPart.Deadline
        : Sources().IsMatch(text) ? UnclearPart.Sources
        : Other().IsMatch(text) ? UnclearPart.Other
        : null;

    [GeneratedRegex(@"^\s*(?:(?:мне|совсем|вообще|тут|здесь|что-то)\s+)*(?:не\s?понятн[оаы]|не\s?ясн[оаы]|не (?:понимаю|понял[аи]?)(?=\s+задач)|unclear|(?:it is |it's )?not clear|i (?:do not|don't) understand(?=\s+(?:the |this )?task))(?:\s*,?\s*(?:(?:что|как)\s+(?:\p{L}+\s+)?делать|what to do))?(?:[\s.!?…]*$|\s*[,:—-]?\s*(?:(?:по|со?|про|в|об?|about|with|in)\b(?:\s*(?:задач\p{L}*|the task|task)\b)?|(?:эт\p{L}+\s+)?задач\p{L}*|(?:the |this )?task\b)\s*(.{0,200})$|\s*([«""“„].{2,200})$)", RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex(@"^\s*(?:не\s?понятн|не\s?ясн|unclear|not clear)[^«""“„]*[«""“„].{2,}[»""”“]", RegexOptions.IgnoreCase)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[«»""“”„]")]
    private static partial Regex Quotes();

    [GeneratedRegex(@"^\s*(?:1|не\s?(?:понятен|ясен)\s+)?\s*(?:какой\s+)?(?:результат(?:а)?|что (?:должно (?:получиться|быть)|на выходе)|когда готово|готово,? когда|the result|result|what is done|when is it done)[\s.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Result();

    [GeneratedRegex(@"^\s*(?:не\s?(?:понятен|ясен)\s+)?(?:какой\s+)?(?:срок|сроки|дата|когда|к какому сроку|до какого числа|the deadline|deadline|due date|when)[\s.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Deadline();

    [GeneratedRegex(@"^\s*(?:где\s+(?:взять\s+)?)?(?:исходн(?:ые|ики|иков)(?:\s+данные)?|данные|материалы|файлы|sources?|where are the sources|materials|files)[\s.!?]*$|^\s*откуда (?:взять|брать)(?:\s+\p{L}+)?[\s.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Sources();

    [GeneratedRegex(@"^\s*(?:другое|друг(?:ой|ая)(?:\s+вопрос)?|иное|свой вопрос|other|something else|another question)[\s.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Other();
}
