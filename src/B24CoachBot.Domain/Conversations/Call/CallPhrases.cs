using System.Text.RegularExpressions;
using B24CoachBot.Domain.Attention;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>The words by which a person speaks of a call, and the typed twins of its buttons.</summary>
public static partial class CallPhrases
{
    /// <summary>«звонок», «подожди, надо звонок записать», «диалог»: which kind of talk is meant; null for all other words.</summary>
    public static ContactWay? Summons(string text) => Call().Match(text) is not { Success: true } summons ? null
        : summons.Groups["line"].Success ? ContactWay.Line
        : ContactWay.Call;

    public static bool InAnHour(string text) => Hour().IsMatch(text);

    public static bool MakesDeal(string text) => Deal().IsMatch(text);

    public static bool CommentsOnly(string text) => Comment().IsMatch(text);

    /// <summary>None of the cards shown.</summary>
    public static bool MeansNone(string text) => NoneOfThem().IsMatch(text);

    public static bool Corrects(string text) => Correct().IsMatch(text);

    public static bool KeepsTheirs(string text) => Theirs().IsMatch(text);

    public static bool WritesMine(string text) => Mine().IsMatch(text);

    public static AskingMode? ModeOf(string text) =>
        List().IsMatch(text) ? AskingMode.Daily
        : Button().IsMatch(text) ? AskingMode.OnRequest
        : AsItWas().IsMatch(text) ? AskingMode.Usual
        : AsItIs().IsMatch(text) ? AskingMode.Muted
        : null;

    /// <summary>Without «нет,» and the like at the beginning: what comes after it is the value.</summary>
    public static string WithoutObjection(string text) => Objection().Replace(text, "");

    public static bool Objects(string text) => Objection().IsMatch(text);

    [GeneratedRegex(@"^\s*(?:подожди\W+|стой\W+|погоди\W+|давай\s+|а\s+|wait\W+)?(?:надо\s+|нужно\s+|хочу\s+|let me\s+|i need to\s+)?(?:(?:запиши|записать|заполнить|внести|log|record|fill in)\s+)?(?:(?:последний|мой|по|про|the|my|last|a)\s+)*(?:звон(?:ок|ки|ку|ка)|calls?|(?<line>диалог(?:и|у|а)?|переписк[аиу]|dialogues?|conversations?))(?:\s+(?:записать|запиши|заполнить|внести))?[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Call();

    [GeneratedRegex(@"^\s*(?:(?:давай|напомни|спроси|remind me|ask(?: me)?)\s+)?(?:через (?:час|часик)|in an hour)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Hour();

    [GeneratedRegex(@"^\s*(?:да\W+)?(?:создай|создать|заведи|завести|новая|нужна|create|make|new)(?:те)?(?:\s+(?:новую|сделку|сделка|a|the|new|deal))*[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Deal();

    [GeneratedRegex(@"^\s*(?:только\s+|просто\s+|only\s+|just\s+)?(?:a\s+)?(?:комментари[йи]|заметк[ау]|к контакту|comment|note)(?:\s+к контакту)?[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*(?:ни одна|никакая|друг(?:ая|ую|ой|ое)(?: сделка| сделку)?|не (?:эта|та|эти|то)|нет такой|none(?: of (?:them|these))?|another(?: one)?|a different one)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex NoneOfThem();

    [GeneratedRegex(@"^\s*(?:исправить|исправь|изменить|измени|поправить|edit|change|correct it|fix(?: it)?)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Correct();

    [GeneratedRegex(@"^\s*(?:остав(?:ь|ить|им)(?: как (?:в карточке|есть|там))?|как в карточке|в карточке верно|не перезаписывай|keep(?: (?:it|theirs|the card))?|leave it)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Theirs();

    [GeneratedRegex(@"^\s*(?:(?:запиши|записать|перезапиши|перезаписать)(?:\s+мо[ёе])?|мо[ёе]|write mine|mine|overwrite)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Mine();

    [GeneratedRegex(@"\bсписк|раз в день|\blist\b|once a day", RegexOptions.IgnoreCase)]
    private static partial Regex List();

    [GeneratedRegex(@"\bкнопк|по слову|по запросу|сам[аи]? (?:спрошу|напишу|попрошу)|on request|by (?:the )?button|only when i ask", RegexOptions.IgnoreCase)]
    private static partial Regex Button();

    [GeneratedRegex(@"как (?:раньше|было|прежде|обычно)|as before|as usual", RegexOptions.IgnoreCase)]
    private static partial Regex AsItWas();

    [GeneratedRegex(@"остав(?:ь|ить|им)|\bтак\b|не спрашивай|leave it|as it is", RegexOptions.IgnoreCase)]
    private static partial Regex AsItIs();

    [GeneratedRegex(@"^\s*(?:нет|не|неа|no|nope|not)\s*[,.—–-]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Objection();
}
