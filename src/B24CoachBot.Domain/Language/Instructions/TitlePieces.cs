using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Leaves of each clause what belongs in a title: no names with a role, terms, politeness, dangling marks.</summary>
internal static class TitlePieces
{
    private const int LongestStage = 5;

    private static readonly FrozenSet<string> Empty = Lexicon.Set("empty-words");
    private static readonly FrozenSet<string> Stages = Lexicon.Set("stage-words");

    public static List<TitlePiece> Of(Scene scene) =>
        [.. scene.Clauses.Select(clause => Piece(scene, clause)).Where(piece => !piece.IsEmpty)];

    /// <summary>Marks politeness and address at the edges of clauses as used; must run before pieces are cut.</summary>
    public static void DropFillers(Scene scene)
    {
        foreach (var clause in scene.Clauses)
            DropFillers(scene, clause);
    }

    private static void DropFillers(Scene scene, Clause clause)
    {
        // «смотри, ситуация такая»: a word that only asks to listen.
        if (clause is { Closed: ',' or ':' } && clause.End - clause.First == 1 && scene.Key(clause.First) is "смотри" or "смотрите" or "гляди" or "глянь" or "слышь" or "look" or "listen")
            scene.Use(clause.First, clause.First);
        for (var i = clause.First; i < clause.End; i++)
        {
            if (scene.Used[i] || scene.Tokens[i].Kind == TokenKind.Mark && !scene.IsMark(i, '"') || scene.Key(i) is "и" or "а" or "но" or "and" or "but")
                continue;
            if (scene.Quoted[i] || Fillers.End(scene.Tokens, i) is not (var end and >= 0) || end >= clause.End && scene.Key(end).Length == 0)
                break;
            if (end == i && scene.Key(i) is "поставь" or "поставьте" or "поставить" or "запиши" or "запишите" && !IsBeforeOrder(scene, i + 1, clause.End))
                break;
            scene.Use(i, end);
            i = end;
        }

        for (var i = clause.First; i < clause.End; i++)
        {
            if (!scene.Quoted[i] && scene.Key(i) is "пожалуйста" or "плз" or "плиз" or "пжл" or "пж" or "please" or "pls" or "plz" or "kindly" or "спасибо" or "thanks")
                scene.Use(i, i);
        }
    }

    /// <summary>«поставь Ире подготовить», but not «поставь на учёт».</summary>
    private static bool IsBeforeOrder(Scene scene, int at, int end)
    {
        while (at < end && scene.Used[at])
            at++;
        return at >= end || VerbForms.IsAction(scene.Key(at)) || scene.Tokens[at].Kind == TokenKind.Mark || scene.Key(at) is "задачу" or "таск" or "поручение";
    }

    private static TitlePiece Piece(Scene scene, Clause clause)
    {
        var kept = Enumerable.Range(clause.First, clause.End - clause.First)
            .Where(i => !scene.Used[i] && !scene.Forwarded[i] && scene.Tokens[i].Kind is not (TokenKind.Line or TokenKind.Mention)).ToList();
        var loose = 0;
        while (loose < kept.Count && (IsLooseStart(scene, kept[loose]) || kept.Count - loose > 1 && RoleWords.Giving.Contains(scene.Key(kept[loose])) && VerbForms.IsInfinitive(scene.Key(kept[loose + 1]))))
            loose++;
        kept.RemoveRange(0, loose);
        while (kept.Count > 0 && IsLooseEnd(scene, kept[^1]))
            kept.RemoveAt(kept.Count - 1);
        if (!kept.Exists(i => scene.Tokens[i].Kind is TokenKind.Word or TokenKind.Number) || IsStage(scene, clause, kept))
            kept.Clear();
        var action = Action(scene, clause, kept);
        return new TitlePiece(clause, [.. kept], action, kept.Count(i => i != action && IsThing(scene, i)), action >= 0 && LacksObject(scene, kept, action));
    }

    /// <summary>«…, черновик к среде, финал к пятнице»: when each version is due says nothing of what it is.</summary>
    private static bool IsStage(Scene scene, Clause clause, List<int> kept) => clause.Opened is ',' or ';' && kept.Count <= LongestStage && kept.Exists(i => Stages.Contains(scene.Key(i)))
        && !kept.Exists(i => VerbForms.IsAction(scene.Key(i))) && (kept.TrueForAll(i => Stages.Contains(scene.Key(i)) || !IsThing(scene, i)) || RoleWords.Governing.Contains(scene.Key(kept[1])));

    private static bool LacksObject(Scene scene, List<int> kept, int action)
    {
        if (!VerbObjects.Takes(scene.Key(action)) || kept.Exists(at => at < action && IsThing(scene, at)))
            return false;
        var after = kept.FindAll(at => at > action && scene.Tokens[at].Kind is TokenKind.Word or TokenKind.Number);
        return after.Count == 0 || RoleWords.Governing.Contains(scene.Key(after[0])) || after.TrueForAll(at => VerbObjects.IsAmount(scene.Tokens[at]));
    }

    public static bool IsThing(Scene scene, int at) => scene.Tokens[at].Kind is TokenKind.Word or TokenKind.Number && !Empty.Contains(scene.Key(at))
        && !VerbForms.IsAction(scene.Key(at)) && !VerbForms.IsFinite(scene.Key(at));

    private static int Action(Scene scene, Clause clause, List<int> kept)
    {
        foreach (var i in kept)
        {
            if (!scene.Quoted[i] && (VerbForms.IsAction(scene.Key(i)) || SelfWords.IsTaking(scene.Key(i))))
                return i;
        }

        if (kept.Count == 0)
            return -1;
        if (VerbForms.IsEnglishVerb(scene.Key(kept[0])))
            return kept[0];
        return HasDoer(scene, clause) && VerbForms.IsFinite(scene.Key(kept[0])) ? kept[0] : -1;
    }

    private static bool HasDoer(Scene scene, Clause clause)
    {
        for (var i = clause.First; i < clause.End; i++)
        {
            if (scene.Inside[i] >= 0 && scene.Used[i])
                return true;
        }

        return false;
    }

    private static bool IsLooseStart(Scene scene, int at) => scene.Tokens[at].Kind == TokenKind.Mark && !scene.IsMark(at, '"')
        || scene.Key(at) is "и" or "а" or "но" or "да" or "что" or "чтобы" or "чтоб" or "to" or "and" or "but" or "so" or "also" or "then" or "that" or "is" or "should" or "will" or "must" or "has" or "needs" or "shall"
            or "должен" or "должна" or "должны" or "обязан" or "обязана" or "пусть" or "пускай" or "нужен" or "нужна" or "нужны" or "нужно" or "надо" or "необходимо" or "требуется" or "срок" or "дедлайн" or "deadline" or "due" or "займись" or "займитесь" or "займется" or "or" or "сначала" or "сперва" or "first" or "потом" or "затем";

    private static bool IsLooseEnd(Scene scene, int at) => scene.Tokens[at].Kind == TokenKind.Mark && !scene.IsMark(at, '"') && !scene.IsMark(at, ')') && !scene.IsMark(at, '%')
        || scene.Key(at) is "и" or "а" or "но" or "на" or "к" or "до" or "в" or "с" or "по" or "для" or "от" or "срок" or "дедлайн" or "deadline" or "due" or "by" or "and" or "to" or "for" or "on" or "at" or "the" or "with" or "from" or "нужен" or "нужна" or "нужны" or "займись" or "займитесь" or "это" or "же" or "уже" or "ровно" or "прямо" or "прям" or "крайний" or "максимум" or "точно" or "точнее" or "actually" or "latest" or "sharp";
}
