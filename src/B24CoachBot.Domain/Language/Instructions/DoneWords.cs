using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>Done-criteria: what follows «готово, когда» to the end of the sentence, or the list below it (CONVENTIONS 12).</summary>
internal static class DoneWords
{
    private static readonly PhraseBook<bool> Book = new(Lexicon.Lines("done-words").Select(line => (line, true)));

    public static List<string> Read(Scene scene, List<ReadFrom> spans)
    {
        var criteria = new List<string>();
        for (var i = 0; i < scene.Tokens.Count; i++)
        {
            if (scene.Quoted[i] || scene.Forwarded[i] || scene.Used[i] || !Book.TryMatch(scene.Tokens, i, out var last, out _) || !StartsHere(scene, i, last))
                continue;
            var first = last + 1;
            while (first < scene.Tokens.Count && (scene.IsMark(first, ':') || scene.IsMark(first, '-') || scene.IsMark(first, ',')))
                first++;
            var end = ListLines.IsAt(scene, first) ? ListLines.ReadInto(scene, first, criteria, spans) : Sentence(scene, first, criteria, spans);
            scene.Use(i, Math.Max(end, first) - 1);
            i = Math.Max(end, first) - 1;
        }

        return criteria;
    }

    /// <summary>«на выходе» must begin a thought: «на выходе из цеха» is a place.</summary>
    private static bool StartsHere(Scene scene, int at, int last) =>
        scene.Key(last) is not "выходе" || scene.Key(last + 1) is not "из" && (at == scene.ClauseAt(at).First || scene.Key(at - 1) is "и" or "а");

    private static int Sentence(Scene scene, int first, List<string> criteria, List<ReadFrom> spans)
    {
        var end = first;
        var opened = first;
        while (end < scene.Tokens.Count && !Stops(scene, end, first))
        {
            if (scene.IsMark(end, ';'))
            {
                Put(scene, opened, end - 1, criteria, spans);
                opened = end + 1;
            }

            end++;
        }

        Put(scene, opened, end - 1, criteria, spans);
        return end;
    }

    private static bool Stops(Scene scene, int at, int first)
    {
        if (scene.Quoted[at])
            return false;
        var clause = scene.ClauseAt(at);
        if (at == clause.End && clause.Closed == '.')
            return true;
        // «Done when all tests pass: migrate…» and a term, a name or a field after the comma belong to the task.
        if (scene.IsMark(at, ':') && at > first + 1)
            return true;
        return (scene.IsMark(at, ',') || scene.IsMark(at, '-')) && at > first && ClosingWords.IsWhole(scene, scene.ClauseAt(at + 1 < scene.Tokens.Count ? at + 1 : at));
    }

    private static void Put(Scene scene, int first, int last, List<string> criteria, List<ReadFrom> spans)
    {
        while (last >= first && (scene.Tokens[last].Kind is TokenKind.Mark or TokenKind.Line && !scene.Quoted[last] && !scene.IsMark(last, ')')))
            last--;
        if (last < first)
            return;
        criteria.Add(Wording.Of(scene, first, last));
        spans.Add(new ReadFrom("done_criteria", scene.Span(first, last)));
    }
}
