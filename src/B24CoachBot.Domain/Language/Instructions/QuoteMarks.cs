using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Which tokens stand between quotation marks of one line; an unclosed mark quotes nothing.</summary>
internal static class QuoteMarks
{
    public static bool[] Inside(List<Token> tokens)
    {
        var inside = new bool[tokens.Count];
        var open = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Line)
                open = -1;
            else if (tokens[i].Is('"') && open < 0)
                open = i;
            else if (tokens[i].Is('"'))
            {
                Array.Fill(inside, true, open, i - open + 1);
                open = -1;
            }
        }

        return inside;
    }
}
