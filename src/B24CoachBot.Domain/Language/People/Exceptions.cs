using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.People;

/// <summary>Names that are said in order to leave somebody out: «не Иру, а Олю», «всем, кроме Юры», instead of Tim.</summary>
internal static class Exceptions
{
    /// <summary>Another one is meant.</summary>
    public static bool IsNegated(List<Token> tokens, int first) => Is(tokens, first - 1, "не", "not", "вместо")
        || Is(tokens, first - 1, "of") && Is(tokens, first - 2, "instead")
        || Is(tokens, first - 1, "на", "для", "к", "у", "to", "for") && Is(tokens, first - 2, "не", "not");

    /// <summary>All the others of those named are meant.</summary>
    public static bool IsExcepted(List<Token> tokens, int first) => Is(tokens, first - 1, "кроме", "except", "but", "исключая", "без", "without")
        || Is(tokens, first - 1, "for") && Is(tokens, first - 2, "except");

    private static bool Is(List<Token> tokens, int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (at >= 0 && tokens[at].Is(word))
                return true;
        }

        return false;
    }
}
