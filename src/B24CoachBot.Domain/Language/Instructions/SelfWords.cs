using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>The author takes it: «на меня», «напомни мне», «сделаю сам», on me. «Напиши мне» is no such thing.</summary>
internal static class SelfWords
{
    public static Reason? Read(Scene scene)
    {
        for (var i = 0; i < scene.Tokens.Count; i++)
        {
            if (scene.Tokens[i].IsWord && !scene.Quoted[i] && !scene.Forwarded[i] && At(scene, i) is { } reason)
                return reason;
        }

        return null;
    }

    /// <summary>The cases a word for the author stands in; none for another word.</summary>
    public static Cases CasesOf(string key) => key switch
    {
        "я" => Cases.Nominative,
        "меня" => Cases.Genitive | Cases.Accusative,
        "мне" => Cases.Dative,
        "мной" or "мною" => Cases.Instrumental,
        "me" or "i" or "i'll" => Cases.Any,
        _ => Cases.None,
    };

    private static Reason? At(Scene scene, int at) => scene.Key(at) switch
    {
        "меня" or "себя" => scene.Key(at - 1) is "на" && !(scene.Key(at) is "себя" && scene.Key(at - 2) is "взял" or "взяла" or "взяли" or "берет" or "возьмет" or "возьми" or "возьмите") && !RoleWords.Papers.Contains(scene.Key(at - 2)) ? Taken(scene.Key(at - 2) is "беру" or "возьму" or "запиши" or "поставь" or "поставьте" or "повесь" ? at - 2 : at - 1, at, 3) : null,
        "мне" => Mine(scene, at),
        "себе" => scene.Key(at - 1) is "поставь" or "поставлю" or "запиши" or "задачу" or "задача" or "ставлю" or "напоминание" or "" ? Taken(at, at, 2) : null,
        "мной" => scene.Key(at - 1) is "за" && !(scene.Key(at - 2) is "контроль" or "решение" or "слово" or "проверка" or "утверждение" || VerbForms.IsAction(scene.Key(at - 2)) || VerbForms.IsFinite(scene.Key(at - 2))) ? Taken(at - 1, at, 2) : null,
        "сам" or "сама" => FirstPerson(scene.Key(at - 1)) || FirstPerson(scene.Key(at + 1)) ? Taken(FirstPerson(scene.Key(at - 1)) && IsTaking(scene.Key(at - 1)) ? at - 1 : at, at, 2) : scene.Key(at - 1) is "я" ? Taken(at - 1, at, 2) : null,
        "я" => IsTaking(scene.Key(at + 1)) || at == scene.ClauseAt(at).First && IsPromise(scene.Key(at + 1)) ? Taken(at, at, 1) : null,
        "ответственный" or "ответственная" or "исполнитель" => scene.Key(SkipMarks(scene, at + 1)) is "я" ? Taken(at, SkipMarks(scene, at + 1), 3) : null,
        "me" => Me(scene, at),
        "myself" => Taken(scene.Key(at - 1) is "to" or "on" or "for" ? at - 1 : at, at, 2),
        "i'll" => RoleWords.Helping.Contains(scene.Key(at + 1)) ? null : Taken(at, at, 1),
        "i" => scene.Key(at + 1) is "will" or "must" && !RoleWords.Helping.Contains(scene.Key(at + 2)) ? Taken(at, at + 1, 1)
            : scene.Key(at + 1) is "need" or "have" && scene.Key(at + 2) is "to" ? Taken(at, at + 2, 1) : null,
        _ => null,
    };

    private static Reason? Mine(Scene scene, int at)
    {
        if (scene.Key(at - 1) is "напомни" or "напомните" or "напомнить" or "поставь" or "поставьте" or "запиши" or "запишите" or "задачу" or "задача" or "поручи" or "назначь" or "таск")
            return Taken(at - 1, at, 2);
        var clause = scene.ClauseAt(at);
        var next = Unread(scene, at + 1, clause.End);
        if (scene.Key(at - 1) is "на")
            return at - 1 == clause.First || next >= clause.End ? Taken(at - 1, at, 2) : null;
        var wished = scene.Key(at - 1) is "бы" ? at - 2 : at - 1;
        if (scene.Key(wished) is "нужно" or "надо" or "необходимо" && VerbForms.IsInfinitive(scene.Key(next)))
            return Taken(wished, next - 1, 2);
        if (at != clause.First && !scene.IsAside(at - 1))
            return null;
        if (next >= clause.End)
            return Taken(at, at, 2);
        if (scene.Key(next) is "нужно" or "надо" or "необходимо" && VerbForms.IsInfinitive(scene.Key(Unread(scene, next + 1, clause.End))))
        {
            scene.Use(next, next);
            return Taken(at, at, 2);
        }

        return VerbForms.IsInfinitive(scene.Key(next)) ? Taken(at, at, 2) : null;
    }

    /// <summary>The next token that no term has taken: «мне завтра к 11 перезвонить», «мне бы самому съездить».</summary>
    private static int Unread(Scene scene, int at, int end)
    {
        while (at < end && (scene.IsAside(at) || scene.Tokens[at].Kind == TokenKind.Mark || scene.Key(at) is "бы" or "самому" or "самой" or "лично" or "тоже" or "еще" or "обязательно" || scene.Key(at) is "не" && scene.Key(at + 1) is "забыть"))
            at++;
        return at;
    }

    private static Reason? Me(Scene scene, int at)
    {
        if (scene.Key(at - 1) is "on" or "assign")
            return Taken(at - 1, at, 2);
        if (scene.Key(at - 1) is "put" or "sign" && scene.Key(at + 1) is "down" or "up")
            return Taken(at - 1, scene.Key(at + 2) is "for" ? at + 2 : at + 1, 2);
        if (scene.Key(at - 1) is "remind")
            return Taken(at - 1, scene.Key(at + 1) is "to" ? at + 1 : at, 2);
        var clause = scene.ClauseAt(at);
        if (scene.Key(at - 1) is "to" or "for" && (scene.Key(at - 2) is "assign" or "assigned" || scene.Key(at - 3) is "assign" || scene.Key(at + 1) is "to" || scene.Key(clause.First) is "leave" && at + 1 >= clause.End))
            return Taken(at - 1, at, 2);
        return at == clause.First && (at + 1 >= clause.End || scene.Key(at + 1) is "to") ? Taken(at, at, 2) : null;
    }

    private static bool FirstPerson(string key) => key.Length > 3 && key[^1] is 'у' or 'ю' && IsTaking(key) || key is "беру";

    // Verbs of the first person that mean doing it: others («хочу», «думаю», «прошу») ask somebody else.
    public static bool IsTaking(string key) => key is "сделаю" or "возьму" or "займусь" or "беру" or "возьмусь" or "подготовлю" or "отправлю" or "проверю"
        or "позвоню" or "перезвоню" or "напишу" or "составлю" or "согласую" or "закажу" or "куплю" or "оплачу" or "выставлю" or "оформлю" or "соберу"
        or "проведу" or "организую" or "обновлю" or "исправлю" or "доделаю" or "посчитаю" or "решу" or "закрою" or "уточню" or "узнаю" or "сверю" or "разберусь" or "заберу" or "отвезу" or "поеду" or "съезжу" or "встречу" or "созвонюсь" or "договорюсь";

    /// <summary>«я заеду»: any future of the first person but those of wishing, thinking and asking.</summary>
    private static bool IsPromise(string key) => key.Length > 4 && key[^1] is 'у' or 'ю' && !(key is "думаю" or "прошу" or "считаю" or "полагаю" or "понимаю" or "надеюсь" or "предлагаю"
        or "рекомендую" or "советую" or "спрашиваю" or "напоминаю" or "говорю" or "вижу" or "знаю" or "помню" or "люблю" or "требую" or "жалуюсь" or "уезжаю" or "болею" or "поручаю" or "назначаю" or "ожидаю" or "отсутствую" or "настаиваю" or "помогу" or "подключусь" or "подстрахую" or "поддержу" or "присоединюсь" or "подскажу" or "поучаствую" or "наблюдаю" or "посмотрю" or "гляну" or "подожду" or "приму" or "оценю");

    private static int SkipMarks(Scene scene, int at)
    {
        while (at < scene.Tokens.Count && scene.Tokens[at].Kind == TokenKind.Mark)
            at++;
        return at;
    }

    private static Reason? Taken(int first, int last, int weight) => new Reason(TaskRole.Responsible, first, last, weight, Cases.None);
}
