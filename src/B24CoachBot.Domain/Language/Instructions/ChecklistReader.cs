using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Explicit lists: numbered or dashed lines, «1) … 2) …», «чек-лист: …» (CONVENTIONS 12).</summary>
internal static class ChecklistReader
{
    // «чек-лист по новому сотруднику:» is still a label; a longer clause before a colon is a sentence.
    private const int LongestHeading = 7;

    private static readonly PhraseBook<bool> Labels = new(Lexicon.Lines("list-labels").Select(label => (label, true)));

    public static List<string> Read(Scene scene, List<ReadFrom> spans)
    {
        var items = new List<string>();
        for (var i = 0; i < scene.Tokens.Count; i++)
        {
            if (scene.Used[i] || scene.Quoted[i] || scene.Forwarded[i])
                continue;
            if (Label(scene, i) is { } label)
                i = Labelled(scene, label, items, spans);
            else if (ListLines.Item(scene, i) >= 0 && HasTwo(scene, i))
                i = Math.Max(i, ListLines.ReadInto(scene, i, items, spans, "checklist") - 1);
        }

        return items;
    }

    /// <summary>The label that begins here: its last word, and the mark that ends its heading («чек-лист на завтра:»).</summary>
    private static (int First, int Last, int Mark)? Label(Scene scene, int at)
    {
        if (!Labels.TryMatch(scene.Tokens, at, out var last, out _))
            return null;
        var mark = last + 1;
        while (mark < scene.Tokens.Count && mark - last < LongestHeading && scene.Tokens[mark].Kind is TokenKind.Word or TokenKind.Number && !scene.Quoted[mark])
            mark++;
        var isNear = mark == last + 1 || Enumerable.Range(last + 1, mark - last - 1).All(i => scene.Used[i]);
        return scene.IsMark(mark, ':') || scene.IsMark(mark, '-') && (isNear || IsApart(scene, mark)) && Enough(scene, mark + 1) ? (at, last, mark) : null;
    }

    private static bool IsApart(Scene scene, int at) => scene.Tokens[at - 1].Span.End < scene.Tokens[at].Span.Start;

    /// <summary>Two things at least, or a list below.</summary>
    private static bool Enough(Scene scene, int at)
    {
        for (; at < scene.Tokens.Count && !EndsSentence(scene, at); at++)
        {
            if (scene.IsMark(at, ',') || scene.IsMark(at, ';') || ListLines.Item(scene, at) >= 0)
                return true;
        }

        return at < scene.Tokens.Count && scene.Tokens[at].Kind == TokenKind.Line && ListLines.Item(scene, at + 1) >= 0;
    }

    private static int Labelled(Scene scene, (int First, int Last, int Mark) label, List<string> items, List<ReadFrom> spans)
    {
        // What the list is for stays in the title, and so does a list that says what it is of.
        if (label.Mark == label.Last + 1 || Enumerable.Range(label.Last + 1, label.Mark - label.Last - 1).All(i => scene.Used[i]))
            scene.Use(label.First, label.Mark);
        var first = label.Mark + 1;
        if (first < scene.Tokens.Count && (scene.Tokens[first].Kind == TokenKind.Line || ListLines.Item(scene, first) >= 0))
            return ListLines.ReadInto(scene, first, items, spans, "checklist") - 1;
        var opened = first;
        var semicolons = HasSemicolon(scene, first);
        var at = first;
        for (; at < scene.Tokens.Count && !EndsSentence(scene, at); at++)
        {
            if (scene.Quoted[at] || !scene.IsMark(at, semicolons ? ';' : ',') && !(scene.Key(at) is "и" or "and" && !semicolons && IsLastJoint(scene, at)))
                continue;
            Put(scene, opened, at - 1, items, spans);
            opened = at + 1;
        }

        Put(scene, opened, at - 1, items, spans);
        return at - 1;
    }

    /// <summary>A single numbered or dashed line is no list.</summary>
    private static bool HasTwo(Scene scene, int at)
    {
        var next = ListLines.Item(scene, at);
        for (var seen = 0; next < scene.Tokens.Count && seen < 400; next++, seen++)
        {
            if (ListLines.Item(scene, next) >= 0)
                return true;
            if (scene.Tokens[next].Kind == TokenKind.Line && ListLines.Item(scene, next + 1) < 0)
                return false;
        }

        return false;
    }

    // «проверить адрес и позвонить» at the end of a comma list: the last joint, when no comma follows.
    private static bool IsLastJoint(Scene scene, int at)
    {
        for (var i = at + 1; i < scene.Tokens.Count && !EndsSentence(scene, i); i++)
        {
            if (scene.IsMark(i, ','))
                return false;
        }

        return VerbForms.IsInfinitive(scene.Key(at + 1)) || VerbForms.IsImperative(scene.Key(at + 1));
    }

    private static bool HasSemicolon(Scene scene, int at)
    {
        for (; at < scene.Tokens.Count && !EndsSentence(scene, at); at++)
        {
            if (scene.IsMark(at, ';'))
                return true;
        }

        return false;
    }

    private static bool EndsSentence(Scene scene, int at) => scene.ClauseAt(at) is var clause && clause.End == at && clause.Closed == '.';

    private static void Put(Scene scene, int first, int last, List<string> items, List<ReadFrom> spans)
    {
        var kept = Enumerable.Range(first, Math.Max(0, last - first + 1)).Where(i => !scene.Used[i]).ToArray();
        if (kept.Length == 0 || Array.TrueForAll(kept, i => scene.Tokens[i].Kind != TokenKind.Word && scene.Tokens[i].Kind != TokenKind.Number || Fillers.End(scene.Tokens, i) >= 0 || scene.Key(i) is "срок" or "до"))
            return;
        items.Add(Wording.Join(scene, kept, infinitive: false));
        spans.Add(new ReadFrom("checklist", scene.Span(first, last)));
        scene.Use(first, last);
    }
}
