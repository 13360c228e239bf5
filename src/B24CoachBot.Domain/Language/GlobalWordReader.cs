using System.Collections.Frozen;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language;

/// <summary>Words that mean the same in every conversation. Only a whole message counts: «отмена» does, «отмена заказа» does not.</summary>
public static class GlobalWordReader
{
    private const int LongestMessage = 80;
    private static readonly FrozenDictionary<string, GlobalWord> Known = Load();

    /// <summary>The word's meaning; null when the message says anything else.</summary>
    public static GlobalWord? Read(string text)
    {
        if (text.Length > LongestMessage)
            return null;
        var tokens = Tokens.Of(text);
        if (Find(tokens, polite: true) is { } exact)
            return exact;
        return Find(tokens, polite: false);
    }

    private static GlobalWord? Find(List<Token> tokens, bool polite)
    {
        var words = tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Number && (polite || !IsPolite(token.Key))).Select(token => token.Key).ToArray();
        if (words.Length == 0)
            return Known.TryGetValue(string.Concat(tokens.Where(token => token.Key is not "\uFE0F").Select(token => token.Key)), out var mark) ? mark : null;
        return Known.TryGetValue(string.Join(' ', words), out var word) ? word : null;
    }

    private static bool IsPolite(string key) => key is "пожалуйста" or "плз" or "плиз" or "пж" or "спасибо" or "бот" or "коуч" or "ну" or "please" or "pls" or "thanks" or "you" or "thank" or "bot" or "уже" or "это" or "все" or "тогда" or "сейчас";

    private static FrozenDictionary<string, GlobalWord> Load()
    {
        var known = new Dictionary<string, GlobalWord>(StringComparer.Ordinal);
        foreach (var line in Lexicon.Lines("global-words"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var word = Enum.Parse<GlobalWord>(line[..colon], ignoreCase: true);
            foreach (var phrase in line[(colon + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                known.TryAdd(Key(phrase), word);
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Key(string phrase)
    {
        var tokens = Tokens.Of(phrase);
        var words = tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Number).Select(token => token.Key).ToArray();
        return words.Length > 0 ? string.Join(' ', words) : string.Concat(tokens.Select(token => token.Key));
    }
}
