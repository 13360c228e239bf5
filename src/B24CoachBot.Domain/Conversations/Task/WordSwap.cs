namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>One name put in the place of another wherever it stands in a text, in whatever case form.</summary>
public static class WordSwap
{
    /// <summary>A run of letters that begins like <paramref name="old"/> and ends within a case ending of it is replaced by <paramref name="fresh"/>.</summary>
    public static string In(string text, string old, string fresh)
    {
        var stem = Stem(old);
        if (stem.Length < 3)
        {
            return text.Replace(old, fresh, StringComparison.OrdinalIgnoreCase);
        }

        var at = 0;
        while ((at = text.IndexOf(stem, at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var end = at + stem.Length;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '-'))
            {
                end++;
            }

            var starts = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            if (starts && end - at <= old.Length + 2)
            {
                // «Ромашки» becomes «Ромашки-Юг»: what the new name only adds keeps the old one's case.
                var put = fresh.StartsWith(old, StringComparison.OrdinalIgnoreCase) ? string.Concat(text.AsSpan(at, end - at), fresh.AsSpan(old.Length)) : fresh;
                text = string.Concat(text.AsSpan(0, at), put, text.AsSpan(end));
                at += put.Length;
            }
            else
            {
                at = end;
            }
        }

        return text;
    }

    private static string Stem(string word) => word.TrimEnd('а', 'я', 'у', 'ю', 'е', 'ы', 'и', 'о', 'й', 'ь');
}
