using B24CoachBot.Domain.Language.Morphology;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>A client in quotes: «Вектор» after a legal form, a client word or a preposition. Other quotes are titles.</summary>
internal static class QuotedName
{
    public static CrmMention? Read(Scene scene, int at)
    {
        var close = at + 1;
        while (close < scene.Tokens.Count && scene.Quoted[close] && !scene.IsMark(close, '"'))
            close++;
        if (close >= scene.Tokens.Count || close == at + 1 || close - at > 7 || scene.IsAside(at))
            return null;
        var before = at - 1;
        while (scene.IsMark(before, ':') || scene.IsMark(before, '-'))
            before--;
        var key = scene.Key(before);
        var span = scene.Span(at, close);
        var name = scene.Span(at + 1, close - 1).In(scene.Text);
        while (ClientWords.IsLegalBefore(scene.Key(at + 1)) && close - at > 2 && name.Contains(' ', StringComparison.Ordinal))
        {
            name = name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            at++;
        }

        if (ClientWords.IsLegalBefore(key))
            return new CrmMention(CrmKind.Company, name, null, span);
        if (ClientWords.KindOf(key) is { } kind)
            return new CrmMention(kind == CrmKind.Invoice ? CrmKind.Company : kind, name, null, span);
        // «переслано от Рассвета: „Где документы?“» is speech.
        if (!scene.Tokens[at + 1].Capital || close - at > 5 || before < at - 1 || scene.IsMark(close - 1, '?') || scene.IsMark(close - 1, '!'))
            return null;
        if (ClientWords.IsOrganisation(key) && ClientName.CaseAfter(scene.Key(before - 1)) is not null)
            return new CrmMention(CrmKind.Company, name, null, span);
        // «ответь „Вояжу“»
        if (name[^1] is 'у' or 'ю' or 'е' && ClientName.IsSending(key))
            return new CrmMention(CrmKind.Company, Nominative.Of(name, Cases.Dative), null, span);
        // «пост про „Осенний уикенд“»
        if (key is "про" or "about" && !ClientWords.IsOrganisation(scene.Key(before - 1)))
            return null;
        if (ClientName.CaseAfter(key) is { } @case and not Cases.None)
            return new CrmMention(CrmKind.Company, Nominative.Of(name, @case), null, span);
        if (key is "в" && ClientName.CallsBefore(scene, at))
            return new CrmMention(CrmKind.Company, Nominative.Of(name, Cases.Accusative), null, span);
        return ClientName.IsPaper(key) && !ClientWords.IsUndertaking(key) ? new CrmMention(CrmKind.Company, Nominative.Of(name, Cases.Genitive), null, span) : null;
    }
}
