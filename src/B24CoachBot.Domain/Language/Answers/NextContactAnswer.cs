using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Answers;

/// <summary>When we speak again: a date, an impossible one, or that the next word is the client's.</summary>
internal static class NextContactAnswer
{
    public static AnswerSaid Read(AnswerText answer) => Date(BareDay(answer)) switch
    {
        Heard<When>.Value { Said: var when } => new AnswerSaid.Answered(new AnswerValue.NextContact((when.Deadline ?? when.Start)!.Value)),
        Heard<When>.Unclear => new AnswerSaid.Invalid(),
        _ => WithoutDate(answer),
    };

    /// <summary>«две недели», "2 working days": to "when" an amount of time answers from now on.</summary>
    private static Heard<When> Date(AnswerText answer)
    {
        if (answer.Date() is not Heard<When>.Nothing and var said)
        {
            return said;
        }

        var first = answer.Left.Find(token => token.IsWord || token.Kind == TokenKind.Number);
        if (first.Key is not { Length: > 0 } || answer.Tokens.Exists(token => token.Key is "назад" or "ago" or "раз" or "times"))
        {
            return new Heard<When>.Nothing();
        }

        var hence = answer.With((char.IsAsciiLetter(first.Key[0]) ? "in " : "через ") + answer.Text[first.Span.Start..]).Date();
        return hence is Heard<When>.Value { From: [{ Start: 0 }, ..] } ? hence : new Heard<When>.Nothing();
    }

    private static AnswerSaid WithoutDate(AnswerText answer)
    {
        var theyCall = !answer.Has(AnswerCue.WeDo) && (answer.Has(AnswerCue.TheyDo) || (answer.Has(AnswerCue.Themselves) && answer.Has(AnswerCue.ContactVerb)));
        if (theyCall || answer.Has(AnswerCue.NoContact) || answer.Has(AnswerCue.NoStep) || answer.Has(AnswerCue.Lost))
        {
            return new AnswerSaid.Negative();
        }

        return !answer.Has(AnswerCue.Ignorant) && !answer.Has(AnswerCue.Untold) && !answer.Has(AnswerCue.WillAsk) && answer.BeginsWith(AnswerCue.None) ? new AnswerSaid.Negative() : new AnswerSaid.Unknown();
    }

    /// <summary>«25» alone answers "when" with a day of the month, «17 02» with a date, and so does «12.13», though there is none such.</summary>
    private static AnswerText BareDay(AnswerText answer)
    {
        var left = answer.Left.FindAll(token => token.Key is not ("." or "," or "!"));
        if (left is [{ Kind: TokenKind.Number, Key: { Length: 1 or 2 } day }, { Kind: TokenKind.Number, Key: { Length: 2 } month }])
        {
            return answer.With($"{day}.{month}");
        }

        return left is not [{ Kind: TokenKind.Number, Key: var said }] || answer.Phrases.Count > 0 ? answer
            : said.Length <= 2 ? answer.With($"{said} числа")
            : said.Split('.', '/') is [{ Length: 1 or 2 }, { Length: 1 or 2 }] ? answer.With($"до {said}")
            : answer;
    }
}
