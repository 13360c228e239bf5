using System.Security.Cryptography;
using System.Text;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Passport;

/// <summary>Why words do not count as an answer. Stored names.</summary>
public enum Emptiness
{
    /// <summary>«ок», «.», «норм».</summary>
    Nothing,

    /// <summary>«созвонимся, обсудим»: an action without a thing, a person or a date.</summary>
    Ritual,

    /// <summary>A date and nothing to do on it.</summary>
    NoAction,

    /// <summary>The passport's own example.</summary>
    Example,

    /// <summary>The same words as for another client lately.</summary>
    Repeated,
}

/// <summary>
/// Tells words that will say nothing in a week from facts. Short is no fault: «Аванс внесён» is a fact;
/// only words that are all on the list of empty ones are empty.
/// </summary>
public static class AnswerQuality
{
    private static readonly HashSet<string> Rituals = Words("ritual");
    private static readonly HashSet<string> Nothings = Words("nothing");

    /// <summary>What is empty about a text by itself; null for words that say something.</summary>
    public static Emptiness? OfWords(string text)
    {
        var said = Said(text);
        return said.Count == 0 || said.TrueForAll(Nothings.Contains) ? Emptiness.Nothing
            : said.TrueForAll(word => Nothings.Contains(word) || Rituals.Contains(word)) ? Emptiness.Ritual
            : null;
    }

    /// <summary>The example was copied: all its words that carry meaning, or nearly all of them.</summary>
    public static bool IsExample(string text, PassportField field) =>
        Enum.GetValues<Tongue>().Any(tongue => Alike(Said(text), Said(field.In(tongue).Good)) || Alike(Said(text), Said(field.In(tongue).Bad)));

    /// <summary>The same for any other example.</summary>
    public static bool IsCopy(string text, string example) => Alike(Said(text), Said(example));

    /// <summary>
    /// A mark by which the same words are known again, whatever their order, case and politeness. It holds no words;
    /// empty for a text too short to be told from a coincidence.
    /// </summary>
    public static string Fingerprint(string text)
    {
        var said = Said(text);
        return said.Count < 2 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', said.Order(StringComparer.Ordinal)))).AsSpan(0, 6));
    }

    private static bool Alike(List<string> text, List<string> example)
    {
        if (text.Count < 2 || example.Count < 2)
        {
            return text.SequenceEqual(example);
        }

        var shared = text.Intersect(example).Count();
        return shared * 5 >= text.Union(example).Count() * 4;
    }

    private static List<string> Said(string text) =>
        [.. Tokens.Of(text).Where(token => token.Kind is TokenKind.Word or TokenKind.Number).Select(token => token.Key)];

    private static HashSet<string> Words(string key) =>
        [.. Lexicon.Keyed("empty-answers").Where(line => line.Key == key).SelectMany(line => line.Words)];
}
