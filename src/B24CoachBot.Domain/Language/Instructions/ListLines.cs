using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Lines that begin with a number or a bullet, and numbers with brackets inside a line: «1) … 2) …».</summary>
internal static class ListLines
{
    /// <summary>A list begins at this token, the line end before it skipped.</summary>
    public static bool IsAt(Scene scene, int at) => Item(scene, at < scene.Tokens.Count && scene.Tokens[at].Kind == TokenKind.Line ? at + 1 : at) >= 0 && (at == 0 || scene.Tokens[Math.Min(at, scene.Tokens.Count - 1)].Kind == TokenKind.Line || scene.Tokens[at - 1].Kind == TokenKind.Line || IsInline(scene, at));

    /// <summary>Reads the items from this token on; returns the token after the list.</summary>
    public static int ReadInto(Scene scene, int at, List<string> items, List<ReadFrom> spans, string field = "done_criteria")
    {
        while (at < scene.Tokens.Count)
        {
            var start = scene.Tokens[at].Kind == TokenKind.Line ? at + 1 : at;
            var first = Item(scene, start);
            if (first < 0)
                return at;
            var inline = IsInline(scene, start);
            var end = first;
            while (end < scene.Tokens.Count && scene.Tokens[end].Kind != TokenKind.Line && !(inline && EndsInline(scene, end)))
                end++;
            Put(scene, first, end - 1, items, spans, field);
            scene.Use(start, end - 1);
            Array.Fill(scene.Listed, true, first, end - first);
            at = inline && end < scene.Tokens.Count && (scene.IsMark(end, '.') || scene.IsMark(end, ';') || scene.IsMark(end, ',')) ? end + 1 : end;
        }

        return at;
    }

    /// <summary>The first token of the item whose number or bullet stands here; −1 when none does.</summary>
    public static int Item(Scene scene, int at)
    {
        if (at < 0 || at >= scene.Tokens.Count || scene.Forwarded[at])
            return -1;
        var isLineStart = at == 0 || scene.Tokens[at - 1].Kind == TokenKind.Line;
        if (isLineStart && (scene.IsMark(at, '-') || scene.IsMark(at, '*') || scene.IsMark(at, '+')))
            return CheckBox(scene, at + 1);
        if (isLineStart && scene.IsMark(at, '[') && CheckBox(scene, at) is var box && box > at)
            return box;
        if (isLineStart && scene.Tokens[at].Kind == TokenKind.Number && scene.Tokens[at].Key.Length < 3 && scene.IsMark(at + 1, '.') && IsClose(scene, at))
            return at + 2;
        return !IsInline(scene, at) ? -1 : scene.Numbered[at] > 0 ? scene.Numbered[at] : at + 2;
    }

    /// <summary>«2)»; «2.» only where the numbers count up: dots belong to dates and sums.</summary>
    public static bool IsInline(Scene scene, int at) => at >= 0 && at < scene.Tokens.Count
        && (scene.Numbered[at] > 0 || scene.Tokens[at].Kind == TokenKind.Number && scene.Tokens[at].Key.Length < 3 && scene.IsMark(at + 1, ')') && IsClose(scene, at) && !scene.IsMark(at - 1, '('));

    private static bool IsClose(Scene scene, int at) => scene.Tokens[at].Span.End == scene.Tokens[at + 1].Span.Start;

    private static int CheckBox(Scene scene, int at)
    {
        if (!scene.IsMark(at, '['))
            return at < scene.Tokens.Count && scene.Tokens[at].Kind != TokenKind.Line ? at : -1;
        var close = scene.IsMark(at + 1, ']') ? at + 1 : scene.IsMark(at + 2, ']') ? at + 2 : -1;
        return close < 0 ? at : close + 1;
    }

    private static bool EndsInline(Scene scene, int at) => Item(scene, at) >= 0
        || scene.IsMark(at, '.') && !scene.Quoted[at] && scene.ClauseAt(at).Closed == '.' && scene.ClauseAt(at).End == at
        || (scene.IsMark(at, ';') || scene.IsMark(at, ',')) && Item(scene, at + 1) >= 0
        || scene.Tokens[at].Kind == TokenKind.Mark && !scene.Quoted[at] && scene.ClauseAt(at).End == at && ClosingWords.Are(scene, at + 1);

    private static void Put(Scene scene, int first, int last, List<string> items, List<ReadFrom> spans, string field)
    {
        while (last >= first && (scene.IsMark(last, ';') || scene.IsMark(last, '.') || scene.IsMark(last, ',')))
            last--;
        if (last < first || Enumerable.Range(first, last - first + 1).All(i => scene.Used[i] || scene.Tokens[i].Kind == TokenKind.Mark))
            return;
        items.Add(Wording.Of(scene, first, last));
        spans.Add(new ReadFrom(field, scene.Span(first, last)));
    }
}
