using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Why each person is named: by a label beside the name, then by preposition, then by the place in the sentence (CONVENTIONS 11).</summary>
internal sealed class RoleReader
{
    private readonly Scene scene;
    private readonly (int First, TaskRole Role)[] labels;
    private readonly RolePlace place;
    private readonly Dictionary<Named, Named> slips;

    public RoleReader(Scene scene)
    {
        this.scene = scene;
        place = new RolePlace(scene);
        slips = NameSlips.Of(scene);
        labels = new (int, TaskRole)[scene.Tokens.Count];
        for (var i = scene.Tokens.Count - 1; i >= 0; i--)
        {
            if (RoleWords.Labels.TryMatch(scene.Tokens, i, out var last, out var role))
                labels[last] = (i, role);
        }

        // «Ира должна быть в курсе: Пётр переносит базу»: words that belong to one name say nothing of the next.
        foreach (var named in scene.People)
        {
            if (Tail(named) is { } tail)
                Array.Clear(labels, named.Last + 1, tail.Last - named.Last);
        }
    }

    /// <summary>The reason that words beside the name give; none for a name that is denied.</summary>
    public Reason ByWords(Named named) => IsDenied(named) ? default
        : Tail(named) ?? Label(named) ?? InCharge(named) ?? WithHelp(named) ?? Instead(named) ?? default;

    /// <summary>«исполнитель Левченко, извините, Хабибуллина»: the right name takes over what was said of the wrong one.</summary>
    private Reason? Instead(Named named) => slips.TryGetValue(named, out var wrong) && Label(wrong) is { } reason ? reason with { Last = named.Last } : null;

    /// <summary>The reason that the place in the sentence gives; to be asked when all reasons by words are known.</summary>
    public Reason ByPlace(Named named) => IsDenied(named) ? default : place.Of(named);

    private bool IsDenied(Named named) => scene.Key(named.First - 1) is "не" or "not" || slips.ContainsValue(named);

    /// <summary>«Петров в копию», «Ким поможет», «чтобы Иванов был в курсе».</summary>
    private Reason? Tail(Named named)
    {
        var at = named.Last + 1;
        while (at < scene.Tokens.Count && at - named.Last < 3 && (scene.IsMark(at, '-') || scene.IsMark(at, '(') || scene.Key(at) is "тоже" or "также" or "будет" or "пусть" or "is" or "are" or "stays" or "ей" or "ему" or "им" or "тебе" or "вам" or "нам" or "мне" or "him" or "her"))
            at++;
        if (at >= scene.Tokens.Count || !RoleWords.Tails.TryMatch(scene.Tokens, at, out var last, out var role))
            return null;
        // «пересчитать остатки Даше в копию Гусеву», dictated: the words are about the name after them.
        if (scene.Key(last) is "копию" or "наблюдатели" or "соисполнители" or "помощь" && last + 1 < scene.Tokens.Count && scene.Inside[last + 1] >= 0)
            return null;
        if (role == TaskRole.Observer && VerbForms.IsPast(scene.Key(at)) && !IsPurpose(named.First))
            return null;
        var first = named.First;
        while (scene.Key(first - 1) is "чтобы" or "чтоб" or "пусть" or "пускай" or "keep" or "with" or "добавь" or "поставь" or "так" or "держи" or "держите" or "возьми" or "возьмите" or "put" or "add" or "and" or "have")
            first--;
        if (role == TaskRole.Observer && scene.Key(first - 1) is "," && first > 0)
            first--;
        return new Reason(role, first, last, 3, role == TaskRole.Observer || scene.Key(last) is "помощь" or "помощники" or "соисполнители" ? Cases.Accusative : Cases.Called);
    }

    /// <summary>«чтобы Ира знала»; «Ира знала об этом» is no wish.</summary>
    private bool IsPurpose(int at) => scene.Key(at - 1) is "чтобы" or "чтоб" || scene.Key(at - 1) is "и" && scene.Key(at - 2) is "чтобы" or "чтоб";

    private Reason? Label(Named named)
    {
        var at = named.First - 1;
        var marked = false;
        for (var skipped = 0; skipped < 4 && at >= 0 && labels[at].Role == TaskRole.None; skipped++, at--)
        {
            var isMark = scene.IsMark(at, '-') || scene.IsMark(at, ':') || scene.IsMark(at, '.');
            if (!isMark && scene.Key(at) is not ("это" or "будет" or "назначить" or "назначен" or "назначена" or "назначьте" or "нас" or "у" or "the" or "our" or "еще" or "также" or "is" or "please" or "пожалуйста"))
                return null;
            marked |= isMark;
        }

        if (at < 0 || labels[at].Role == TaskRole.None)
            return null;
        var (first, role) = labels[at];
        if (role != TaskRole.Responsible)
            return new Reason(role, first, named.Last, 3, Wanted(at, marked));
        return RoleLabel.Of(scene, named, first, at, marked);
    }

    private Cases Wanted(int label, bool marked)
    {
        if (marked)
            return Cases.Called;
        return scene.Key(label) switch
        {
            "с" or "со" => Cases.Instrumental,
            "помощью" or "помощи" or "участии" or "участием" or "поддержке" => Cases.Genitive,
            var key when VerbForms.IsFinite(key) => Cases.Called,
            _ => Cases.Accusative,
        };
    }

    /// <summary>«ответственная за склад Заяц»: what for stands between the label and the name, and stays in the title.</summary>
    private Reason? InCharge(Named named)
    {
        var at = named.First - 1;
        while (at >= 0 && (scene.IsMark(at, '-') || scene.IsMark(at, ':')))
            at--;
        for (var words = 0; words < 4 && at >= 1 && scene.Tokens[at].IsWord; words++, at--)
        {
            if (scene.Key(at) is "за" && scene.Key(at - 1).StartsWith("ответственн", StringComparison.Ordinal))
            {
                scene.Use(at - 1, at);
                return new Reason(TaskRole.Responsible, named.First, named.Last, 3, Cases.Called);
            }
        }

        return null;
    }

    /// <summary>with Anna's help.</summary>
    private Reason? WithHelp(Named named) =>
        scene.Key(named.First - 1) is "with" && scene.Key(named.Last + 1) is "help" or "support" or "assistance"
            ? new Reason(TaskRole.Accomplice, named.First - 1, named.Last + 1, 3, Cases.None)
            : IsPartner(named) ? new Reason(TaskRole.Accomplice, named.First - 1, named.Last, 3, Cases.Instrumental) : null;

    /// <summary>«Котова с Зайцем готовит», Marcus with Dan replace: between the doer and the verb.</summary>
    private bool IsPartner(Named named)
    {
        if (scene.Key(named.First - 1) is not ("с" or "со" or "with") || named.First < 2 || scene.Inside[named.First - 2] < 0)
            return false;
        var key = scene.Key(named.Last + 1);
        return VerbForms.IsFinite(key) || VerbForms.IsAction(key) || VerbForms.IsEnglishVerb(key) || key is "to";
    }
}
