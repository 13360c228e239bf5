using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>A client without quotes: a capitalised word inside the sentence that is nobody's name, after a word that asks for one.</summary>
internal static class ClientName
{
    private static readonly FrozenSet<string> Papers = Lexicon.Set("client-things");
    private static readonly FrozenSet<string> Handled = Lexicon.Set("client-verbs");

    private static readonly FrozenSet<string> Business = FrozenSet.ToFrozenSet(
    [
        "invoice", "contract", "deal", "meeting", "account", "order", "proposal", "quote", "return", "complaint", "call", "demo", "renewal", "shipment", "delivery",
        "refund", "agreement", "nda", "offer", "kickoff", "tender", "claim", "project", "visit", "audit", "presentation", "team", "office", "pitch", "rollout", "onboarding", "purchase", "payment", "lead", "opportunity", "negotiation",
    ]);

    private const int LongestName = 4;

    public static bool IsPaper(string key) => Papers.Contains(key);

    /// <summary>The case a preposition before a client asks for; None for a preposition that names no client.</summary>
    public static Cases? CaseAfter(string key) => key switch
    {
        "с" or "со" or "перед" => Cases.Instrumental,
        "для" or "от" or "у" or "из" or "насчет" or "поводу" => Cases.Genitive,
        "про" => Cases.Accusative,
        "к" or "ко" or "по" => Cases.Dative,
        "for" or "with" or "from" or "to" or "at" or "of" or "against" or "about" or "regarding" => Cases.Any,
        _ => null,
    };

    public static CrmMention? Read(Scene scene, int at)
    {
        var token = scene.Tokens[at];
        var key = scene.Key(Head(scene, at) - 1);
        if (scene.Key(at) is "mr" or "mrs" or "ms" or "dr" && token.Capital)
            return Gentleman(scene, at);
        if (!token.Capital)
            return DictatedFirm.Read(scene, at);
        if (scene.IsAside(at) || token.Key.Length < 2 || ClientWords.IsLegalBefore(token.Key) || ClientWords.IsCommon(token.Key))
            return null;
        var kind = ClientWords.KindOf(key);
        if (ClientPerson.Read(scene, at, kind) is { } person)
            return person;
        if (scene.Inside[at] >= 0 || ClientPerson.IsPersonal(token.Key))
            return null;
        var last = Last(scene, at);
        // «показ по Ленина 5» is in a street.
        if (scene.Key(at - 1) is "по" or "на" && last + 1 < scene.Tokens.Count && scene.Tokens[last + 1].Kind == TokenKind.Number && scene.Tokens[last + 1].Key.Length < 4 && !scene.Used[last + 1])
            return null;
        // «с Турбюро „Вояж“»: the name is in the quotes.
        if (scene.IsMark(last + 1, '"') && last == at && scene.Quoted[last + 1])
            return null;
        if (token.Key.Any(char.IsAsciiDigit) && kind is null || ClientWords.IsPlaceOrProgram(token.Key) || scene.Key(last + 1) is "v" or "vs" || scene.Key(at - 1) is "v" or "vs" || scene.IsMark(at - 1, '.') && scene.Key(at - 2) is "v" or "vs")
            return null;
        if (ClientWords.IsLegalBefore(key) || ClientWords.IsLegalAfter(scene.Key(last + 1)))
            return Named(scene, CrmKind.Company, at, last, Cases.None);
        if (kind is CrmKind.Deal or CrmKind.Lead)
            return Named(scene, kind.Value, at, last, Cases.None);
        // «счёт Вектору» is a bill for somebody, not a bill's name.
        if (kind is not null and not CrmKind.Invoice)
            return Named(scene, CrmKind.Company, at, last, Cases.None);
        if (IsAbbreviation(scene, at, last) || IsStart(scene, at))
            return IsStart(scene, at) && FirmShape.Is(token.Key) ? Named(scene, CrmKind.Company, at, last, IsDative(token.Key) ? Cases.Dative : Cases.None)
                : IsStart(scene, at) && RoleWords.Reporting.Contains(scene.Key(last + 1)) && !IsAbbreviation(scene, at, last) ? Named(scene, CrmKind.Company, at, last, Cases.None) : null;
        if (CaseAfter(key) is { } @case)
            return Named(scene, CrmKind.Company, at, last, @case);
        if (char.IsAsciiLetter(token.Key[0]))
            return Business.Contains(scene.Key(last + 1)) ? Named(scene, scene.Key(last + 1) is "deal" or "opportunity" ? CrmKind.Deal : CrmKind.Company, at, last, Cases.None)
                : Latin(scene, at, last, key);
        if (Papers.Contains(key) && !(IsDative(token.Key) && last == at))
            return Named(scene, CrmKind.Company, at, last, token.Key[^1] is 'а' or 'ы' or 'и' or 'я' ? Cases.Genitive : Cases.None);
        if (key is "в" && (CallsBefore(scene, at) || IsSentTo(scene.Key(at - 2))))
            return Named(scene, CrmKind.Company, at, last, Cases.Accusative);
        if (key is "в" && FirmShape.Is(token.Key))
            return Named(scene, CrmKind.Company, at, last, Cases.Accusative);
        if (Handled.Contains(key))
            return Named(scene, CrmKind.Company, at, last, Cases.Accusative);
        if (IsSaying(key) || FirmShape.Is(token.Key) && !IsDative(token.Key))
            return Named(scene, CrmKind.Company, at, last, Cases.None);
        // «Ангелина, Агросоюзу выставить счёт»
        if (IsDative(token.Key) && Sends(scene.Key(last + 1)))
            return Named(scene, CrmKind.Company, at, last, Cases.Dative);
        if (IsCall(key))
            return Named(scene, CrmKind.Company, at, last, IsDative(token.Key) ? Cases.Dative : Cases.None);
        return IsDative(token.Key) && !RoleWords.Governing.Contains(key) && SendsBefore(scene, at) ? Named(scene, CrmKind.Company, at, last, Cases.Dative) : null;
    }

    /// <summary>«с Агросоюзом и Рассветом»: what was said of the first holds for the rest.</summary>
    private static int Head(Scene scene, int at)
    {
        while (at > 2 && (scene.Key(at - 1) is "и" or "and" or "или" || scene.IsMark(at - 1, ',')) && scene.Tokens[at - 2].IsWord && scene.Tokens[at - 2].Capital && scene.Inside[at - 2] < 0)
            at -= 2;
        return at;
    }

    private static bool IsDative(string key) => key[^1] is 'у' or 'ю' or 'е';

    private static bool IsSaying(string key) => key is "просит" or "пишет" or "написал" or "звонил" or "звонит" or "жалуется" or "требует" or "интересуется" or "хочет" or "прислал" or "спрашивает" or "просил";

    /// <summary>«претензия в Плитпром», «звонок в Вектор»: what is sent into a company, not what is in a place.</summary>
    private static bool IsSentTo(string key) => key is "звонок" or "звонка" or "звонки" or "письмо" or "письма" or "запрос" or "запроса" or "запросы" or "заявка" or "заявку" or "заявки" or "ответ" or "жалоба" or "жалобу" or "предложение" or "кп" or "счет"
        || key.StartsWith("претензи", StringComparison.Ordinal) || key.StartsWith("рекламаци", StringComparison.Ordinal);

    private static bool IsCall(string key) => key.Contains("звони", StringComparison.Ordinal) || key is "набери" or "набрать" or "звонок";

    private static CrmMention? Latin(Scene scene, int at, int last, string before) =>
        (before is "call" or "email" or "invoice" or "bill" or "visit" or "contact" or "ring" or "phone" || SendsBefore(scene, at) && !RoleWords.Governing.Contains(before) && char.IsAsciiLetter(before.Length > 0 ? before[0] : ' ') && before is "send" or "chase")
            ? Named(scene, CrmKind.Company, at, last, Cases.None) : null;

    private static CrmMention Named(Scene scene, CrmKind kind, int first, int last, Cases @case)
    {
        var span = scene.Span(first, last);
        var said = span.In(scene.Text);
        return new CrmMention(kind, first == last && @case is not (Cases.None or Cases.Any) ? Nominative.Of(said, @case) : said.EndsWith("'s", StringComparison.Ordinal) || said.EndsWith("’s", StringComparison.Ordinal) ? said[..^2] : said, null, span);
    }

    private static CrmMention? Gentleman(Scene scene, int at)
    {
        var name = scene.IsMark(at + 1, '.') ? at + 2 : at + 1;
        return name < scene.Tokens.Count && scene.Tokens[name].Capital && scene.Tokens[name].IsWord && !ClientPerson.IsColleague(scene, name)
            ? new CrmMention(CrmKind.Contact, scene.Span(name, name).In(scene.Text), null, scene.Span(at, name)) : null;
    }

    private static int Last(Scene scene, int at)
    {
        var first = at;
        while (at - first < LongestName && at + 1 < scene.Tokens.Count && scene.Tokens[at + 1].IsWord && scene.Tokens[at + 1].Capital && !scene.Used[at + 1] && scene.Inside[at + 1] < 0
            && !ClientWords.IsLegalAfter(scene.Key(at + 1)) && scene.Tokens[at].Span.End + 1 >= scene.Tokens[at + 1].Span.Start && !IsUpper(scene, at + 1))
            at++;
        return at == first && at + 1 < scene.Tokens.Count && IsBentAdjective(scene.Key(at)) && scene.Tokens[at + 1].IsWord && !scene.Tokens[at + 1].Capital && !scene.Used[at + 1] && scene.Inside[at + 1] < 0
            && !VerbForms.IsAction(scene.Key(at + 1)) && scene.Tokens[at + 1].Key.Length > 2 && !RoleWords.Governing.Contains(scene.Key(at + 1)) ? at + 1 : at;
    }

    // «для Озёрного клуба»: an adjective is half a name.
    private static bool IsBentAdjective(string key) => key.Length > 5 && (key.EndsWith("ого", StringComparison.Ordinal) || key.EndsWith("его", StringComparison.Ordinal) || key.EndsWith("ому", StringComparison.Ordinal) || key.EndsWith("ему", StringComparison.Ordinal) || key.EndsWith("ым", StringComparison.Ordinal));

    private static bool IsAbbreviation(Scene scene, int at, int last) => at == last && scene.Tokens[at].Span.Length < 6 && IsUpper(scene, at);

    private static bool IsUpper(Scene scene, int at) => scene.Tokens[at].Span.In(scene.Text).All(c => !char.IsLower(c));

    private static bool IsStart(Scene scene, int at) => at == 0 || scene.Tokens[at - 1].Kind == TokenKind.Line || scene.Tokens[at - 1].Kind == TokenKind.Mark && scene.Tokens[at - 1].Key is "." or "!" or "?" or ":" or ")" or "*" or "-" or ">";

    /// <summary>A verb whose dative gets or hears something.</summary>
    public static bool IsSending(string key) => Sends(key) || IsCall(key);

    /// <summary>A call or a sending is ordered before this token.</summary>
    public static bool CallsBefore(Scene scene, int at) => Before(scene, at, key => key.StartsWith("звон", StringComparison.Ordinal) || IsCall(key) || key.StartsWith("набр", StringComparison.Ordinal) || Sends(key));

    private static bool SendsBefore(Scene scene, int at) => Before(scene, at, key => Sends(key) || key.Contains("звони", StringComparison.Ordinal));

    private static bool Sends(string key) => key is "send" or "chase" or "ship" or "offer" || key.StartsWith("отправ", StringComparison.Ordinal) || key.StartsWith("отгруз", StringComparison.Ordinal) || key.StartsWith("высла", StringComparison.Ordinal)
        || key.StartsWith("вышл", StringComparison.Ordinal) || key.StartsWith("выстав", StringComparison.Ordinal) || key.StartsWith("достав", StringComparison.Ordinal) || key.StartsWith("написа", StringComparison.Ordinal) || key.StartsWith("напиш", StringComparison.Ordinal)
        || key.StartsWith("ответ", StringComparison.Ordinal) || key.StartsWith("скин", StringComparison.Ordinal) || key.StartsWith("переда", StringComparison.Ordinal) || key.StartsWith("отвез", StringComparison.Ordinal) || key.StartsWith("предлож", StringComparison.Ordinal)
        || key.StartsWith("верну", StringComparison.Ordinal) || key.StartsWith("верни", StringComparison.Ordinal) || key.StartsWith("напомн", StringComparison.Ordinal) || key.StartsWith("подготов", StringComparison.Ordinal) || key.StartsWith("сдела", StringComparison.Ordinal)
        || key.StartsWith("оплат", StringComparison.Ordinal) || key.StartsWith("прода", StringComparison.Ordinal) || key.StartsWith("постав", StringComparison.Ordinal) || key.StartsWith("привез", StringComparison.Ordinal) || key.StartsWith("перешл", StringComparison.Ordinal) || key.StartsWith("пересла", StringComparison.Ordinal);

    private static bool Before(Scene scene, int at, Func<string, bool> isVerb)
    {
        var clause = scene.ClauseAt(at);
        for (var i = at - 1; i >= clause.First && at - i < 8; i--)
        {
            if (isVerb(scene.Key(i)))
                return true;
        }

        return false;
    }
}
