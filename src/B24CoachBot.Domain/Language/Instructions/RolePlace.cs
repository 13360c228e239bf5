using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>A role by the place in the sentence: behind a preposition, told by a verb, at the head or at the end of a clause.</summary>
internal sealed class RolePlace(Scene scene)
{
    private readonly ClauseWords words = new(scene);

    public Reason Of(Named named)
    {
        if (Preposition.Of(named) is { } charged)
            return charged;
        var before = scene.Key(named.First - 1);
        if (IsOnesTurn(named))
            return Doer(named, 2, Cases.None);
        if (RoleWords.Governing.Contains(before) || IsPossessor(named))
            return default;
        var clause = scene.ClauseAt(named.First);
        var next = words.Next(named.Last + 1, clause.End);
        if (Told(named, before, scene.Key(next), clause) is { } told)
            return told;
        if (words.StartsAt(named.First, clause))
            return AtStart.Of(named, clause);
        if (next >= clause.End && AtEnd.Of(named, clause) is { } closing)
            return closing;
        if (named.Can(Cases.Dative) && words.IsCyrillic(named) && VerbForms.IsInfinitive(scene.Key(next)) && !RoleWords.Reporting.Contains(before) && !words.HasActionBefore(named.First, clause))
            return Doer(named, 1, Cases.Dative);
        // «вода холодная валера посмотри», dictated
        if (named.Can(Cases.Called) && !named.IsRole && !named.Can(Cases.Dative) && VerbForms.IsImperative(scene.Key(named.Last + 1)) && !words.HasActionBefore(named.First, clause))
            return Doer(named, 1, Cases.Called);
        if (named.Can(Cases.Called) && VerbForms.IsImperative(before) && !named.IsRole && named.Cases != Cases.Any && !named.Can(Cases.Dative))
            return Doer(named, 1, Cases.Called);
        if (next < clause.End && IsActing(named, scene.Key(next), clause))
            return Doer(named, 1, Cases.Called);
        return named.IsAddressed && !words.HasActionBefore(named.First, clause) ? Doer(named, 1, Cases.None) : default;
    }

    private RolePreposition Preposition => field ??= new RolePreposition(scene, words);

    private RoleAtStart AtStart => field ??= new RoleAtStart(scene, words);

    private RoleAtEnd AtEnd => field ??= new RoleAtEnd(scene, words);

    /// <summary>«скажи Ире подготовить», «нужно Ивану проверить», «поручи сверку Тихонову».</summary>
    private Reason? Told(Named named, string before, string next, Clause clause)
    {
        if (RoleWords.Telling.Contains(before))
            return IsPassedOn(named.Last, next) ? Doer(named, 2, before.StartsWith("попро", StringComparison.Ordinal) ? Cases.Accusative : Cases.Dative, named.First - 1) with { Role = IsHelp(named.Last, next) ? TaskRole.Accomplice : TaskRole.Responsible } : default(Reason);
        if (RoleWords.Ordered.Contains(before))
            return VerbForms.IsInfinitive(next) ? Doer(named, 1, before.StartsWith("про", StringComparison.Ordinal) || before.StartsWith("попро", StringComparison.Ordinal) ? Cases.Accusative : Cases.Dative, named.First - 1) : default(Reason);
        if (before is "нужно" or "надо" or "необходимо" or "пора" or "придется" or "следует" or "стоит" && named.Can(Cases.Dative) && VerbForms.IsInfinitive(next))
            return Doer(named, 2, Cases.Dative, named.First - 1);
        if (before is "прошу" or "попрошу" or "просьба" && VerbForms.IsInfinitive(next))
            return Doer(named, 2, before is "просьба" ? Cases.Dative : Cases.Accusative, named.First - 1);
        if (named.Can(Cases.Called) && Wish(named.First) is >= 0 and var wish)
            return Doer(named, 2, Cases.Called, wish);
        // «Раису Петровну попросить подготовить»
        if (next is "попросить" && named.Can(Cases.Accusative) && VerbForms.IsInfinitive(scene.Key(words.Next(words.Next(named.Last + 1, clause.End) + 1, clause.End))))
            return Doer(named, 2, Cases.Accusative) with { Last = words.Next(named.Last + 1, clause.End) };
        return named.Can(Cases.Dative) && words.IsCyrillic(named) && words.HasGivingBefore(named.First, clause) ? Doer(named, 2, Cases.Dative) : null;
    }

    /// <summary>«на складе Костя проверяет плиту», "on the 1st Margaret sends the report"; but «узнай, когда Костя придёт».</summary>
    private bool IsActing(Named named, string verb, Clause clause) => named.Can(Cases.Called)
        && (words.IsCyrillic(named) ? VerbForms.IsFinite(verb) && !RoleWords.Coming.Contains(verb) : VerbForms.BaseOfEnglish(verb) is not null || verb is "must" or "should" or "shall")
        && !RoleWords.Reporting.Contains(verb) && !words.HasActionBefore(named.First, clause) && !words.Any(named.First, clause, RoleWords.Subordinate.Contains);

    private bool IsPassedOn(int last, string next) => VerbForms.IsInfinitive(next) || next is "чтобы" or "чтоб" or "что" or "пусть"
        || scene.IsMark(last + 1, ':') && VerbForms.IsAction(scene.Key(last + 2)) || scene.IsMark(last + 1, ',') && scene.Key(last + 2) is "чтобы" or "чтоб" or "пусть";

    private bool IsHelp(int last, string next) => RoleWords.Helping.Contains(next) || next is "чтобы" or "чтоб" && RoleWords.Helping.Contains(scene.Key(last + 2))
        || scene.IsMark(last + 1, ',') && RoleWords.Helping.Contains(scene.Key(last + 3));

    /// <summary>The «чтобы» of «надо, чтобы к пятнице Роман закрыл»; −1 for none: a purpose («…, чтобы Роман посмотрел») tells nobody.</summary>
    private int Wish(int name)
    {
        var at = name - 1;
        while (at >= 0 && scene.IsAside(at))
            at--;
        return scene.Key(at) is "чтобы" or "чтоб" && IsWish(scene.IsMark(at - 1, ',') ? at - 2 : at - 1) ? at : -1;
    }

    private bool IsWish(int at) => scene.Key(at) is "надо" or "нужно" or "хочу" or "необходимо" or "прошу" or "хотелось" or "хотим" or "важно" or "так" or "требуется";

    /// <summary>Anna's report.</summary>
    private bool IsPossessor(Named named) => scene.Tokens[named.Last].Key.EndsWith("'s", StringComparison.Ordinal);

    /// <summary>Tom's job: recount the aisle.</summary>
    private bool IsOnesTurn(Named named) => IsPossessor(named) && scene.Key(named.Last + 1) is "job" or "task" or "turn" or "action" or "todo" or "responsibility"
        && words.StartsAt(named.First, scene.ClauseAt(named.First));

    private static Reason Doer(Named named, int weight, Cases @case, int first = -1) =>
        new(TaskRole.Responsible, first < 0 ? named.First : first, named.Last, weight, @case);
}
