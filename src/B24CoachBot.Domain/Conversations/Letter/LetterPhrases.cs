using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Conversations.Letter;

/// <summary>How people word a message they want: the order, to whom, what it is about, and what else belongs to it.</summary>
internal static partial class LetterPhrases
{
    /// <summary>What follows «напиши (мне) (текст)» or «текст:»; null for other words.</summary>
    public static string? Ordered(string text) => Order().Match(text) is { Success: true } order ? order.Groups[1].Value.Trim() : null;

    /// <summary>The words behind the piece's name, without the marks that led to them.</summary>
    public static string Bare(string text) => text.Trim(' ', '\t', '\n', '\r', '.', ',', ';', ':', '-', '–', '—', '!');

    /// <summary>A client or a colleague named by a capital letter: first of all («Ромашке по скидке»), or behind «для», «у», «от» anywhere.</summary>
    public static Match Whom(string text) => First().Match(text) is { Success: true } first ? first : Behind().Match(text);

    /// <summary>The first one or two words, which may be somebody without a capital letter.</summary>
    public static string FirstWords(string text, int count) => count == 1 ? OneWord().Match(text).Value : TwoWords().Match(text).Value;

    /// <summary>«поставка: ждём документы», «скидка, потому что…»: what it is about, and what else.</summary>
    public static (string What, string More)? Parts(string text) =>
        Joint().Match(text) is { Success: true } parts ? (Bare(parts.Groups[1].Value), Bare(parts.Groups[2].Value)) : null;

    /// <summary>Words that continue a sentence: «по скидке», "on the discount".</summary>
    public static bool Joins(string text) => Preposition().IsMatch(text);

    /// <summary>«без срока», «неважно»: there is nothing to say here.</summary>
    public static bool HasNothing(string text) => Nothing().IsMatch(text);

    /// <summary>«причина — …», «сейчас: …» said as a correction.</summary>
    public static string? More(string text) => MoreSaid().Match(text) is { Success: true } more ? Bare(more.Groups[1].Value) : null;

    /// <summary>«кому: …»</summary>
    public static string? ToWhom(string text) => WhomSaid().Match(text) is { Success: true } whom ? Bare(whom.Groups[1].Value) : null;

    /// <summary>«о чём: …»</summary>
    public static string? About(string text) => WhatSaid().Match(text) is { Success: true } what ? Bare(what.Groups[1].Value) : null;

    /// <summary>«годится», «отправь»: the text is wanted as it stands.</summary>
    public static bool Accepts(string text) => Sending().IsMatch(text);

    [GeneratedRegex(@"^\s*(?:(?:(?:пожалуйста|please)[\s,]+)?(?:напиши(?:те)?|написать|составь(?:те)?|составить|сформулируй(?:те)?|набросай(?:те)?|помоги(?:те)?\s+(?:написать|сформулировать)|write|draft|word|help\s+me\s+(?:to\s+)?write)\s+(?:(?:мне|пожалуйста|me|please|an?|the)\s+)*(?:(?:текст|сообщение|письмо|ответ|message|letter|text)\s+(?:с\s+|про\s+|о\s+|with\s+|of\s+)?)?|текст\s*:\s*|text\s*:\s*)(?:an?\s+)?(\S.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Order();

    [GeneratedRegex(@"^\s*(?:(?i:для|у|от|к|клиент[ауе]?|компани[июя]|контрагент[ауе]?|for|to|from|client)\s+){0,2}(?:[«""][^»""\n]{1,60}[»""]|\p{Lu}[\p{L}\d-]*(?:\s+\p{Lu}[\p{L}\d-]*){0,2})(?=[\s,.:;—–-]|$)")]
    private static partial Regex First();

    [GeneratedRegex(@"(?<![\p{L}\d])(?i:для|у|от|клиент[ау]|for|to|from)\s+(?:(?i:клиента|компании|контрагента|client)\s+)?(?:[«""][^»""\n]{1,60}[»""]|\p{Lu}[\p{L}\d-]*(?:\s+\p{Lu}[\p{L}\d-]*){0,2})(?=[\s,.:;—–-]|$)")]
    private static partial Regex Behind();

    [GeneratedRegex(@"^\s*(?:(?:для|у|от|to|for|from)\s+)?\p{L}[\p{L}-]+", RegexOptions.IgnoreCase)]
    private static partial Regex OneWord();

    [GeneratedRegex(@"^\s*(?:(?:для|у|от|to|for|from)\s+)?\p{L}[\p{L}-]+\s+\p{L}[\p{L}-]+", RegexOptions.IgnoreCase)]
    private static partial Regex TwoWords();

    [GeneratedRegex(@"^(.{2,}?)(?:\s*:\s+|\s+[—–-]\s+|\s*\n\s*|[\s,]+(?:потому\s+что|так\s+как|поскольку|из-за\s+того,?\s+что|причина|because|since)[\s:—–-]+)(\S.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\s*(?:по|про|о|об|обо|в|во|на|насч[её]т|за|с|со|от|для|что|чтобы|on|about|of|for|to|regarding|that|with)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"^\s*(?:(?:это\s+)?не\s*важно|без\s+(?:срока|разницы|причины|имени|адресата)|срока\s+нет|нет\s+срока|вс[её]\s+равно|никак(?:ой|ого)|не\s+знаю|не\s+скажу|не\s+называ(?:ем|ю|й)|any\s*time|no\s+(?:date|deadline|reason)|(?:it\s+)?does(?:n'?t|\s+not)\s+matter|don'?t\s+know)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^\s*(?:(?:нет|точнее|no)[\s,]+)?(?:причина|потому\s+что|сейчас|reason|now)\s*[:—–-]\s*(\S.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex MoreSaid();

    [GeneratedRegex(@"^\s*(?:(?:нет|точнее|no)[\s,]+)?(?:кому|для\s+кого|у\s+кого|whom?|to\s+whom)\s*[:—–-]?\s+(\S.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex WhomSaid();

    [GeneratedRegex(@"^\s*(?:(?:нет|точнее|no)[\s,]+)?(?:о\s+ч[её]м|в\s+ч[её]м|что|тема|what|about)\s*[:—–-]\s*(\S.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex WhatSaid();

    [GeneratedRegex(@"^\s*(?:отправ(?:ь|ить|ьте|ляй|ляйте)|годится|подходит|send(?:\s+it)?|fine)[\s.!]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Sending();
}
