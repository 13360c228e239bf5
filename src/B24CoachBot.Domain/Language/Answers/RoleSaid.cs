using B24CoachBot.Domain.Language.People;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>A job in an answer, in the nominative: «с коммерческим директором» is «коммерческий директор», «из закупок» is «закупки».</summary>
internal static class RoleSaid
{
    private const int MostBefore = 3;

    public static string? Take(FreeTokens tokens)
    {
        var heads = Enumerable.Range(0, tokens.All.Count).Where(at => HeadAt(tokens, at) is not null).ToList();
        if (heads.Count == 0)
        {
            return Title(tokens) ?? Department(tokens, tokens.All.Count, known: false) ?? Body(tokens) ?? Trade(tokens);
        }

        var gate = heads.FindIndex(at => !JobWords.IsGatekeeper(HeadAt(tokens, at)!));
        if (gate > 0)
        {
            PassBy(tokens, heads[0]);
        }

        var head = heads[Math.Max(gate, 0)];
        return Department(tokens, head, known: true) ?? Phrase(tokens, head, HeadAt(tokens, head)!);
    }

    // «к Жене» is no wife, «к жене» is.
    private static string? HeadAt(FreeTokens tokens, int at) => !tokens.IsWord(at) || tokens.Key(at - 1) is "не" or "not" || (at > tokens.Start && tokens.All[at].Capital && FirstNames.Forms.ContainsKey(tokens.Key(at)))
        ? null
        : JobWords.HeadOver(tokens.Key(at), tokens.Key(at + 1)) ?? JobWords.Head(tokens.Key(at));

    /// <summary>«секретарь Лена соединит с директором»: neither job nor name of who puts through counts.</summary>
    private static void PassBy(FreeTokens tokens, int at) =>
        tokens.Take(at, tokens.IsWord(at + 1) && FirstNames.Forms.ContainsKey(tokens.Key(at + 1)) ? at + 1 : at);

    /// <summary>«генеральный», «коммерческий»: the director goes without saying.</summary>
    private static string? Title(FreeTokens tokens)
    {
        for (var at = 0; at < tokens.All.Count; at++)
        {
            if (tokens.IsWord(at) && JobWords.Title(tokens.Key(at)) is { } title && !(tokens.IsWord(at + 1) && JobWords.Body(tokens.Key(at + 1)) is not null))
            {
                tokens.Take(at, at);
                return title;
            }
        }

        return null;
    }

    private static string Phrase(FreeTokens tokens, int at, string head)
    {
        var main = at;
        while (tokens.IsWord(main + 1) && (JobWords.Head(tokens.Key(main + 1)) ?? JobWords.Body(tokens.Key(main + 1))) is { } next && JobWords.IsKindOf(tokens.Key(main), head, tokens.Key(main + 1)))
        {
            (main, head) = (main + 1, next);
        }

        var kind = main + 1;
        while (tokens.IsWord(kind) && char.IsAsciiLetter(tokens.Key(kind)[0]) && JobWords.IsKind(tokens.Key(kind)))
        {
            kind++;
        }

        if (kind > main + 1 && tokens.IsWord(kind) && char.IsAsciiLetter(tokens.Key(kind)[0]) && JobWords.Head(tokens.Key(kind)) is { } named)
        {
            (main, head) = (kind, named);
        }

        var (first, last) = (First(tokens, at), RoleTail.Last(tokens, main, head));
        var words = Enumerable.Range(first, last - first + 1).Where(each => tokens.IsWord(each) && !JobWords.IsWhose(tokens.Key(each)))
            .Select(each => each == main ? Restored(tokens.Written(each), head) : each < main ? JobWords.Agreed(tokens.Written(each), head) : tokens.Written(each));
        var phrase = string.Join(' ', words);
        tokens.Take(first, RoleTail.PlaceEnd(tokens, last));
        return phrase;
    }

    private static int First(FreeTokens tokens, int at)
    {
        var first = at;
        while (at - first < MostBefore && tokens.IsWord(first - 1) && JobWords.IsBefore(tokens.Key(first - 1), tokens.All[first - 1].Capital))
        {
            first--;
        }

        // «и. о. директора»
        return tokens.Key(first - 1) == "о" && tokens.Key(first - 2) == "и" ? first - 2 : first;
    }

    /// <summary>«Мария из закупок», "Anna from legal": the department stands for the job.</summary>
    /// <param name="end">Only before this token.</param>
    /// <param name="known">Only a department by its word, and no other place somebody may come from.</param>
    private static string? Department(FreeTokens tokens, int end, bool known)
    {
        for (var at = 1; at < end; at++)
        {
            if (tokens.IsWord(at) && tokens.Key(at - 1) is "из" or "from" or "in" && (known ? JobWords.IsDepartment(tokens.Key(at)) && HeadAt(tokens, at) is null : !tokens.All[at].Capital || JobWords.IsDepartment(tokens.Key(at))))
            {
                var last = at;
                while (last - at < 3 && tokens.IsWord(last + 1) && !tokens.All[last + 1].Capital && JobWords.IsDependent(tokens.Key(last + 1)))
                {
                    last++;
                }

                var name = string.Join(' ', Enumerable.Range(at, last - at + 1).Select(each => each == at ? JobWords.Department(tokens.Key(each)) : tokens.Written(each)));
                tokens.Take(at - 1, last);
                return name;
            }
        }

        return null;
    }

    /// <summary>«отдел закупок», «в головном офисе», "the purchasing team".</summary>
    private static string? Body(FreeTokens tokens)
    {
        for (var at = 0; at < tokens.All.Count; at++)
        {
            if (tokens.IsWord(at) && JobWords.Body(tokens.Key(at)) is { } body)
            {
                return Phrase(tokens, at, body);
            }
        }

        return null;
    }

    private static string? Trade(FreeTokens tokens)
    {
        for (var at = 0; at < tokens.All.Count; at++)
        {
            if (tokens.IsWord(at) && !tokens.IsSaid(at) && JobWords.Trade(tokens.Key(at)) is { } trade && !NameSaid.IsNameLike(tokens, at))
            {
                return Phrase(tokens, at, trade);
            }
        }

        return null;
    }

    private static string Restored(string written, string head) =>
        string.Equals(written, head, StringComparison.OrdinalIgnoreCase) || written.EndsWith("щая", StringComparison.Ordinal) || char.IsAsciiLetter(written[0]) ? Lowered(written) : head;

    // «Главный инженер» begins a sentence; CFO is written as it is.
    private static string Lowered(string written) => written.Length > 1 && char.IsUpper(written[0]) && char.IsLower(written[1]) ? char.ToLowerInvariant(written[0]) + written[1..] : written;
}
