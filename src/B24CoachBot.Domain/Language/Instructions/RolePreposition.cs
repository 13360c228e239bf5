using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Prepositions that make the one behind them the doer: «за Олей — презентация», «просьба к Оле», «для Оли: …», "for Tom: …".</summary>
internal sealed class RolePreposition(Scene scene, ClauseWords words)
{
    public Reason? Of(Named named)
    {
        var at = named.First - 1;
        var clause = scene.ClauseAt(named.First);
        return scene.Key(at) switch
        {
            "to" when words.HasGivingBefore(at, scene.ClauseAt(at)) => Doer(named, Cases.None, at),
            "для" or "for" when words.StartsAt(at, clause) && IsMarked(named.Last + 1) || IsNoted(at) && IsFollowed(named.Last + 1, clause) => Doer(named, Cases.Genitive, at),
            "за" when named.Can(Cases.Instrumental) && IsCharge(named, at, clause) => Doer(named, Cases.Instrumental, at),
            "к" when named.Can(Cases.Dative) && scene.Key(at - 1) is "просьба" or "поручение" or "задача" && IsFollowed(named.Last + 1, clause) => Doer(named, Cases.Dative, at - 1),
            _ => null,
        };
    }

    /// <summary>«запиши для Стаса: …», "one for Tom - …"; «для Стаса заказать стол» is a gift.</summary>
    private bool IsNoted(int at) => scene.Key(at - 1) is "one" or "one's" or "запиши" or "запишите" or "заведи" or "создай" or "добавь" or "поставь" or "задачу" or "поручение";

    private bool IsMarked(int at) => scene.IsMark(at, ':') || scene.IsMark(at, '-');

    private bool IsFollowed(int at, Clause clause) => IsMarked(at) || at < clause.End && (VerbForms.IsInfinitive(scene.Key(at)) || scene.Key(at) is "надо" or "нужно" or "необходимо" or "to");

    /// <summary>«за Никитой заказ фанеры», «заказ за Никитой»; but «заехать за Никитой», «за Никитой заедет Пётр».</summary>
    private bool IsCharge(Named named, int at, Clause clause)
    {
        var next = words.Next(named.Last + 1, clause.End);
        if (words.StartsAt(at, clause))
            return next < clause.End ? !IsVerb(scene.Key(next)) : clause.Closed is '-' or ':';
        return next >= clause.End && !words.Any(at, clause, IsVerb);
    }

    private static bool IsVerb(string key) => key is not ("остается" or "закреплено" or "закреплена") && (VerbForms.IsAction(key) || VerbForms.IsFinite(key) || VerbForms.IsPast(key));

    private static Reason Doer(Named named, Cases @case, int first) => new(TaskRole.Responsible, first, named.Last, 2, @case);
}
