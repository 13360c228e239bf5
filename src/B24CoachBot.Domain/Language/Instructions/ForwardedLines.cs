using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Which tokens stand in lines that begin with <c>&gt;</c>, as the messenger quotes.</summary>
internal static class ForwardedLines
{
    public static bool[] Of(List<Token> tokens)
    {
        var forwarded = new bool[tokens.Count];
        var isForwarded = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i == 0 || tokens[i - 1].Kind == TokenKind.Line)
                isForwarded = tokens[i].Is('>');
            forwarded[i] = isForwarded;
        }

        return forwarded;
    }
}
