using B24CoachBot.Domain.Language.People;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>A job in an answer, in the nominative: «с коммерческим директором» is «коммерческий директор», «из закупок» is «закупки».</summary>
internal static class RoleSaid
{
    private const int MostBefore = 3;
    private const int MostAfter = 5;

    public static string? Take(FreeTokens tokens)
    {
        for (var at = 0; at < tokens.All.Count; at++)
        {
            if (tokens.IsWord(at) && JobWords.Head(tokens.Key(at)) is { } head)
            {
                return Phrase(tokens, at, head);
            }
        }

        return Title(tokens) ?? Department(tokens);
    }

    /// <summary>«генеральный», «коммерческий»: the director goes without saying.</summary>
    private static string? Title(FreeTokens tokens)
    {
        for (var at = 0; at < tokens.All.Count; at++)
        {
            if (tokens.IsWord(at) && JobWords.Title(tokens.Key(at)) is { } title)
            {
                tokens.Take(at, at);
                return title;
            }
        }

        return null;
    }

    private static string Phrase(FreeTokens tokens, int at, string head)
    {
        var first = at;
        while (at - first < MostBefore && tokens.IsWord(first - 1) && JobWords.IsBefore(tokens.Key(first - 1)))
        {
            first--;
        }

        // «и. о. директора»
        if (tokens.Key(first - 1) == "." && tokens.Key(first - 2) == "о" && tokens.Key(first - 3) == "." && tokens.Key(first - 4) == "и")
        {
            first -= 4;
        }

        var last = Last(tokens, at);
        var words = Enumerable.Range(first, last - first + 1).Where(each => tokens.IsWord(each) && !JobWords.IsWhose(tokens.Key(each)))
            .Select(each => each == at ? Restored(tokens.Written(each), head) : each < at ? JobWords.Agreed(tokens.Written(each), head) : tokens.Written(each));
        var phrase = string.Join(' ', words);
        tokens.Take(first, last);
        return phrase;
    }

    private static int Last(FreeTokens tokens, int head)
    {
        var last = head;
        for (var at = head + 1; at <= head + MostAfter && tokens.IsWord(at); at++)
        {
            var key = tokens.Key(at);
            if (JobWords.IsLink(key))
            {
                // «по закупкам», "of procurement": whatever stands after it belongs.
                if (!tokens.IsWord(at + 1) || (tokens.All[at + 1].Capital && char.IsLower(tokens.Text[tokens.All[head].Span.Start]) && FirstNames.Forms.ContainsKey(tokens.Key(at + 1))))
                {
                    break;
                }

                last = ++at;
            }
            else if (JobWords.IsDependent(key) || (last > head && JobWords.IsLink(tokens.Key(at - 1))))
            {
                last = at;
            }
            else if (at == head + 1 && JobWords.IsThingOwned(key) && !tokens.All[at].Capital)
            {
                last = at;
            }
            else if (!(JobWords.IsAdjective(key) && tokens.IsWord(at + 1) && JobWords.IsDependent(tokens.Key(at + 1))))
            {
                break;
            }
        }

        return last;
    }

    /// <summary>«Мария из закупок», "Anna from legal": the department stands for the job.</summary>
    private static string? Department(FreeTokens tokens)
    {
        for (var at = 1; at < tokens.All.Count; at++)
        {
            if (tokens.IsWord(at) && tokens.Key(at - 1) is "из" or "from" or "in" && !tokens.All[at].Capital)
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

    private static string Restored(string written, string head) =>
        string.Equals(written, head, StringComparison.OrdinalIgnoreCase) || written.EndsWith("щая", StringComparison.Ordinal) || char.IsAsciiLetter(written[0]) ? Lowered(written) : head;

    // «Главный инженер» begins a sentence; CFO is written as it is.
    private static string Lowered(string written) => written.Length > 1 && char.IsUpper(written[0]) && char.IsLower(written[1]) ? char.ToLowerInvariant(written[0]) + written[1..] : written;
}
