using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Explicit lists: numbered or dashed lines, «1) … 2) …», «чек-лист: …» (CONVENTIONS 12).</summary>
internal static class ChecklistReader
{
    private static readonly PhraseBook<bool> Labels = new(
        new[] { "чек-лист", "чеклист", "чек лист", "шаги", "этапы", "пункты", "подзадачи", "по пунктам", "по шагам", "план работ", "список работ", "что сделать", "что нужно сделать", "состав работ", "checklist", "check list", "steps", "subtasks", "sub-tasks", "to-do list", "todo list", "action items" }
        .Select(label => (label, true)));

    public static List<string> Read(Scene scene, List<ReadFrom> spans)
    {
        var items = new List<string>();
        for (var i = 0; i < scene.Tokens.Count; i++)
        {
            if (scene.Used[i] || scene.Quoted[i] || scene.Forwarded[i])
                continue;
            if (Labels.TryMatch(scene.Tokens, i, out var last, out _) && AfterUsed(scene, ref last) && (scene.IsMark(last + 1, ':') || scene.IsMark(last + 1, '-')))
                i = Labelled(scene, i, last + 2, items, spans);
            else if (ListLines.Item(scene, i) >= 0 && HasTwo(scene, i))
                i = Math.Max(i, ListLines.ReadInto(scene, i, items, spans, "checklist") - 1);
        }

        return items;
    }

    // «чек-лист на завтра:»
    private static bool AfterUsed(Scene scene, ref int last)
    {
        while (last + 1 < scene.Tokens.Count && scene.Used[last + 1] && !scene.IsMark(last + 1, ':'))
            last++;
        return true;
    }

    private static int Labelled(Scene scene, int label, int first, List<string> items, List<ReadFrom> spans)
    {
        scene.Use(label, first - 1);
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
