using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Clients, deals, leads and bills the task is about; colleagues, places and programs are none.</summary>
internal static class CrmReader
{
    public static List<CrmMention> Read(Scene scene)
    {
        var found = new List<CrmMention>();
        for (var i = 0; i < scene.Tokens.Count; i++)
        {
            if (At(scene, i) is not { } mention || found.Exists(other => Same(other, mention)))
                continue;
            found.Add(mention);
            if (mention.Number is not null)
                MoreNumbers(scene, mention, found);
            while (i + 1 < scene.Tokens.Count && scene.Tokens[i + 1].Span.Start < mention.From.End)
                i++;
        }

        return found;
    }

    private static CrmMention? At(Scene scene, int at)
    {
        if (scene.Tokens[at].Kind != TokenKind.Word && !scene.IsMark(at, '"'))
            return null;
        if (scene.Tokens[at].IsWord && ClientWords.KindOf(scene.Key(at)) is { } kind && Numbered(scene, at, kind) is { } numbered)
            return numbered;
        if (scene.IsMark(at, '"') && (at == 0 || !scene.Quoted[at - 1] || scene.IsMark(at - 1, '"')))
            return QuotedName.Read(scene, at);
        return scene.Quoted[at] ? null : OfStranger(scene, at) ?? Sender(scene, at) ?? ClientName.Read(scene, at);
    }

    /// <summary>«> Альбатрос: где документы?»: whose words are passed on.</summary>
    private static CrmMention? Sender(Scene scene, int at) =>
        scene.IsMark(at - 1, '>') && scene.IsMark(at + 1, ':') && scene.Forwarded[at] && scene.Tokens[at].Capital && scene.Inside[at] < 0 && !ClientPerson.IsPersonal(scene.Key(at)) && UnknownNames.CasesOf(scene.Key(at)) == Morphology.Cases.None && !ClientWords.IsCommon(scene.Key(at)) && !ClientWords.IsPlaceOrProgram(scene.Key(at))
            ? new CrmMention(CrmKind.Company, scene.Span(at, at).In(scene.Text), null, scene.Span(at, at)) : null;

    /// <summary>«Ирина (Альбатрос)», «Fwd от Олега, Фреш Маркет:»: where somebody who is no colleague works.</summary>
    private static CrmMention? OfStranger(Scene scene, int at)
    {
        if (at < 2 || !scene.Tokens[at].Capital || scene.Inside[at] >= 0 || scene.Inside[at - 2] < 0 || !scene.People[scene.Inside[at - 2]].IsUnknown || ClientWords.IsPlaceOrProgram(scene.Key(at)))
            return null;
        var last = at;
        while (last + 1 < scene.Tokens.Count && scene.Tokens[last + 1].IsWord && scene.Tokens[last + 1].Capital && scene.Inside[last + 1] < 0)
            last++;
        return scene.IsMark(at - 1, '(') && scene.IsMark(last + 1, ')') || scene.IsMark(at - 1, ',') && scene.IsMark(last + 1, ':')
            ? new CrmMention(CrmKind.Company, scene.Span(at, last).In(scene.Text), null, scene.Span(at, last)) : null;
    }

    /// <summary>сделке 1542, deal #2077, счёт № СЧ-45.</summary>
    private static CrmMention? Numbered(Scene scene, int at, CrmKind kind)
    {
        var next = at + 1;
        while (scene.IsMark(next, '#') || scene.IsMark(next, '№') || scene.Key(next) is "номер" or "no" or "number" or "n" || scene.IsMark(next, '.') && scene.Key(next - 1) is "no")
            next++;
        if (next == at + 1 && Marked(scene, next) is > 0 and var marked)
            next = marked;
        if (next >= scene.Tokens.Count || scene.Used[next] && next == at + 1 || !scene.Tokens[next].Key.Any(char.IsAsciiDigit) || scene.Tokens[next].Kind is not (TokenKind.Word or TokenKind.Number))
            return null;
        if (kind is CrmKind.Company or CrmKind.Contact || next == at + 1 && scene.Tokens[next].Key.Length < 2 || scene.Key(next + 1) is "руб" or "рублей" or "тыс" or "млн" or "к")
            return null;
        next = RightNumber(scene, next);
        var last = next;
        while (last + 1 < scene.Tokens.Count && scene.Tokens[last].Span.End == scene.Tokens[last + 1].Span.Start && (scene.IsMark(last + 1, '-') || scene.IsMark(last + 1, '/') || scene.Tokens[last + 1].Kind is TokenKind.Number or TokenKind.Word)
            && (scene.Tokens[last + 1].Kind != TokenKind.Mark || last + 2 < scene.Tokens.Count && scene.Tokens[last + 2].Span.Start == scene.Tokens[last + 1].Span.End))
            last++;
        return new CrmMention(kind, null, scene.Span(next, last).In(scene.Text), scene.Span(at, last));
    }

    /// <summary>«новый лид с сайта, #4120»: a number whose sign says that it is one; 0 for none near.</summary>
    private static int Marked(Scene scene, int at)
    {
        for (var i = at; i < scene.Tokens.Count - 1 && i - at < 4 && scene.Tokens[i].Kind != TokenKind.Line; i++)
        {
            if (ClientWords.KindOf(scene.Key(i)) is not null)
                return 0;
            if ((scene.IsMark(i, '#') || scene.IsMark(i, '№')) && scene.Tokens[i + 1].Kind == TokenKind.Number)
                return i + 1;
        }

        return 0;
    }

    /// <summary>«лиды 3391 и 3392».</summary>
    private static void MoreNumbers(Scene scene, CrmMention first, List<CrmMention> found)
    {
        var at = scene.Tokens.FindIndex(token => token.Span.Start >= first.From.End);
        while (at > 0 && at + 1 < scene.Tokens.Count && (scene.Key(at) is "и" or "and" || scene.IsMark(at, ',')) && scene.Tokens[at + 1].Kind == TokenKind.Number && !scene.Used[at + 1] && scene.Tokens[at + 1].Key.Length > 2)
        {
            var number = scene.Span(at + 1, at + 1);
            found.Add(new CrmMention(first.Kind, null, number.In(scene.Text), number));
            at += 2;
        }
    }

    /// <summary>«счёт 345, нет, 346»: the number put right at once.</summary>
    private static int RightNumber(Scene scene, int at)
    {
        for (var i = at + 1; i < scene.Tokens.Count && i - at < 8; i++)
        {
            if (scene.Tokens[i].Kind == TokenKind.Number && NameSlips.IsSlip(scene, at + 1, i))
                return i;
        }

        return at;
    }

    private static bool Same(CrmMention one, CrmMention other) => one.Number is not null
        ? one.Kind == other.Kind && one.Number == other.Number
        : one.Name is not null && other.Name is not null && Stem(one.Name) == Stem(other.Name);

    private static string Stem(string name) => RoleWord.Stem(WordKey.Of(name));
}
