using System.Text.RegularExpressions;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>Yes, no, or neither. A doubt outweighs, unless a leaning says which way: «скорее да».</summary>
internal static partial class YesNoAnswer
{
    public static AnswerSaid Read(AnswerText answer) =>
        Drawl().IsMatch(answer.Text) ? Of(answer.With(Drawl().Replace(answer.Text, "$1"))) : Of(answer);

    // «дааа», "noooo"
    [GeneratedRegex(@"(\p{L})\1{2,}")]
    private static partial Regex Drawl();

    private static AnswerSaid Of(AnswerText answer)
    {
        var sign = Sign(answer);
        if (IsDoubted(answer, sign))
        {
            return new AnswerSaid.Unknown();
        }

        var yes = sign?.IsYes ?? Marked(answer) ?? YesNoStatement.Read(answer) ?? (answer.Has(AnswerCue.Leaning) && answer.OtherWords == 0 ? true : null);
        return yes is { } said ? new AnswerSaid.Answered(new AnswerValue.YesNo(said)) : new AnswerSaid.Unknown();
    }

    /// <summary>The first yes or no said, and the phrase it stands in. A bare «не» inside a sentence negates a word and answers nothing.</summary>
    private static (bool IsYes, int Phrase)? Sign(AnswerText answer)
    {
        for (var at = 0; at < answer.Phrases.Count; at++)
        {
            var (cue, first, last) = answer.Phrases[at];
            if (cue is AnswerCue.Yes)
            {
                return (!IsDeniedNext(answer, at), at);
            }

            var isBare = answer.Tokens[last].Key is "не" or "not" && last + 1 < answer.Tokens.Count && answer.Tokens[last + 1].IsWord;
            if (cue is AnswerCue.No or AnswerCue.None && (!isBare || answer.IsFirst(first)))
            {
                return (false, at);
            }
        }

        return null;
    }

    /// <summary>«да нет», «конечно нет», "definitely not": a yes right before a no only strengthens it.</summary>
    private static bool IsDeniedNext(AnswerText answer, int at)
    {
        var next = at + 1;
        while (Follows(answer, next) && answer.Phrases[next].Cue is AnswerCue.Leaning or AnswerCue.Yes)
        {
            next++;
        }

        return Follows(answer, next) && answer.Phrases[next].Cue is AnswerCue.No or AnswerCue.None;
    }

    // «естественно, нет» is a no, «да, нет проблем» is not.
    private static bool Follows(AnswerText answer, int phrase)
    {
        if (phrase >= answer.Phrases.Count)
        {
            return false;
        }

        var (before, at) = (answer.Phrases[phrase - 1], answer.Phrases[phrase].First);
        var isParted = at == before.Last + 2 && answer.Tokens[at - 1].Is(',') && answer.Tokens[before.Last].Key is { Length: > 4 };
        return at == before.Last + 1 || isParted;
    }

    private static bool IsDoubted(AnswerText answer, (bool IsYes, int Phrase)? sign)
    {
        if (answer.Phrases.Exists(phrase => phrase.Cue is AnswerCue.Ignorant or AnswerCue.WillAsk or AnswerCue.Untold))
        {
            return !(sign is { } plain && IsPlain(answer, plain.Phrase));
        }

        // «не уверен, но скорее да» leans; «вроде да, но не уверен» takes it back.
        var doubt = answer.Phrases.FindLastIndex(phrase => phrase.Cue == AnswerCue.Maybe);
        return doubt >= 0 && !answer.Phrases.Skip(doubt + 1).Any(phrase => phrase.Cue == AnswerCue.Leaning);
    }

    /// <summary>«нет, не обсуждали», «да, детали уточню»: the answer opens with its yes or no and goes on after a comma.</summary>
    private static bool IsPlain(AnswerText answer, int phrase)
    {
        var (_, first, last) = answer.Phrases[phrase];
        return answer.IsFirst(first) && last + 1 < answer.Tokens.Count && answer.Tokens[last + 1].Key is "," or "." or "!" or "-" or "но"
            && answer.Phrases.TrueForAll(other => other.Cue is not AnswerCue.Ignorant && (other.First > first || other.Cue is not (AnswerCue.Untold or AnswerCue.WillAsk)));
    }

    private static bool? Marked(AnswerText answer)
    {
        var marks = string.Concat(answer.Left.Where(token => token.Kind is not (TokenKind.Word or TokenKind.Line)).Select(token => token.Key)).Trim('.', ',', '!', ' ', ')', '(', ':', '\uFE0F');
        return marks.Length == 0 ? null : YesMarks().IsMatch(marks) ? true : NoMarks().IsMatch(marks) ? false : null;
    }

    [GeneratedRegex(@"^(?:\++1?|👍.*|✅|👌.*|\*\uFE0F?|💯|🤝|🙆.*|☑.*|🆗|💪.*|🔥)$")]
    private static partial Regex YesMarks();

    [GeneratedRegex(@"^(?:👎.*|❌|🚫|🙅.*|✖.*|❎|⛔.*)$")]
    private static partial Regex NoMarks();
}
