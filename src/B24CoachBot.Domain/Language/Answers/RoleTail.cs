using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.People;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>What stands behind the head of a job and belongs to it: «директор по работе с клиентами», «муж Ольги», "head of procurement".</summary>
internal static class RoleTail
{
    private const int MostAfter = 6;

    public static int Last(FreeTokens tokens, int main, string head)
    {
        if (JobWords.IsRelation(head) && IsWhoseName(tokens, main + 1))
        {
            return main + 1;
        }

        var last = main;
        for (var at = main + 1; at <= main + MostAfter && tokens.IsWord(at); at++)
        {
            if (IsLink(tokens, at, main, last))
            {
                var next = tokens.Key(at + 1) is "the" or "their" ? at + 2 : at + 1;
                if (!tokens.IsWord(next) || IsNameBehind(tokens, main, next))
                {
                    break;
                }

                last = at = next;
            }
            else if (Belongs(tokens, at, last > main && JobWords.IsLink(tokens.Key(at - 1)), last > main))
            {
                last = at;
            }
            else
            {
                break;
            }
        }

        return last;
    }

    /// <summary>«директор магазина на Ленина»: where it is says nothing of who it is. The last token of the place, or of the job when none follows.</summary>
    public static int PlaceEnd(FreeTokens tokens, int last) =>
        tokens.Key(last + 1) is "на" or "в" or "во" or "in" or "at" && tokens.IsWord(last + 2) && tokens.All[last + 2].Capital ? last + 2 : last;

    // «по» opens what a job is about, and only then «с» and «и» go on with it; two heads are joined by «и».
    private static bool IsLink(FreeTokens tokens, int at, int main, int last)
    {
        var key = tokens.Key(at);
        return JobWords.IsLink(key) || (key == "за" && JobWords.IsInCharge(tokens.Key(at - 1))) || (key is "с" or "со" or "и" && last > main && Opened(tokens, main, last) && !tokens.All[at + 1 < tokens.All.Count ? at + 1 : at].Capital)
            || (key is "и" or "and" or "с" or "со" && tokens.IsWord(at + 1) && JobWords.Head(tokens.Key(at + 1)) is not null);
    }

    private static bool Opened(FreeTokens tokens, int main, int last) => Enumerable.Range(main + 1, last - main).Any(at => tokens.Key(at) == "по");

    private static bool Belongs(FreeTokens tokens, int at, bool isLinked, bool isBehindLink)
    {
        var key = tokens.Key(at);
        if (JobWords.IsDependent(key) || isLinked || (JobWords.Title(key) is { } title && title != key))
        {
            return true;
        }

        // «глава КФХ», «хозяин СТО»
        var isShort = tokens.All[at].Capital && tokens.Written(at) is { Length: >= 2 and <= 5 } written && written.All(char.IsUpper);
        return isShort || (!tokens.All[at].Capital && (JobWords.IsOwned(key) || (isBehindLink && JobWords.IsEnglishOwned(key))
            || (JobWords.IsAdjective(key) && tokens.IsWord(at + 1) && (JobWords.IsDependent(tokens.Key(at + 1)) || JobWords.IsOwned(tokens.Key(at + 1))))));
    }

    private static bool IsNameBehind(FreeTokens tokens, int main, int at) =>
        tokens.All[at].Capital && char.IsLower(tokens.Text[tokens.All[main].Span.Start]) && FirstNames.Forms.ContainsKey(tokens.Key(at));

    private static bool IsWhoseName(FreeTokens tokens, int at) =>
        tokens.IsWord(at) && FirstNames.Forms.TryGetValue(tokens.Key(at), out var cases) && (cases & Cases.Genitive) != 0 && (cases & Cases.Nominative) == 0;
}
