namespace B24CoachBot.Domain.Language.Words;

/// <summary>Unfolds a lexicon form: <c>сред(а|ы)</c> and <c>перв{hard}</c> into every ending, <c>_</c> into a space.</summary>
internal static class FormPattern
{
    public static IEnumerable<string> Unfold(string pattern, IReadOnlyDictionary<string, string> endings)
    {
        var open = pattern.IndexOfAny(['(', '{']);
        if (open < 0)
        {
            return [pattern.Replace('_', ' ')];
        }

        var close = pattern.IndexOf(pattern[open] == '(' ? ')' : '}', open);
        var inside = pattern[(open + 1)..close];
        var choices = pattern[open] == '(' ? inside : endings[inside];
        var rest = pattern[(close + 1)..];
        return choices.Split('|').SelectMany(choice => Unfold(pattern[..open] + choice + rest, endings));
    }
}
