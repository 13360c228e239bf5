namespace B24CoachBot.Domain.Language.Words;

/// <summary>Unfolds a lexicon form: <c>сред(а|ы)</c> and <c>перв{hard}</c> into every ending, <c>_</c> into a space.</summary>
internal static class FormPattern
{
    /// <summary>Adds its forms to those found already.</summary>
    public static void Unfold(string pattern, IReadOnlyDictionary<string, string> endings, List<string> forms)
    {
        var open = pattern.AsSpan().IndexOfAny('(', '{');
        if (open < 0)
        {
            forms.Add(pattern.Replace('_', ' '));
            return;
        }

        var close = pattern.IndexOf(pattern[open] == '(' ? ')' : '}', open);
        var inside = pattern[(open + 1)..close];
        var choices = pattern[open] == '(' ? inside : endings[inside];
        var rest = pattern[(close + 1)..];
        foreach (var choice in choices.Split('|'))
        {
            Unfold(string.Concat(pattern.AsSpan(0, open), choice, rest), endings, forms);
        }
    }
}
