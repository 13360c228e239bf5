using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>Of several steps the first counts: up to «потом», the second item of a list, a new line, or the clause of a second date.</summary>
internal static class FirstStep
{
    private const int FewestWords = 2;

    public static AnswerText Of(AnswerText answer)
    {
        var start = Number(answer.Tokens, 0, 1);
        var end = new[] { AtThen(answer), AtItem(answer.Tokens, start), AtSecondDate(answer), AtOthers(answer.Tokens) }.Min();
        var text = answer.Text[start..Math.Max(start, end)].TrimEnd(' ', ',', ';', '.', '\n', '\r', '-', '—', '–');
        return text.Any(char.IsLetterOrDigit) && text.Length < answer.Text.Length ? answer.With(text) : answer;
    }

    private static int AtThen(AnswerText answer)
    {
        foreach (var (cue, first, _) in answer.Phrases)
        {
            if (cue == AnswerCue.Then && answer.Tokens.Take(first).Any(token => token.IsWord && token.Key is not ("и" or "а" or "and")))
            {
                var before = first > 0 && answer.Tokens[first - 1].Key is "а" or "и" or "and" or "but" ? first - 1 : first;
                return answer.Tokens[before].Span.Start;
            }
        }

        return answer.Text.Length;
    }

    /// <summary>Where the text begins after «1)», «1.»; the start when no such number opens it.</summary>
    private static int Number(List<Token> tokens, int at, int number) =>
        at + 1 < tokens.Count && tokens[at].Kind == TokenKind.Number && tokens[at].Key == number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            && (tokens[at + 1].Is(')') || tokens[at + 1].Is('.')) ? tokens[at + 1].Span.End : 0;

    private static int AtItem(List<Token> tokens, int start)
    {
        for (var at = 1; at < tokens.Count; at++)
        {
            var isNext = start > 0 && Number(tokens, at, 2) > 0;
            if (isNext || tokens[at].Kind == TokenKind.Line || tokens[at].Is(';'))
            {
                return tokens[at].Span.Start;
            }
        }

        return int.MaxValue;
    }

    /// <summary>«выслать прайс завтра, созвон в понедельник»: between two dates a comma or «и» parts two steps.</summary>
    private static int AtSecondDate(AnswerText answer)
    {
        var dates = DeadlineReader.Mentions(answer.Text, answer.Now, answer.Calendar, answer.Order).Where(date => date.Role > DateRole.Corrected || IsAfterComma(answer, date.From)).ToList();
        if (dates.Count < 2)
        {
            return int.MaxValue;
        }

        var (after, before) = (dates[0].From.End, dates[1].From.Start);
        var between = answer.Tokens.FindIndex(token => token.Span.Start >= after && token.Span.End <= before && (token.Is(',') || token.Key is "и" or "and" or "." or "а"));
        var says = between >= 0 && answer.Tokens.Exists(token => token.IsWord
            && ((token.Span.Start > answer.Tokens[between].Span.Start && token.Span.End <= before) || (token.Span.Start >= dates[1].From.End && answer.Tokens[between].Is(','))));
        return says ? answer.Tokens[between].Span.Start : int.MaxValue;
    }

    /// <summary>«…, а они готовят площадку», «…, если нет – звонить»: what somebody else does, or what is done otherwise.</summary>
    private static int AtOthers(List<Token> tokens)
    {
        for (var at = FewestWords; at + 1 < tokens.Count; at++)
        {
            var otherwise = tokens[at + 1].Key is "иначе" or "otherwise" || (tokens[at + 1].Key is "если" or "if" && at + 2 < tokens.Count && tokens[at + 2].Key is "нет" or "not" or "что");
            if ((tokens[at].Is(',') && (otherwise || IsSomebody(tokens[at + 1].Key))) || (tokens[at].Key is "а" or "и" or "but" or "and" && IsSomebody(tokens[at + 1].Key)))
            {
                return tokens[at].Span.Start;
            }
        }

        return int.MaxValue;
    }

    private static bool IsSomebody(string key) => key is "они" or "он" or "она" or "мы" or "клиент" or "те" or "they" or "he" or "she" or "we";

    private static bool IsAfterComma(AnswerText answer, TextSpan date) => answer.Text.AsSpan(0, date.Start).TrimEnd().EndsWith(",");
}
