using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>What stands before and after a name in its clause, politeness and words of other fields passed over.</summary>
internal sealed class ClauseWords(Scene scene)
{
    // Farther back an order is another thought.
    private const int Reach = 12;

    // So far the clause asked about last is known to begin with asides: the next name of it is not counted from its head again.
    private (int First, int End) opening;

    /// <summary>Only marks, politeness, words of order and of other fields stand before.</summary>
    public bool StartsAt(int first, Clause clause)
    {
        if (opening.First != clause.First)
            opening = (clause.First, clause.First);
        var isPlain = true;
        for (var i = Math.Min(opening.End, first); i < first; i++)
        {
            if (scene.IsAside(i) || scene.Tokens[i].Kind == TokenKind.Mark || scene.Key(i) is "а" or "и" or "но" or "ну" or "так" or "это" or "and" or "but" or "not" or "не" or "first")
            {
                if (isPlain)
                    opening.End = Math.Max(opening.End, i + 1);
                continue;
            }

            if (EndOfAside(i) is not (var end and >= 0) || end >= first)
                return false;
            (i, isPlain) = (end, false);
        }

        return true;
    }

    private int EndOfAside(int at) => Math.Max(Fillers.End(scene.Tokens, at), OrderWords.End(scene.Tokens, at));

    /// <summary>The first token from here on that says something; <paramref name="end"/> when none does.</summary>
    public int Next(int at, int end)
    {
        while (at < end && (scene.IsAside(at) || scene.Tokens[at].Kind == TokenKind.Mark || IsSmall(scene.Key(at))))
            at++;
        return at;
    }

    private static bool IsSmall(string key) => key is "пожалуйста" or "плиз" or "плз" or "там" or "срочно" or "сначала" or "сперва" or "first" or "сам" or "сама" or "тоже" or "также" or "ты" or "вы" or "you" or "лично";

    /// <summary>The nearest word before that is no politeness; −1 at the beginning of the clause.</summary>
    public int Previous(int at, Clause clause)
    {
        for (at--; at >= clause.First; at--)
        {
            if (!scene.IsAside(at) && scene.Tokens[at].Kind != TokenKind.Mark && Fillers.End(scene.Tokens, at) < 0)
                return at;
        }

        return -1;
    }

    public bool HasGivingBefore(int at, Clause clause) => Any(at, clause, RoleWords.Giving.Contains);

    public bool HasActionBefore(int at, Clause clause) => Any(at, clause, key => VerbForms.IsAction(key) || VerbForms.IsEnglishVerb(key));

    public bool Any(int before, Clause clause, Func<string, bool> fits)
    {
        for (var i = before - 1; i >= clause.First && before - i < Reach; i--)
        {
            if (fits(scene.Key(i)))
                return true;
        }

        return false;
    }

    public bool IsCyrillic(Named named)
    {
        for (var i = named.First; i <= named.Last; i++)
        {
            if (scene.Tokens[i].IsWord)
                return scene.Tokens[i].Key[^1] is >= 'а' and <= 'я';
        }

        return false;
    }
}
