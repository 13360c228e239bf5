using B24CoachBot.Domain.Language.People;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>People named in one breath: «Иванов, Петров и Ким», Mike and David.</summary>
internal static class Crowds
{
    private const int Most = 20;

    public static IEnumerable<List<Named>> Of(Scene scene)
    {
        var crowd = new List<Named>();
        foreach (var named in scene.People)
        {
            if (crowd.Count == Most || crowd.Count > 0 && !Together(scene, crowd[^1], named))
            {
                yield return crowd;
                crowd = [];
            }

            crowd.Add(named);
        }

        if (crowd.Count > 0)
            yield return crowd;
    }

    private static bool Together(Scene scene, Named left, Named right)
    {
        var links = 0;
        var hasWord = false;
        for (var i = left.Last + 1; i < right.First; i++, links++)
        {
            hasWord |= scene.Key(i) is "и" or "and";
            if (scene.Key(i) is not ("и" or "and" or "или" or "or") && !scene.IsMark(i, ',') && !scene.IsMark(i, '+') && !scene.IsMark(i, '&') && !scene.IsMark(i, '/'))
                return false;
        }

        return links is > 0 and < 3 && (left.Cases & right.Cases) != 0
            && (hasWord || left.Cases != Morphology.Cases.Any && left.IsRole == right.IsRole && SameForm(left, right) || !CyrillicComma(left));
    }

    // «Ира, Оле отправь»: a call and somebody else, however alike some of their cases are.
    private static bool SameForm(Named left, Named right) => left.Can(Morphology.Cases.Called) == right.Can(Morphology.Cases.Called);

    private static bool CyrillicComma(Named left) => left.Cases != Morphology.Cases.Any;
}
