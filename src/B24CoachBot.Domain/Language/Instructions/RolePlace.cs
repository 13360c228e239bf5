using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>A role by the place in the sentence: called («Ира, сделай»), told in the dative («Ире сделать»), or doing it («Ира готовит»).</summary>
internal sealed class RolePlace(Scene scene)
{
    public Reason Of(Named named)
    {
        var before = scene.Key(named.First - 1);
        if (before is "to" && HasGiving(named.First - 1))
            return Doer(named, 2, Cases.None, named.First - 1);
        if (before is "для" or "for" && named.First - 1 == scene.ClauseAt(named.First).First && scene.IsMark(named.Last + 1, ':'))
            return Doer(named, 2, Cases.Genitive, named.First - 1);
        if (RoleWords.Governing.Contains(before) || IsPossessor(named))
            return default;
        if (Told(named, before) is { } told)
            return told;
        var clause = scene.ClauseAt(named.First);
        var next = Next(named.Last + 1, clause.End);
        if (StartsClause(named.First, clause))
            return AtStart(named, clause, next);
        if (next >= clause.End && named.Can(Cases.Called) && !named.IsRole && (VerbForms.IsImperative(before) || VerbForms.IsFinite(before) && !RoleWords.Reporting.Contains(before)))
            return Doer(named, 1, Cases.Called);
        if (named.Can(Cases.Dative) && Cyrillic(named) && VerbForms.IsInfinitive(scene.Key(next)) && !RoleWords.Reporting.Contains(before) && !HasActionBefore(named.First, clause))
            return Doer(named, 1, Cases.Dative);
        if (named.Can(Cases.Called) && VerbForms.IsImperative(before) && !named.IsRole && named.Cases != Cases.Any && !named.Can(Cases.Dative))
            return Doer(named, 1, Cases.Called);
        if (next < clause.End && scene.Key(next) is "must" or "should" or "shall" && !Cyrillic(named))
            return Doer(named, 1, Cases.None);
        if (next >= clause.End && IsCallAtEnd(named, clause))
            return Doer(named, 1, Cases.Called);
        return named.IsAddressed && !HasActionBefore(named.First, clause) ? Doer(named, 1, Cases.None) : default;
    }

    /// <summary>«вызвать мастера валиев», dictated without a comma: a nominative after a whole order can only be a call.</summary>
    private bool IsCallAtEnd(Named named, Clause clause) => !named.IsRole && !named.IsUnknown && named.Can(Cases.Called) && (named.Cases & ~Cases.Called) == 0
        && named.First - clause.First > 1 && HasActionBefore(named.First, clause) && ClientWords.KindOf(scene.Key(named.First - 1)) is null && scene.Tokens[named.First - 1].IsWord && !scene.Tokens[named.First - 1].Capital;

    /// <summary>«скажи Ире подготовить», «нужно Ивану проверить», «поручи сверку Тихонову».</summary>
    private Reason? Told(Named named, string before)
    {
        var clause = scene.ClauseAt(named.First);
        var next = scene.Key(Next(named.Last + 1, clause.End));
        if (RoleWords.Telling.Contains(before))
            return VerbForms.IsInfinitive(next) || next is "чтобы" or "чтоб" or "что" || scene.IsMark(named.Last + 1, ':') && VerbForms.IsAction(scene.Key(named.Last + 2)) || scene.IsMark(named.Last + 1, ',') && scene.Key(named.Last + 2) is "чтобы" or "чтоб" or "пусть"
                ? Doer(named, 2, Cases.Dative, named.First - 1)
                : default(Reason);
        if (RoleWords.Ordered.Contains(before))
            return VerbForms.IsInfinitive(next) ? Doer(named, 1, before.StartsWith("про", StringComparison.Ordinal) || before.StartsWith("попро", StringComparison.Ordinal) ? Cases.Accusative : Cases.Dative, named.First - 1) : default(Reason);
        if (before is "нужно" or "надо" or "необходимо" or "пора" or "придется" or "следует" or "стоит" && named.Can(Cases.Dative) && VerbForms.IsInfinitive(next))
            return Doer(named, 2, Cases.Dative, named.First - 1);
        if (before is "прошу" or "попрошу" or "просьба" && VerbForms.IsInfinitive(next))
            return Doer(named, 2, before is "просьба" ? Cases.Dative : Cases.Accusative, named.First - 1);
        if (before is "чтобы" or "чтоб" && named.Can(Cases.Called) && IsWish(scene.IsMark(named.First - 2, ',') ? named.First - 3 : named.First - 2))
            return Doer(named, 2, Cases.Called, named.First - 1);
        return named.Can(Cases.Dative) && Cyrillic(named) && HasGiving(named.First) ? Doer(named, 2, Cases.Dative) : null;
    }

    /// <summary>«надо, чтобы Роман закрыл»; a purpose («…, чтобы Роман посмотрел») tells nobody.</summary>
    private bool IsWish(int at) => scene.Key(at) is "надо" or "нужно" or "хочу" or "необходимо" or "прошу" or "хотелось" or "хотим" or "важно" or "так" or "требуется";

    private Reason AtStart(Named named, Clause clause, int next)
    {
        var key = next < clause.End ? scene.Key(next) : "";
        if (RoleWords.Reporting.Contains(key) || VerbForms.IsPast(key) || key is "в" or "на" && RoleWords.Away.Contains(scene.Key(next + 1)))
            return default;
        if (next >= clause.End)
            return Alone(named, clause);
        if (named.Can(Cases.Dative) && Cyrillic(named) && !named.IsAddressed && !named.Can(Cases.Nominative))
            return InDative(named, key, clause.End, next);
        if (!named.Can(Cases.Called) && !named.IsAddressed)
            return default;
        if (named.IsAddressed)
            return Doer(named, 2, Cases.None);
        if (VerbForms.IsAction(key) || RoleWords.Modals.Contains(key) || VerbForms.IsFinite(key) && !RoleWords.Reporting.Contains(key))
            return Doer(named, 1, Cases.Called);
        if (!Cyrillic(named))
            return VerbForms.IsEnglishVerb(key) || key.EndsWith('s') && VerbForms.IsEnglishVerb(key[..^1]) || key.EndsWith("es", StringComparison.Ordinal) && VerbForms.IsEnglishVerb(key[..^2]) ? Doer(named, 1, Cases.None) : default;
        return clause.First == 0 && !named.IsRole ? Doer(named, 1, Cases.Called) : default;
    }

    /// <summary>The clause is only the name: a call («…, Наталья») or an address line («Ивановой Ане»).</summary>
    private static Reason Alone(Named named, Clause clause)
    {
        if (named.Can(Cases.Called) || named.IsAddressed)
            return named.IsRole && clause.Closed != ':' && clause.Closed != ',' && clause.First > 0 ? default : Doer(named, clause.Closed is ':' or '-' ? 2 : 1, Cases.Called);
        return named.Can(Cases.Dative) ? Doer(named, 1, Cases.Dative) : default;
    }

    private Reason InDative(Named named, string key, int end, int next)
    {
        if (VerbForms.IsInfinitive(key))
            return Doer(named, 1, Cases.Dative);
        if (RoleWords.Giving.Contains(key))
            return Doer(named, 2, Cases.Dative);
        if (key is "нужно" or "надо" or "необходимо" or "следует" or "пора" or "придется" or "стоит")
            return VerbForms.IsInfinitive(scene.Key(Next(next + 1, end))) ? Doer(named, 2, Cases.Dative) : default;
        if (key is "нужен" or "нужна" or "нужны" or "требуется" or "требуются" or "пришел" or "пришла" or "пришло" or "не" or "звонил" or "звонила")
            return default;
        return VerbForms.IsImperative(key) || VerbForms.IsPast(key) || VerbForms.IsFinite(key) ? default : Doer(named, 1, Cases.Dative);
    }

    private static Reason Doer(Named named, int weight, Cases @case, int first = -1) =>
        new(TaskRole.Responsible, first < 0 ? named.First : first, named.Last, weight, @case);

    private bool Cyrillic(Named named)
    {
        for (var i = named.First; i <= named.Last; i++)
        {
            if (scene.Tokens[i].IsWord)
                return scene.Tokens[i].Key[^1] is >= 'а' and <= 'я';
        }

        return false;
    }

    /// <summary>Anna's report.</summary>
    private bool IsPossessor(Named named) => scene.Tokens[named.Last].Key.EndsWith("'s", StringComparison.Ordinal);

    private bool StartsClause(int first, Clause clause)
    {
        for (var i = clause.First; i < first; i++)
        {
            if (scene.IsAside(i) || scene.Tokens[i].Kind == TokenKind.Mark || scene.Key(i) is "а" or "и" or "но" or "ну" or "так" or "then" or "and" or "but" or "not" or "не" or "сначала" or "сперва" or "первым" or "first")
                continue;
            if (Fillers.End(scene.Tokens, i) is var end and >= 0 && end < first)
                i = end;
            else
                return false;
        }

        return true;
    }

    private int Next(int at, int end)
    {
        while (at < end && (scene.IsAside(at) || scene.Tokens[at].Kind == TokenKind.Mark || scene.Key(at) is "пожалуйста" or "плиз" or "плз" or "там" or "срочно" or "сначала" or "сперва" or "first" or "сам" or "сама" or "тоже" or "также"))
            at++;
        return at;
    }

    private bool HasGiving(int at)
    {
        var clause = scene.ClauseAt(at);
        for (var i = at - 1; i >= clause.First && at - i < 12; i--)
        {
            if (RoleWords.Giving.Contains(scene.Key(i)))
                return true;
        }

        return false;
    }

    private bool HasActionBefore(int at, Clause clause)
    {
        for (var i = at - 1; i >= clause.First && at - i < 12; i--)
        {
            if (VerbForms.IsAction(scene.Key(i)) || VerbForms.IsEnglishVerb(scene.Key(i)))
                return true;
        }

        return false;
    }
}
