using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Whether the words before a name really make its owner responsible: «на Иру», «поручи Ире», ask Emily to….</summary>
internal static class RoleLabel
{
    public static Reason? Of(Scene scene, Named named, int first, int last, bool marked)
    {
        var key = scene.Key(last);
        var said = new Reason(TaskRole.Responsible, first, named.Last, marked ? 3 : 2, marked ? Cases.Called : Cases.Dative);
        switch (key)
        {
            case "на":
                return On(scene, named, first) ? said with { Case = Cases.Accusative } : null;
            case "ask" or "tell" or "asked" or "told" or "remind" or "get" or "need" or "want" or "like":
                return Asked(scene, said, Next(scene, named.Last + 1));
            case "кто" or "who":
                return marked ? said with { Weight = 3 } : null;
            case "put":
                return scene.Key(Next(scene, named.Last + 1)) is "on" ? said with { Last = Next(scene, named.Last + 1) } : null;
            case "have" or "let" or "can" or "could" or "will" or "would" or "should" or "may":
                return marked || !IsOrder(scene, Next(scene, named.Last + 1)) && scene.Key(named.Last + 1) is not ("please" or "to" or "and") ? null : said;
            case "за":
                return named.Can(Cases.Instrumental) ? said with { Case = Cases.Instrumental, Weight = 3 } : null;
            case "для":
                return named.Can(Cases.Genitive) ? said with { Case = Cases.Genitive } : null;
            case "задача" or "задачу" or "задание" or "таск" or "таску" or "поручение" or "поставь" or "поставьте" or "поставить" or "доверь" or "доверить":
                return marked || named.Can(Cases.Dative) || named.IsAddressed ? said : null;
            case "пусть" or "пускай":
                return named.Can(Cases.Called) ? said with { Case = Cases.Called } : null;
        }

        if (VerbForms.IsFinite(key))
            return named.Can(Cases.Called) ? said with { Case = Cases.Called, Weight = 3, First = key is "отвечает" || scene.IsMark(last + 1, '-') ? first : named.First } : null;
        return key.StartsWith("ответственн", StringComparison.Ordinal) || key.StartsWith("исполнител", StringComparison.Ordinal)
            || key is "отв" or "исп" or "кому" or "assignee" or "owner" or "responsible" or "ком"
            ? said with { Weight = 3, Case = key is "кому" ? Cases.Dative : Accusative(key) ? Cases.Accusative : Cases.Called }
            : said;
    }

    /// <summary>"ask Emily to check"; to help is not to do.</summary>
    private static Reason? Asked(Scene scene, Reason said, int to) => scene.Key(to) is "on" && scene.Key(to + 1) is "this" or "it" ? said with { Last = to + 1 }
        : scene.Key(to) is not "to" ? null
        : said with { Last = to, Role = RoleWords.Helping.Contains(scene.Key(to + 1)) ? TaskRole.Accomplice : TaskRole.Responsible };

    // "have Sofia deep clean the floor"
    private static bool IsOrder(Scene scene, int at) => VerbForms.IsEnglishVerb(scene.Key(at)) || (scene.Key(at) is "deep" or "also" or "then" or "just" || scene.Key(at).EndsWith("ly", StringComparison.Ordinal)) && VerbForms.IsEnglishVerb(scene.Key(at + 1));

    private static bool Accusative(string key) => key.EndsWith("ым", StringComparison.Ordinal) || key.EndsWith("ой", StringComparison.Ordinal) || key.EndsWith("ем", StringComparison.Ordinal);

    /// <summary>«на Иру» at the edge of a thought or after a word of handing over; not «доверенность на Иру».</summary>
    private static bool On(Scene scene, Named named, int at)
    {
        if (!named.Can(Cases.Accusative | Cases.Prepositional))
            return false;
        var before = scene.Key(at - 1);
        var clause = scene.ClauseAt(at);
        if (RoleWords.Papers.Contains(before) || Enumerable.Range(clause.First, at - clause.First).Any(i => RoleWords.Papers.Contains(scene.Key(i)) && at - i < 4))
            return false;
        if (at == clause.First || scene.Used[at - 1] || before is "это" or "все" or "задачу" or "задача" or "таск" or "его" or "ее" or "их" or "тоже" or "работу" or "задание" or "поручение")
            return true;
        if (before is "поставь" or "поставьте" or "повесь" or "повесьте" or "скинь" or "перекинь" or "переведи" or "переведите" or "возложи" or "возложить" or "запиши" or "заведи" or "назначь" or "назначить" or "поставить" or "повесить" or "закрепи" or "создай" or "оформи" or "кинь" or "перевесь" or "давай" or "вешай" or "ставь" or "пиши" or "сделай")
            return true;
        return !named.IsRole && IsEdge(scene, named.Last, clause);
    }

    private static bool IsEdge(Scene scene, int last, Clause clause)
    {
        for (var i = last + 1; i < clause.End; i++)
        {
            if (!scene.Used[i] && scene.Tokens[i].Kind != TokenKind.Mark)
                return false;
        }

        return true;
    }

    private static int Next(Scene scene, int at)
    {
        while (at < scene.Tokens.Count && scene.Used[at])
            at++;
        return at;
    }
}
