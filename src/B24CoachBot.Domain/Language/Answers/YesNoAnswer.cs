using System.Text.RegularExpressions;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>Yes, no, or neither. A doubt outweighs, unless a leaning says which way: «скорее да».</summary>
internal static partial class YesNoAnswer
{
    private const int LongestStatement = 6;

    public static AnswerSaid Read(AnswerText answer) =>
        Drawl().IsMatch(answer.Text) ? Of(new AnswerText(Drawl().Replace(answer.Text, "$1"), answer.Now, answer.Calendar, answer.Order)) : Of(answer);

    // «дааа», "noooo"
    [GeneratedRegex(@"(\p{L})\1{2,}")]
    private static partial Regex Drawl();

    private static AnswerSaid Of(AnswerText answer)
    {
        var said = answer.Phrases.Find(phrase => phrase.Cue is AnswerCue.Yes or AnswerCue.No or AnswerCue.None);
        var isSaid = answer.Phrases.Exists(phrase => phrase.Cue is AnswerCue.Yes or AnswerCue.No or AnswerCue.None);
        if (answer.Has(AnswerCue.Ignorant) || answer.Has(AnswerCue.WillAsk) || (answer.Has(AnswerCue.Maybe) && !answer.Has(AnswerCue.Leaning)))
        {
            return new AnswerSaid.Unknown();
        }

        if (isSaid)
        {
            return Of(said.Cue == AnswerCue.Yes);
        }

        return (AnswerSaid?)(Marked(answer) ?? Stated(answer)) ?? new AnswerSaid.Unknown();
    }

    private static AnswerSaid.Answered? Marked(AnswerText answer)
    {
        var marks = string.Concat(answer.Left.Where(token => token.Key is not ("." or "," or "!")).Select(token => token.Key));
        return marks switch
        {
            "+" or "++" or "+++" or "👍" or "✅" or "👌" or "*" => Of(true),
            "👎" or "❌" => Of(false),
            _ => null,
        };
    }

    /// <summary>«подписал», «не получали»: the question's verb is said back.</summary>
    private static AnswerSaid.Answered? Stated(AnswerText answer)
    {
        var words = answer.Tokens.Where(token => token.IsWord).Select(token => token.Key).ToList();
        if (words.Count is 0 or > LongestStatement || answer.Tokens.Exists(token => token.Is('?')))
        {
            return null;
        }

        var verb = words.FindIndex(IsStatement);
        return verb < 0 ? null : Of(!(verb > 0 && words[verb - 1] is "не" or "not" || words[0] is "не" or "ни" or "никто" or "никак" or "nobody" or "never"));
    }

    private static bool IsStatement(string key) => VerbForms.IsPast(key) || VerbForms.IsFinite(key)
        || key.EndsWith("ли", StringComparison.Ordinal) || key.EndsWith("ло", StringComparison.Ordinal) || key.EndsWith("ны", StringComparison.Ordinal) || key.EndsWith("но", StringComparison.Ordinal)
        || key is "did" or "does" or "has" or "have" or "is" or "are" or "was" or "were" or "do";

    private static AnswerSaid.Answered Of(bool yes) => new(new AnswerValue.YesNo(yes));
}
