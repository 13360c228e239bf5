using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>What is said about a job before and after its name: «финансовому директору», «начальнику отдела продаж», head of sales. It must be true of its holder.</summary>
internal sealed class RoleFields(List<Token> tokens, PersonIndex index, bool wholeTextIsName)
{
    /// <summary>Those whom every word from <paramref name="first"/> up to the head is true of; none when a telling word is true of nobody.</summary>
    public int[] Before(int first, int head, int[] held)
    {
        for (var at = first; at < head; at++)
        {
            var key = tokens[at].Key;
            if (WorkWords.IsEmpty(key))
                continue;
            var narrowed = index.Roles.Narrow(held, key);
            if (narrowed.Length == 0 && WorkWords.IsChief(RoleWord.Stem(tokens[head].Key)))
                narrowed = Another(key);
            if (narrowed.Length > 0)
                held = narrowed;
            else if (IsTelling(key))
                return [];
        }

        return held;
    }

    /// <summary>The same for the words after the head, with the last of them and how many words they are.</summary>
    public (int Last, int Said, int[] Held) After(int head, int most, int[] held)
    {
        var (last, said, isLinked) = (head, 1, false);
        for (var at = head + 1; at < tokens.Count && at - head < most && tokens[at].Kind is TokenKind.Word or TokenKind.Number && held.Length > 0; at++)
        {
            var key = tokens[at].Key;
            // «ОТ» is охрана труда, «от» a link.
            if ((wholeTextIsName ? WorkWords.IsLink(key) : WorkWords.IsNearLink(key)) && !(tokens[at].Capital && key.Length == 2))
            {
                isLinked = key is not ("и" or "and" or "с" or "со");
                continue;
            }

            var narrowed = key.Length < 2 && !char.IsAsciiDigit(key[0]) ? [] : index.Roles.Narrow(held, key);
            if (narrowed.Length == 0 && last == head && WorkWords.IsChief(RoleWord.Stem(tokens[head].Key)))
                narrowed = index.Roles.Narrow(index.Roles.Chiefs, key) is { Length: > 0 } chiefs ? chiefs : index.Roles.Holders(RoleWord.Stem(tokens[head].Key) + "_" + RoleWord.Stem(key));
            if (narrowed.Length == 0)
                return (last, said, IsElsewhere(at, head, isLinked) ? [] : held);
            held = narrowed;
            said += at - last;
            last = at;
        }

        return (last, said, held);
    }

    /// <summary>«финансовому директору» where the CFO is no директор, and heads under another word.</summary>
    private int[] Another(string key) => index.Roles.Narrow(index.Roles.Chiefs, key) is { Length: > 0 } chiefs ? chiefs : index.Roles.Holders(key);

    private bool IsTelling(string key) => wholeTextIsName || WorkWords.IsRank(RoleWord.Stem(key)) || Fields.IsKnown(RoleWord.Stem(key));

    /// <summary>«менеджеру по рекламе» where nobody does that, «начальнику цеха» where there is no such shop: somebody else is meant.</summary>
    private bool IsElsewhere(int at, int head, bool isLinked)
    {
        var key = tokens[at].Key;
        if (key.Length < 3 || VerbForms.IsAction(key) || index.Roles.Holders(key).Length > 0 || index.Find(key).Length > 0 || FirstNames.Forms.ContainsKey(key))
            return false;
        var isKnown = Fields.IsKnown(RoleWord.Stem(key));
        if (isLinked)
            return isKnown || wholeTextIsName && !tokens[at - 1].Is("за");
        return at == head + 1 && (isKnown || wholeTextIsName) && WorkWords.IsChief(RoleWord.Stem(tokens[head].Key)) && key[^1] is 'а' or 'я' or 'ы' or 'и' or 'в' or 'й';
    }
}
