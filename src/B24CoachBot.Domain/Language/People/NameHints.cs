using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>«Аня из юридического», «Саше (маркетинг)», «Анна, юрист», «Кате, которая на кассе»: what is said after a name narrows several to those it is true of.</summary>
internal sealed class NameHints(List<Token> tokens, PersonIndex index, bool wholeTextIsName)
{
    private const int Most = 6;

    public Named Narrowed(Named named)
    {
        if (named.Fits.Length == 0)
            return named;
        var first = named.Last + 1;
        var isOpen = first < tokens.Count && tokens[first].Is('(');
        var at = Start(first, isOpen);
        if (at < 0)
            return named;
        var (kept, last) = Kept(named.Fits, at);
        if (last < at)
            return IsElsewhere(first, at) ? named with { Fits = [] } : named;
        if (isOpen && last + 1 < tokens.Count && tokens[last + 1].Is(')'))
            last++;
        return named with { Fits = kept, Last = last };
    }

    /// <summary>Where the telling word stands; −1 when nothing is said about the person.</summary>
    private int Start(int first, bool isOpen)
    {
        if (first >= tokens.Count)
            return -1;
        var token = tokens[first];
        if (isOpen || token.IsWord && (token.Key is "из" or "с" or "со" or "в" or "from" or "in" or "of" or "at" or "который" or "которая" or "которому" or "которой" || wholeTextIsName && token.Key is "на" or "по" or "the" or "наш" or "наша"))
            return Past(first + 1);
        if (token.Is('-') && IsJob(first + 1))
            return first + 1;
        if (wholeTextIsName && token.Is(','))
            return Past(first + 1) is var past && (past > first + 1 || IsJob(past)) ? past : -1;
        return wholeTextIsName && IsJob(first) ? first : -1;
    }

    private int Past(int at)
    {
        while (at < tokens.Count && tokens[at].IsWord && (WorkWords.IsLink(tokens[at].Key) || WorkWords.IsEmpty(tokens[at].Key)))
            at++;
        return at < tokens.Count && tokens[at].IsWord ? at : -1;
    }

    private bool IsJob(int at) => at >= 0 && at < tokens.Count && tokens[at].IsWord && index.Roles.Holders(tokens[at].Key).Length > 0;

    private (Fit[] Kept, int Last) Kept(Fit[] fits, int at)
    {
        var last = at - 1;
        for (var word = at; word < tokens.Count && word - at < Most && tokens[word].IsWord; word++)
        {
            if (WorkWords.IsLink(tokens[word].Key))
                continue;
            var kept = Array.FindAll(fits, fit => index.Roles.IsOf(fit.Person, tokens[word].Key));
            if (kept.Length == 0)
                break;
            (fits, last) = (kept, word);
        }

        while (last >= at && last + 1 < tokens.Count && tokens[last + 1].IsWord && tokens[last + 1].Key is "отдела" or "department" or "team")
            last++;
        return (fits, last);
    }

    /// <summary>A field or a job that somebody has and none of those named: another person of this name is meant.</summary>
    private bool IsElsewhere(int first, int at) => wholeTextIsName && at > first && !tokens[first].Is(',') && index.Roles.IsAnybodys(tokens[at].Key) && index.Find(tokens[at].Key).Length == 0;
}
