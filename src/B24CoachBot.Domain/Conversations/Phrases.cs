using System.Text.RegularExpressions;
using B24CoachBot.Domain.Conversations.Task;

namespace B24CoachBot.Domain.Conversations;

/// <summary>The words by which a person turns to the bot: slash commands and their Russian twins, the bot's mention, a plain order.</summary>
public static partial class Phrases
{
    /// <summary>Longer texts are not read: an errand of this length is a document.</summary>
    public const int Longest = 4_000;

    /// <summary>The text without a mention of the bot at its beginning or end.</summary>
    public static string WithoutMention(string text, UserId bot) =>
        Mention().Replace(text, match => match.Groups[1].Value == bot.ToString() ? "" : match.Value).Trim(' ', ',', ':', '\n', '\t', '\r');

    /// <summary>A name in a mention tells nothing of the language that is spoken.</summary>
    public static string WithoutMentions(string text) => Mention().Replace(text, "");

    public const string Task = "task";

    public const string Passport = "passport";

    public const string Learn = "learn";

    public const string Digest = "digest";

    /// <summary>The command of a text that begins with a slash or orders a task in so many words, and what follows it.</summary>
    public static (string Name, string Tail)? Command(string text)
    {
        var match = Slash().Match(text);
        if (!match.Success)
        {
            return OfficeCommands.Bare(text) is { } bare ? (bare, "")
                : CheckPhrases.Ordered(text) is { } toCheck ? (OfficeCommands.Check, toCheck)
                : OfficeCommands.Opinion(text) is { } opinion ? (OfficeCommands.Feedback, opinion)
                : OfficeCommands.MinutesIn(text) is { } minutes ? (OfficeCommands.Minutes, minutes)
                : RecordsPhrases.JournalSince(text) is { } since ? (OfficeCommands.Journal, since)
                : Order().IsMatch(text) || TalkPhrases.Read(text) is not null ? (Task, text) : Page().Match(text) is { Success: true } page ? (Passport, page.Groups[1].Value) : null;
        }

        var name = match.Groups[1].Value.ToUpperInvariant() switch
        {
            "TASK" or "ЗАДАЧА" => Task,
            "HELP" or "ПОМОЩЬ" => "help",
            "PASSPORT" or "ПАСПОРТ" => Passport,
            "LEARN" or "ЧТО" => Learn,
            "DIGEST" or "СВОДКА" => Digest,
            var other => OfficeCommands.Of(other) ?? match.Groups[1].Value,
        };
        return (name, match.Groups[2].Value.Trim());
    }

    /// <summary>The typed twin of the button «Изменить».</summary>
    public static bool AsksToEdit(string text) => Edits().IsMatch(text);

    /// <summary>The typed twin of «Создать тихо».</summary>
    public static bool CreatesQuietly(string text) => Quietly().IsMatch(text);

    /// <summary>The typed twin of «Создать и написать в чат».</summary>
    public static bool CreatesAndTells(string text) => AndTell().IsMatch(text);

    /// <summary>A title that names no errand of its own: «поставь задачу», «сделай это», or nothing at all.</summary>
    public static bool PointsAtReply(string title) => Pointing().IsMatch(title);

    /// <summary>A question, not an order.</summary>
    public static bool Asks(string text) => Question().IsMatch(text);

    /// <summary>About clients, deals or sums: nothing to be spoken of in a group.</summary>
    public static bool AboutClients(string text) => Clients().IsMatch(text);

    /// <summary>The words object to something said before («нет, …», «не X, а Y», «точнее …»).</summary>
    public static bool Objects(string text) => Objection().IsMatch(text);

    /// <summary>Somebody else of that name («другой», «не тот»).</summary>
    public static bool MeansAnother(string text) => Another().IsMatch(text);

    /// <summary>The deadline waits for the absent assignee («перенести срок», «после отпуска»).</summary>
    public static bool MovesDeadline(string text) => ToReturn().IsMatch(text);

    /// <summary>The typed twins of the buttons behind «Изменить».</summary>
    public static EditTarget? EditedField(string text) =>
        Fields.Where(one => one.Words.IsMatch(text)).Select(one => (EditTarget?)one.Target).FirstOrDefault();

    private static readonly (Regex Words, EditTarget Target)[] Fields =
    [
        (TitleField(), EditTarget.Title),
        (WhoField(), EditTarget.Responsible),
        (DeadlineField(), EditTarget.Deadline),
        (ListsField(), EditTarget.Lists),
        (ClientField(), EditTarget.Client),
    ];

    /// <summary>The typed twin of «Да, отменить» on the undo question.</summary>
    public static bool ConfirmsUndo(string text) => ToUndo().IsMatch(text);

    /// <summary>The typed twin of «Оставить» on the undo question.</summary>
    public static bool KeepsTask(string text) => Keeps().IsMatch(text);

    /// <summary>A task that was taken back is wanted again («вернуть»).</summary>
    public static bool Restores(string text) => ToRestore().IsMatch(text);

    /// <summary>«завтра» as the answer to an offer.</summary>
    public static bool MeansTomorrow(string text) => Tomorrow().IsMatch(text);

    /// <summary>Leads, as the name of what a passport is about.</summary>
    public static bool NamesLeads(string text) => Leads().IsMatch(text);

    public static bool Greets(string text) => Greeting().IsMatch(text);

    public static bool Thanks(string text) => Gratitude().IsMatch(text);

    /// <summary>Without characters that nobody sees: they would hide a word from the readers.</summary>
    public static string Seen(string text) => Invisible().Replace(text, "");

    /// <summary>Nothing but marks, pictures or invisible characters.</summary>
    public static bool SaysNothing(string text) => !text.Any(char.IsLetterOrDigit);

    [GeneratedRegex(@"\[USER=(\d+)[^\]]*\].*?\[/USER\]", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Mention();

    [GeneratedRegex(@"^\s*(?:изменить|измени|исправить|поправить|правка|ещё правка|edit|change)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Edits();

    [GeneratedRegex(@"^\s*(?:созда(?:й|ть|йте)|поставь(?:те)?|да)[\s,]+(?:тихо|молча|без чата|в чат не пиши|не пиши в чат)[\s.!]*$|^\s*(?:create|yes)[\s,]+quietly[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Quietly();

    [GeneratedRegex(@"^\s*(?:созда(?:й|ть|йте)|поставь(?:те)?|да)[\s,]+(?:и\s+)?(?:напиши|написать|сообщи|скажи)(?:те)?\s+(?:об этом\s+)?(?:в|чату?)\s*(?:чат|группу)?[\s.!]*$|^\s*(?:create|yes)[\s,]+(?:and\s+)?tell\s+the\s+(?:chat|group)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex AndTell();

    [GeneratedRegex(@"^(?:\W|\b(?:постав(?:ь|ьте|ить)|созда(?:й|йте|ть)|сдела(?:й|йте|ть)|заведи(?:те)?|завести|оформи(?:те|ть)?|запиши(?:те)?|добавь(?:те)?|зафиксируй(?:те)?|поручи(?:те)?|новая|новую|задач[ауи]?|таск|это|этого|этим|этому|пусть|надо|нужно|на|для|по|из|и|в|сообщени[еюя]|плиз|пожалуйста|срочно|please|make|create|add|set|an?|the|this|it|that|task|up|into|to|for|of|as|do|by)\b)*$", RegexOptions.IgnoreCase)]
    private static partial Regex Pointing();

    [GeneratedRegex(@"^\s*(?:(?:а|и|ну)\s+)?(?:как(?:ой|ая|ое|ие|ого|ую|их|им)?|сколько|когда|где|куда|кто|кого|кому|чей|чья|что|чего|почему|зачем|есть ли|можно ли|how|what|which|who|whose|when|where|why|is there|can you)\b.*\?[\s)!?]*$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Question();

    [GeneratedRegex(@"\b(?:сдел(?:ка|ки|ку|ке|ок|кам)|бюджет|клиент|контакт|лид(?:ы|ов|а|ам)?\b|сумм|сч[её]т|оплат|скидк|договор|crm|црм|deals?\b|client|customer|budget|lead|invoice|discount|contract)", RegexOptions.IgnoreCase)]
    private static partial Regex Clients();

    [GeneratedRegex(@"^\s*(?:да\W+(?:отмени(?:ть)?|снять|сними)|yes\W+undo(?: it)?)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex ToUndo();

    [GeneratedRegex(@"^\s*(?:оставить|оставь(?:те)?|пусть (?:будет|остаётся|остается)|keep(?: it)?)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Keeps();

    [GeneratedRegex(@"^\s*(?:(?:давай |напомни )?завтра|отложи(?:м|ть)? (?:на|до) завтра|(?:remind me )?tomorrow)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Tomorrow();

    [GeneratedRegex(@"^\s*(?:верни(?:те)?|вернуть|да,? верни(?:те)?|верни (?:её|ее|задачу|черновик|обратно)|bring (?:it )?back|restore(?: it)?)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex ToRestore();

    [GeneratedRegex(@"^\s*(?:нет\b|не\s|точнее\b|исправь|поправь|поправка|вместо\s|ой\b|no\b|not\s|actually\b|instead\b|correction\b|sorry\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Objection();

    [GeneratedRegex(@"^\s*(?:нет,?\s+)?(?:друг(?:ой|ого|ому|ая|ую)|не (?:тот|того|тому|та|ту|той|этот|этому)|someone else|another(?: one)?|not (?:him|her|that one))(?:\s+\p{L}+)?[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Another();

    [GeneratedRegex(@"^\s*(?:перенес(?:ти|и|ём|ем)(?: срок)?|перенести|после (?:отпуска|возвращения|выхода|больничного)|когда (?:верн[её]тся|выйдет)|пусть (?:вернётся|вернется|выйдет)|срок перенести|move (?:it|the deadline)|after (?:he|she) (?:is|comes) back|when (?:he|she) (?:is|comes|gets) back|after the (?:leave|vacation|holiday))[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex ToReturn();

    [GeneratedRegex(@"^\s*(?:назван(?:ие|ия)|заголовок|что(?: сделать)?|текст|title|name|what)[\s.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex TitleField();

    [GeneratedRegex(@"^\s*(?:кому|исполнител(?:ь|я)|ответственн(?:ый|ого)|who|assignee)[\s.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex WhoField();

    [GeneratedRegex(@"^\s*(?:срок|дату?|когда|deadline|due(?: date)?|date|when)[\s.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex DeadlineField();

    [GeneratedRegex(@"^\s*(?:шаги|чек-?лист|пункты|шаги и критерии|критерии|готово,? когда|steps|checklist|criteria|steps and criteria|done when)[\s.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex ListsField();

    [GeneratedRegex(@"^\s*(?:клиент|сделк[ау]|crm|црм|client|deal)[\s.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex ClientField();

    [GeneratedRegex(@"^\s*(?:привет(?:ствую)?|здравствуй(?:те)?|добр(?:ый|ое|ой)\s+(?:день|утро|вечер|дня)|hi|hello|hey|good (?:morning|afternoon|evening))[\s,]*(?:коуч|бот|coach|bot)?[\s.!)]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^\s*(?:(?:большое\s+)?спасибо(?:\s+(?:большое|тебе|вам))?|благодарю|спс|thanks?(?:\s+(?:you|a lot))?|thank you(?:\s+very much)?)[\s.!)]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Gratitude();

    // Directions, soft hyphens, zero widths; the joiner stays, it holds composed emoji together.
    [GeneratedRegex(@"[\p{Cf}-[\u200D]]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"^\s*(?:лид(?:ы|ов|ам|а)?|заявк[иа]|заявок|leads?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Leads();

    [GeneratedRegex(@"^\s*(?:паспорт(?: полей)?|field passport|passport)(?:\s+(\p{L}[\p{L}\s]{2,30}))?[\s.!?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Page();

    [GeneratedRegex(@"^\s*/([\p{L}\d_-]{1,40})(?:\s+(.*))?$", RegexOptions.Singleline)]
    private static partial Regex Slash();

    [GeneratedRegex(@"^\s*(?:(?:поставь|создай|заведи|сделай|добавь|запиши|нужна|новая)(?:те)?\s+(?:\p{L}+\s+)?задач[уаи]|задача\b|(?:please\s+)?(?:create|add|make|set|new)\s+(?:a\s+|the\s+|up\s+)*task\b|task\s*:)", RegexOptions.IgnoreCase)]
    private static partial Regex Order();
}
