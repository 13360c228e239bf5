using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>«говорил с Аллой, но решает муж», «не Пётр, а его начальник»: of two people the one who decides.</summary>
internal static class WhoDecides
{
    private const int LongestDenied = 4;

    /// <summary>What stands from the deciding on; null when nothing is set against it.</summary>
    public static AnswerText? Clause(AnswerText answer)
    {
        var starts = Starts(answer);
        var at = Enumerable.Range(1, starts.Count - 1).FirstOrDefault(each => IsSetAgainst(answer, starts, each));
        at = at > 0 ? at : Enumerable.Range(1, starts.Count - 1).FirstOrDefault(each => (IsDenied(answer, starts[each - 1]) || DecidesNot(answer, starts[each - 1], starts[each])) && HasWord(answer, starts[each]));
        at = at > 0 ? at : Enumerable.Range(1, starts.Count - 1).FirstOrDefault(each => answer.Tokens[starts[each]].Key is "теперь" or "сейчас" or "now" && answer.Tokens.Skip(starts[each]).Any(token => token.IsWord && token.Capital));
        return at == 0 ? null : answer.With(answer.Text[answer.Tokens[starts[at]].Span.Start..]);
    }

    /// <summary>«Наталья, не Наталия, Бондарь»: what is put in between commas only to be denied is left out.</summary>
    public static AnswerText WithoutDenied(AnswerText answer)
    {
        var tokens = answer.Tokens;
        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            if (!tokens[at - 1].Is(',') || !IsDenied(answer, at))
            {
                continue;
            }

            var end = tokens.FindIndex(at, token => token.Is(',') || token.Kind == TokenKind.Line);
            end = end < 0 ? tokens.Count : end;
            var goesOn = end < tokens.Count ? !IsBut(tokens[Math.Min(end + 1, tokens.Count - 1)]) : true;
            if (goesOn && end - at <= LongestDenied && !tokens.GetRange(at, end - at).Exists(IsBut))
            {
                return answer.With($"{answer.Text[..tokens[at - 1].Span.Start]} {(end < tokens.Count ? answer.Text[tokens[end].Span.End..] : "")}");
            }
        }

        return answer;
    }

    /// <summary>Where clauses begin, and the end.</summary>
    public static List<int> Clauses(AnswerText answer) => [.. Starts(answer), answer.Tokens.Count];

    /// <summary>The clause tells who decides, after one that told of somebody else.</summary>
    private static bool IsSetAgainst(AnswerText answer, List<int> starts, int at)
    {
        var end = at + 1 < starts.Count ? starts[at + 1] : answer.Tokens.Count;
        return Has(answer, AnswerCue.Decides, starts[at], end) && (IsBut(answer.Tokens[starts[at] - 1])
            || Enumerable.Range(0, at).Any(before => Has(answer, AnswerCue.Spoke, starts[before], starts[before + 1]) || IsDenied(answer, starts[before])));
    }

    /// <summary>Where clauses begin: after a comma, a full stop, a line, «но», «а».</summary>
    private static List<int> Starts(AnswerText answer)
    {
        var tokens = answer.Tokens;
        var starts = new List<int> { answer.Start };
        for (var at = answer.Start + 1; at < tokens.Count; at++)
        {
            var isNew = tokens[at - 1].Key is "," or "." or ";" or "\n" || IsBut(tokens[at - 1]);
            if (isNew && !IsBut(tokens[at]) && tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Mark && !tokens[at].Is(','))
            {
                starts.Add(at);
            }
        }

        return starts;
    }

    private static bool IsBut(Token token) => token.Key is "но" or "а" or "but" or "while" or "though";

    /// <summary>«не Пётр», "not Tom", "it isn't Tom".</summary>
    private static bool IsDenied(AnswerText answer, int start)
    {
        var key = answer.Tokens[start].Key;
        return key is "не" or "not" && !answer.Phrases.Exists(phrase => phrase.First == start);
    }

    /// <summary>«директор сам не решает»</summary>
    private static bool DecidesNot(AnswerText answer, int start, int end) =>
        answer.Phrases.Exists(phrase => phrase.Cue == AnswerCue.Decides && phrase.First > start && phrase.First < end && answer.Tokens[phrase.First - 1].Key is "не" or "not" or "doesn't" or "can't");

    private static bool HasWord(AnswerText answer, int start) => answer.Tokens.Skip(start).Any(token => token.IsWord);

    private static bool Has(AnswerText answer, AnswerCue cue, int start, int end) => answer.Phrases.Exists(phrase => phrase.Cue == cue && phrase.First >= start && phrase.First < end);
}
