using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>The ways a message could be cut into tasks, the plainest first; whether a piece is a task is judged by reading it.</summary>
internal static class TaskCuts
{
    public static IEnumerable<TaskCut> Of(Scene scene)
    {
        var items = Items(scene);
        if (items is not null)
            yield return items;
        if (scene.People.Count == 0 || Doers(scene) < 2)
            yield break;
        if (items is null)
            yield return new TaskCut(CutBy.Lines, Between(scene, at => scene.Tokens[at].Kind == TokenKind.Line));
        yield return new TaskCut(CutBy.Sentences, Between(scene, at => scene.IsMark(at, ';') && !scene.Quoted[at] || EndsSentence(scene, at)));
        yield return new TaskCut(CutBy.Names, Names(scene));
    }

    private static int Doers(Scene scene) => scene.People.Count + Enumerable.Range(0, scene.Tokens.Count).Count(at => IsSelf(scene, at));

    private static bool IsSelf(Scene scene, int at) => scene.Key(at) is "мне" or "я";

    private static TaskCut? Items(Scene scene)
    {
        var starts = new List<int>();
        var outro = default(TextSpan);
        for (var at = 0; at < scene.Tokens.Count; at++)
        {
            if (scene.Quoted[at])
                continue;
            if (ListLines.Item(scene, at) >= 0)
                starts.Add(at);
            else if (starts.Count > 0 && outro.Length == 0 && at > 0 && scene.Tokens[at - 1].Kind == TokenKind.Line && scene.Tokens[at].Kind != TokenKind.Line && !HasMore(scene, at))
                outro = scene.Span(at, scene.Tokens.Count - 1);
        }

        if (starts.Count < 2)
            return null;
        var pieces = new List<TextSpan>();
        for (var i = 0; i < starts.Count; i++)
        {
            var first = ListLines.Item(scene, starts[i]);
            var last = i + 1 < starts.Count ? starts[i + 1] - 1 : scene.Tokens.Count - 1;
            while (last > first && outro.Length > 0 && scene.Tokens[last].Span.Start >= outro.Start)
                last--;
            if (first <= last)
                pieces.Add(Trimmed(scene, first, last));
        }

        return new TaskCut(CutBy.Items, pieces, outro);
    }

    private static bool HasMore(Scene scene, int at)
    {
        for (; at < scene.Tokens.Count; at++)
        {
            if (scene.Tokens[at].Kind == TokenKind.Line && ListLines.Item(scene, at + 1) >= 0)
                return true;
        }

        return false;
    }

    private static List<TextSpan> Between(Scene scene, Func<int, bool> ends)
    {
        var pieces = new List<TextSpan>();
        var first = 0;
        for (var at = 0; at <= scene.Tokens.Count; at++)
        {
            if (at < scene.Tokens.Count && !ends(at))
                continue;
            if (at > first && !scene.Forwarded[first] && Enumerable.Range(first, at - first).Any(i => scene.Tokens[i].Kind is not (TokenKind.Mark or TokenKind.Line)))
                pieces.Add(Trimmed(scene, first, at - 1));
            first = at + 1;
        }

        return pieces;
    }

    private static List<TextSpan> Names(Scene scene)
    {
        var starts = new List<int>();
        for (var at = 0; at < scene.Tokens.Count; at++)
        {
            if (Begins(scene, at) && !scene.Forwarded[at] && Opens(scene, at))
                starts.Add(at);
        }

        return [.. starts.Select((start, i) => Trimmed(scene, start, i + 1 < starts.Count ? starts[i + 1] - 1 : scene.Tokens.Count - 1))];
    }

    private static bool Begins(Scene scene, int at) => scene.Inside[at] >= 0 && scene.People[scene.Inside[at]].First == at || IsSelf(scene, at) || scene.Key(at) is "пусть" or "пускай";

    /// <summary>After a mark or a line end, or «а» behind one.</summary>
    private static bool Opens(Scene scene, int at)
    {
        var before = at - 1;
        while (before >= 0 && (scene.Key(before) is "а" or "and" or "и" or "также" || scene.Tokens[before].Kind == TokenKind.Number && scene.IsMark(before + 1, ')')))
            before--;
        return before < 0 || scene.Tokens[before].Kind == TokenKind.Line || scene.Tokens[before].Kind == TokenKind.Mark && !scene.IsMark(before, '"') && !scene.IsMark(before, '(');
    }

    private static bool EndsSentence(Scene scene, int at) => scene.ClauseAt(at) is var clause && clause.End == at && clause.Closed == '.';

    /// <summary>Without marks and joints at its end that belong to the next piece.</summary>
    private static TextSpan Trimmed(Scene scene, int first, int last)
    {
        while (last > first && (scene.Tokens[last].Kind is TokenKind.Line || scene.Tokens[last].Kind == TokenKind.Mark && !scene.IsMark(last, ')') && !scene.IsMark(last, '"')
            || scene.Key(last) is "а" or "и" or "and" || scene.Tokens[last].Kind == TokenKind.Number && scene.IsMark(last + 1, ')')))
            last--;
        return scene.Span(first, last);
    }
}
