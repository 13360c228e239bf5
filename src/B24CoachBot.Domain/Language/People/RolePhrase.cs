using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>Reads somebody named by job: «нашему логисту», «менеджеру по закупкам», «юристу Ане», the developers.</summary>
internal sealed class RolePhrase(List<Token> tokens, PersonIndex index, bool wholeTextIsName)
{
    private const int MostBefore = 3;
    private const int MostAfter = 6;
    private readonly RoleFields fields = new(tokens, index, wholeTextIsName);

    public Named? Read(int start, NameGroup names)
    {
        // «в HR», from sales: a department, not a job.
        if (wholeTextIsName && start > 0 && tokens[start - 1].Key is "в" or "из" or "from" or "in")
            return null;
        var first = start;
        while (first + 1 < tokens.Count && first - start < MostBefore && tokens[first].IsWord && WorkWords.IsEmpty(tokens[first].Key) && tokens[first + 1].IsWord)
            first++;
        var head = first;
        while (head - first < MostBefore && head + 1 < tokens.Count && IsBefore(tokens[head]) && tokens[head + 1].IsWord)
            head++;
        var held = Held(first, ref head);
        if (held.Length == 0)
            return Anybody(start, first);

        // «продавщице» is a woman when there is one.
        if (RoleWord.IsHers(tokens[head].Key) && Array.FindAll(held, person => !index.Keys[person].Male) is { Length: > 0 } women)
            held = women;
        var before = fields.Before(first, head, held);
        var (last, said, after) = fields.After(head, MostAfter, before);
        if (after.Length == 0)
            return Anybody(start, first) ?? (before.Length > 0 || wholeTextIsName ? new Named(start, last, [], CasesOf(tokens[head].Key), IsRole: true) : null);
        held = after;
        var cases = CasesOf(tokens[head].Key);
        var isAll = RoleWord.IsPlural(tokens[head].Key);
        said += head - first;
        // «медсестре Терещенко» may be the senior one: the name tells, however plain the other's job is.
        if (last + 1 < tokens.Count && names.Read(last + 1, isAddressed: false) is { } named && named.Fits.Any(fit => held.Contains(fit.Person)))
            return named with { First = start, Fits = [.. named.Fits.Where(fit => held.Contains(fit.Person))] };
        held = isAll || Quantities.IsCounted(tokens, first) ? index.Roles.PlainAll(held, said) : index.Roles.Plainest(held, said);
        return Of(start, last, held, cases, isAll);
    }

    /// <summary>«специалисту по кадрам», «кому-нибудь из доставки», the IT guy: all of that field.</summary>
    private Named? Anybody(int start, int first)
    {
        // Within an errand «кто-нибудь» is nobody in particular.
        if (!wholeTextIsName && Quantities.IsAny(tokens[start].Key))
            return null;
        var head = first;
        while (head - first < MostBefore && head < tokens.Count && tokens[head].IsWord && !WorkWords.IsAnybody(tokens[head].Key))
            head++;
        if (head >= tokens.Count || !tokens[head].IsWord || !WorkWords.IsAnybody(tokens[head].Key) || !wholeTextIsName && head == first && !HasLink(head + 1))
            return head > start && !wholeTextIsName ? null : Counted(start, first);
        var all = index.Roles.All;
        var before = fields.Before(first, head, all);
        var (last, _, after) = fields.After(head, MostAfter, before);
        if (after.Length == 0 || after.Length == all.Length)
            return null;
        return Of(start, last, after, CasesOf(tokens[head].Key), isAll: RoleWord.IsPlural(tokens[head].Key));
    }

    /// <summary>«любому из бухгалтерии»: the quantity stands for the worker.</summary>
    private Named? Counted(int start, int first)
    {
        if (!wholeTextIsName || first == start || !HasLink(first))
            return null;
        var (last, _, held) = fields.After(first - 1, MostAfter, index.Roles.All);
        return held.Length == 0 || held.Length == index.Roles.All.Length ? null : Of(start, last, held, Cases.Any, isAll: false);
    }

    private bool HasLink(int at) => at + 1 < tokens.Count && WorkWords.IsLink(tokens[at].Key);

    private Named Of(int start, int last, int[] held, Cases cases, bool isAll)
    {
        held = Array.FindAll(held, person => index.Keys[person].Active) is { Length: > 0 } active ? active : held;
        return new Named(start, last, [.. held.Select(person => new Fit(person, cases))], cases, IsRole: true, IsAll: isAll);
    }

    private int[] Held(int start, ref int head)
    {
        for (; head >= start; head--)
        {
            if (IsPronoun(head) || !wholeTextIsName && IsThings(tokens[head].Key))
                continue;
            var held = index.Roles.Holders(tokens[head].Key);
            if (held.Length == 0 && IsShout(head))
                held = index.Roles.Abbreviated(tokens[head].Key);
            if (held.Length > 0 && !IsAnothers(head))
                return held;
        }

        head = start;
        return [];
    }

    /// <summary>«главному инженеру» is no chief of another trade: an adjective that may stand for its holder has another noun here.</summary>
    private bool IsAnothers(int at)
    {
        if (!RoleWord.IsAdjective(tokens[at].Key) || at + 1 >= tokens.Count || !tokens[at + 1].IsWord)
            return false;
        var next = tokens[at + 1].Key;
        return next.Length > 3 && next[^1] == tokens[at].Key[^1] && index.Find(next).Length == 0 && !VerbForms.IsAction(next)
            && SpokenJobs.Of(tokens[at].Key, RoleWord.Stem(tokens[at].Key)) is { } jobs && !Array.Exists(jobs, job => job.Contains(RoleWord.Stem(next), StringComparison.Ordinal));
    }

    /// <summary>Letters that may stand for several words.</summary>
    private bool IsShout(int at) => wholeTextIsName ? tokens[at].Capital || !WorkWords.IsLink(tokens[at].Key) : tokens[at].Capital && tokens[at].Span.Length > 2;

    /// <summary>«главное», «главная страница»: within an errand these are said of things.</summary>
    private static bool IsThings(string key) => key.EndsWith("ое", StringComparison.Ordinal) || key.EndsWith("ее", StringComparison.Ordinal)
        || key.EndsWith("ые", StringComparison.Ordinal) || key.EndsWith("ая", StringComparison.Ordinal) && RoleWord.IsAdjective(key);

    /// <summary>"it" is no department unless it stands alone, has capitals, or a worker follows: the it guy.</summary>
    private bool IsPronoun(int at) => tokens[at].Key is "it" && !tokens[at].Capital && tokens.Count > 1 && !(at + 1 < tokens.Count && WorkWords.IsAnybody(tokens[at + 1].Key));

    private bool IsBefore(Token token) => token.IsWord && (WorkWords.IsEmpty(token.Key) || WorkWords.IsRank(RoleWord.Stem(token.Key)) || RoleWord.IsAdjective(token.Key)
        || char.IsAsciiLetter(token.Key[0]) && !WorkWords.IsLink(token.Key) && (index.Roles.IsWordOfPosition(token.Key) || Fields.IsKnown(RoleWord.Stem(token.Key))));

    public static Cases CasesOf(string key)
    {
        if (char.IsAsciiLetter(key[0]))
            return Cases.Any;
        if (key.EndsWith("ами", StringComparison.Ordinal) || key.EndsWith("ями", StringComparison.Ordinal) || key.EndsWith("ом", StringComparison.Ordinal) || key.EndsWith("ем", StringComparison.Ordinal))
            return Cases.Instrumental;
        if (RoleWord.IsPlural(key))
            return key[^1] is 'м' ? Cases.Dative : Cases.Nominative;
        return key[^1] switch
        {
            'у' or 'ю' => Cases.Dative | Cases.Accusative,
            'е' => Cases.Dative | Cases.Prepositional,
            'а' or 'я' => Cases.Genitive | Cases.Accusative | Cases.Nominative,
            'и' or 'ы' => Cases.Genitive | Cases.Nominative,
            'й' when key.EndsWith("ой", StringComparison.Ordinal) || key.EndsWith("ей", StringComparison.Ordinal) => Cases.Dative | Cases.Genitive | Cases.Instrumental,
            _ => Cases.Nominative,
        };
    }
}
