using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Whether an action asks for an object, so that «раскидай по команде» is about what was named before it.</summary>
internal static class VerbObjects
{
    private static readonly string[] Without = [.. Lexicon.Set("verbs-without-object")];
    private static readonly FrozenSet<string> Units = Lexicon.Set("count-units");

    public static bool Takes(string key) => VerbForms.IsAction(key) && !key.EndsWith("ся", StringComparison.Ordinal) && !key.EndsWith("сь", StringComparison.Ordinal)
        && VerbForms.Infinitive(key) is var verb && !Array.Exists(Without, ending => verb.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>A number or what is counted by it: «40 мешков» says how much, not of what.</summary>
    public static bool IsAmount(Token token) => token.Kind == TokenKind.Number || Units.Contains(token.Key);
}
