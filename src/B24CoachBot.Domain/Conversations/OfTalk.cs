using System.Text.RegularExpressions;
using B24CoachBot.Domain.Consents;
using B24CoachBot.Domain.Language.Morphology;

namespace B24CoachBot.Domain.Conversations;

/// <summary>An errand that comes of a talk with a client: «сделай задачу из диалога: выслать договор до пятницы», "make a task from the call".</summary>
/// <param name="Way">Which kind of talk was named; null for any.</param>
/// <param name="Errand">What is to be done; empty when it was not said.</param>
public sealed partial record OfTalk(ContactWay? Way, string Errand)
{
    /// <summary>The verb of the button that asks for it under a question about a talk. Stored in the portal's messages: a contract.</summary>
    public const string Verb = "talk-task";

    /// <summary>With whom, in the nominative: the client is named, so no talk is looked up.</summary>
    public string? Client { get; init; }

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

    [GeneratedRegex(@"^\s*(?<task>(?:(?:сдела|созда|постав|заве[дс]|оформ|запи[сш]|добав|нужна|новая)\p{L}*\s+)?(?:мне\s+)?(?:новую\s+)?(?:задач[ауи]|таск)\s+)?(?:из|по\s+(?:итогам|результатам|мотивам)|на\s+основе|(?<loose>по))\s+(?:(?:эт|последн|прошл|мо|сегодняшн)\p{L}+\s+)?(?:(?<line>диалог[ау]|переписк[ие]|обращени[яю])|(?<call>звонк[ау])|разговор[ау])(?:\s+с\s+клиентом)?(?:\s+со?\s+(?<client>(?-i:«[^»]{2,60}»|\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?)))?(?!\p{L})\s*(?:(?<set>[:,;—–-]+)|(?=\s|$|[.!]))[\s.!]*(?<errand>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Russian();

    [GeneratedRegex(@"^\s*(?:please\s+)?(?<task>(?:(?:make|create|add|set|open)\s+)?(?:me\s+)?(?:an?\s+|the\s+|new\s+)*task\s+)?(?:from|out\s+of|based\s+on|(?<loose>for|on|after))\s+(?:(?:the|this|that|my|last|today's)\s+)*(?:(?<line>dialog(?:ue)?|conversation|chat)|(?<call>call)|talk)(?:\s+with\s+the\s+client)?(?:\s+with\s+(?<client>(?-i:\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?)))?(?!\p{L})\s*(?:(?<set>[:,;—–-]+)|(?=\s|$|[.!]))[\s.!]*(?<errand>.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex English();

    // A client whose name the pattern could not tell from the errand: the text is read as any other.
    [GeneratedRegex(@"^(?:со?|with)\s", RegexOptions.IgnoreCase)]
    private static partial Regex SomebodyElse();

    [GeneratedRegex(@"^\s*(?:(?:постав|сдела|созда|заве[дс])\p{L}*\s+(?:мне\s+)?задач[уи]|(?:make|create|set|add)\s+(?:me\s+)?a\s+task)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();
}

/// <summary>Which talk an errand comes of.</summary>
/// <param name="Known">The talk that the person is being asked about; null when the last one is to be looked up.</param>
public sealed record TalkAsked(CardQuestion? Known, UserId Person, ContactWay? Way)
{
    public FactsNeeded Needs => Known is { } talk ? FactsNeeded.None with { Contacts = [talk] } : FactsNeeded.None with { LastTalk = this };
}

/// <summary>The cards of a talk: open deals or the lead, otherwise the client.</summary>
public sealed record TalkCards(IReadOnlyList<CrmLink> Found, string? Client);
