using System.Text.RegularExpressions;
using B24CoachBot.Domain.Language.Morphology;

namespace B24CoachBot.Domain.Conversations;

/// <summary>The words by which a person orders a task that comes of a talk with a client.</summary>
public static partial class TalkPhrases
{
    /// <summary>Null when the text speaks of no talk.</summary>
    /// <param name="ordered">The word "task" was said by a command already.</param>
    public static OfTalk? Read(string text, bool ordered = false)
    {
        var read = Russian().Match(text) is { Success: true } russian ? russian : English().Match(text);
        if (!read.Success || !(ordered || read.Groups["task"].Success))
        {
            return null;
        }

        // «задача по звонку клиенту» is about a call to be made; a talk that was is set off, or stands alone.
        var errand = read.Groups["errand"].Value.Trim();
        return (read.Groups["loose"].Success && !read.Groups["set"].Success && errand.Length > 0) || SomebodyElse().IsMatch(errand) ? null
            : new OfTalk(read.Groups["line"].Success ? ContactWay.Line : read.Groups["call"].Success ? ContactWay.Call : null, errand)
            {
                Client = read.Groups["client"] is { Success: true, Value: var client } ? Nominative.Of(client.Trim('«', '»', '"', ' '), Cases.Instrumental) : null,
            };
    }

    /// <summary>The words on the button, typed while a talk is being asked about.</summary>
    public static bool IsBareOrder(string text) => Bare().IsMatch(text);

    [GeneratedRegex(@"^\s*(?<task>(?:(?:сдела|созда|постав|заве[дс]|оформ|запи[сш]|добав|нужна|новая)\p{L}*\s+)?(?:мне\s+)?(?:новую\s+)?(?:задач[ауи]|таск)\s+)?(?:из|по\s+(?:итогам|результатам|мотивам)|на\s+основе|(?<loose>по))\s+(?:(?:эт|последн|прошл|мо|наш|сегодняшн)\p{L}+\s+)?(?:(?<line>диалог[ау]|переписк[ие]|обращени[яю]|чат[ау](?=\s+с\s))|(?<call>звонк[ау])|разговор[ау])(?:\s+с\s+клиентом)?(?:\s+со?\s+(?<client>(?-i:«[^»]{2,60}»|\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?)))?(?!\p{L})\s*(?:(?<set>[:,;—–-]+)|(?=\s|$|[.!]))[\s.!]*(?<errand>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Russian();

    [GeneratedRegex(@"^\s*(?:please\s+)?(?<task>(?:(?:make|create|add|set|open)\s+)?(?:me\s+)?(?:an?\s+|the\s+|new\s+)*task\s+)?(?:from|out\s+of|based\s+on|(?<loose>for|on|after))\s+(?:(?:the|this|that|my|our|last|today's)\s+)*(?:(?<line>dialog(?:ue)?|conversation|chat)|(?<call>call)|talk)(?:\s+with\s+the\s+client)?(?:\s+with\s+(?<client>(?-i:\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?)))?(?!\p{L})\s*(?:(?<set>[:,;—–-]+)|(?=\s|$|[.!]))[\s.!]*(?<errand>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex English();

    // A client whose name the pattern could not tell from the errand: the text is read as any other.
    [GeneratedRegex(@"^(?:со?|with)\s", RegexOptions.IgnoreCase)]
    private static partial Regex SomebodyElse();

    [GeneratedRegex(@"^\s*(?:(?:постав|сдела|созда|заве[дс])\p{L}*\s+(?:мне\s+)?задач[уи]|(?:make|create|set|add)\s+(?:me\s+)?a\s+task)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();
}
