using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>A name that closes its clause: called («проверь склад, Ира» dictated), doing it («отчёт готовит Ира»), told («проверить склад Ире»).</summary>
internal sealed class RoleAtEnd(Scene scene, ClauseWords words)
{
    public Reason? Of(Named named, Clause clause)
    {
        var previous = words.Previous(named.First, clause);
        if (previous < 0)
            return null;
        var key = scene.Key(previous);
        if (named.Can(Cases.Called) && !named.IsRole && VerbForms.IsImperative(key))
            return Doer(named, Cases.Called);
        if (named.Can(Cases.Called) && IsDoing(key) && !words.Any(named.First, clause, key => key is "не" || RoleWords.Subordinate.Contains(key)))
            return Doer(named, Cases.Called);
        if (IsTold(named, clause) || IsCall(named, previous, clause))
            return Doer(named, named.Can(Cases.Called) ? Cases.Called : Cases.Dative);
        return named.Can(Cases.Instrumental) && words.IsCyrillic(named) && IsPassive(named, clause) ? Doer(named, Cases.Instrumental) : null;
    }

    // «отчёт готовит бухгалтер»; «почему молчит бухгалтер», «завтра приезжает Костя» order nothing of them.
    private static bool IsDoing(string key) => VerbForms.IsFinite(key) && !RoleWords.Reporting.Contains(key) && !RoleWords.Coming.Contains(key);

    /// <summary>«вызвать мастера валиев», dictated without a comma: a nominative after a whole order can only be a call; so is any name after «пожалуйста» or a term.</summary>
    private bool IsCall(Named named, int previous, Clause clause)
    {
        if (named.IsRole || named.IsUnknown || !named.Can(Cases.Called) || named.First - clause.First < 2 || !words.HasActionBefore(named.First, clause))
            return false;
        var isApart = previous < named.First - 1 && scene.Tokens[named.First - 1].Kind != TokenKind.Mark;
        return isApart || (named.Cases & ~Cases.Called) == 0 && ClientWords.KindOf(scene.Key(previous)) is null && scene.Tokens[previous].IsWord && !scene.Tokens[previous].Capital;
    }

    /// <summary>«пересчитать остатки Пете»: nobody receives a count, so that the dative is the doer.</summary>
    private bool IsTold(Named named, Clause clause) => named.Can(Cases.Dative) && !named.Can(Cases.Genitive) && !named.Can(Cases.Nominative) && words.IsCyrillic(named)
        && !words.Any(named.First, clause, key => VerbForms.IsAction(key) && !RoleWords.ForNobody.Contains(key)) && words.Any(named.First, clause, RoleWords.ForNobody.Contains);

    /// <summary>«отпускные должны быть пересчитаны Дашей».</summary>
    private bool IsPassive(Named named, Clause clause) => words.Any(named.First, clause, key => key is "быть" or "будет" or "будут")
        && words.Any(named.First, clause, key => key.Length > 5 && (key.EndsWith("ан", StringComparison.Ordinal) || key.EndsWith("ен", StringComparison.Ordinal) || IsPassiveEnding(key)));

    private static bool IsPassiveEnding(string key) => key[^1] is 'а' or 'о' or 'ы' && key[^2] is 'н' or 'т' && key[^3] is 'а' or 'е' or 'я' or 'ы';

    private static Reason Doer(Named named, Cases @case) => new(TaskRole.Responsible, named.First, named.Last, 1, @case);
}
