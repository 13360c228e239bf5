using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>Names without a capital, as dictation writes them, that are ordinary words too: «мила, встреть», «вере подготовить», "grace, check".</summary>
internal static class CalledNames
{
    /// <summary>Somebody known is called or told here, so that the word is a name whatever else it means.</summary>
    public static bool IsCalled(List<Token> tokens, int at, Cases cases)
    {
        if (tokens[at].Key is "поле" || tokens[at].Capital)
            return false;
        if (at > 0 && UnknownNames.Asks(tokens[at - 1].Key))
            return true;
        if (at > 0 && tokens[at - 1].Key is "на" && IsHead(tokens, at - 1) && at + 1 < tokens.Count && tokens[at + 1].Is(':'))
            return true;
        if (!IsHead(tokens, at))
            return false;
        var isCall = at + 1 < tokens.Count && tokens[at + 1].Is(',');
        if ((cases & Cases.Dative) != 0 && !isCall && tokens[at].Key[0] >= 'а' && UnknownNames.HasInfinitive(tokens, at + 1))
            return true;
        var next = Next(tokens, isCall ? at + 2 : at + 1);
        if (next.Length == 0 || cases == Cases.Vocative)
            return false;
        return (cases & Cases.Called) != 0 && (VerbForms.IsImperative(next) || isCall && VerbForms.IsEnglishVerb(next) || VerbForms.IsFinite(next) && !isCall && next.Length > 5);
    }

    /// <summary>«лёш, разберись»: clipped and without a capital, at the head and before a comma.</summary>
    public static bool IsCall(List<Token> tokens, int at) => at + 1 < tokens.Count && tokens[at + 1].Is(',') && IsHead(tokens, at);

    private static bool IsHead(List<Token> tokens, int at) => at == 0 || tokens[at - 1].Kind == TokenKind.Line || tokens[at - 1].Kind == TokenKind.Mark && !tokens[at - 1].Is('"');

    /// <summary>The word after those that are named together with this one, and after politeness.</summary>
    private static string Next(List<Token> tokens, int at)
    {
        for (var seen = 0; at < tokens.Count && seen < 4; at++, seen++)
        {
            var key = tokens[at].Key;
            if (tokens[at].IsWord && (VerbForms.IsAction(key) || VerbForms.IsEnglishVerb(key)))
                return key;
            if (seen == 0 && !(key is "и" or "and" or "please" or "пожалуйста" or "раз" or "каждый" or "каждую" or "завтра" or "сегодня" || tokens[at].Is(',')))
                return tokens[at].IsWord ? key : "";
        }

        return "";
    }
}
