using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>A named project or work group; «проект договора» is a draft, not a project.</summary>
internal static class ProjectReader
{
    public static string? Read(Scene scene, IReadOnlyList<string>? projects, List<ReadFrom> spans)
    {
        for (var i = 0; i < scene.Tokens.Count; i++)
        {
            if (scene.Forwarded[i] || scene.Quoted[i] || scene.Used[i] || !IsWord(scene, i, out var next))
                continue;
            while (scene.IsMark(next, ':') || scene.IsMark(next, '-'))
                next++;
            if (Named(scene, next, projects) is not { } end && (end = Before(scene, i)) < 0)
                continue;
            var (first, last) = end >= next ? (next, end) : (end, i - 1);
            var name = Bare(scene, first, last);
            spans.Add(new ReadFrom("project", scene.Span(first, last)));
            Use(scene, i, Math.Min(first, i), Math.Max(last, i));
            return name;
        }

        return null;
    }

    private static bool IsWord(Scene scene, int at, out int next)
    {
        next = at + 1;
        var key = scene.Key(at);
        if (key is "рабочая" or "рабочую" or "рабочей" && scene.Key(at + 1) is "группа" or "группу" or "группе" or "группы")
        {
            next = at + 2;
            return true;
        }

        if (key is "work" or "working" or "project" && scene.Key(at + 1) is "group")
        {
            next = at + 2;
            return true;
        }

        if (key is "workgroup" or "project" or "проект" or "проекте" or "проекту" or "проекта" or "проектом")
            return true;
        return key is "группу" or "группа" or "группе" && scene.IsMark(at + 1, '"');
    }

    /// <summary>The last token of the name that begins here.</summary>
    private static int? Named(Scene scene, int at, IReadOnlyList<string>? projects)
    {
        if (at >= scene.Tokens.Count)
            return null;
        if (scene.Quoted[at] && scene.IsMark(at, '"'))
            return QuoteEnd(scene, at);
        if (Known(scene, at, projects) is { } known)
            return known;
        if (!scene.Tokens[at].IsWord || !scene.Tokens[at].Capital || scene.Inside[at] >= 0)
            return null;
        var end = at;
        while (end + 1 < scene.Tokens.Count && (scene.Tokens[end + 1].IsWord && scene.Tokens[end + 1].Capital || scene.Tokens[end + 1].Kind == TokenKind.Number)
            && scene.Inside[end + 1] < 0 && !scene.Used[end + 1])
            end++;
        if (end == at)
            end = Whole(scene, at);
        return end;
    }

    /// <summary>«проект Новый цех: …», «по проекту Новый цех Диме …»: an adjective is not the whole of a name.</summary>
    private static int Whole(Scene scene, int at)
    {
        var end = at;
        while (end + 1 < scene.Tokens.Count && end - at < 3 && IsAdjective(scene.Key(end)) && scene.Tokens[end + 1].IsWord && scene.Inside[end + 1] < 0 && !scene.Used[end + 1] && !VerbForms.IsAction(scene.Key(end + 1)))
            end++;
        return end;
    }

    private static bool IsAdjective(string key) => key.Length > 4 && (key.EndsWith("ый", StringComparison.Ordinal) || key.EndsWith("ий", StringComparison.Ordinal) || key.EndsWith("ой", StringComparison.Ordinal)
        || key.EndsWith("ая", StringComparison.Ordinal) || key.EndsWith("яя", StringComparison.Ordinal) || key.EndsWith("ое", StringComparison.Ordinal) || key.EndsWith("ее", StringComparison.Ordinal) || key.EndsWith("ые", StringComparison.Ordinal) || key.EndsWith("ие", StringComparison.Ordinal));

    /// <summary>the Phoenix project.</summary>
    private static int Before(Scene scene, int at)
    {
        if (scene.Key(at) is not "project")
            return -1;
        var first = at;
        while (first > 0 && scene.Tokens[first - 1].IsWord && scene.Tokens[first - 1].Capital && first - 1 != scene.ClauseAt(at).First && scene.Inside[first - 1] < 0)
            first--;
        return first < at ? first : -1;
    }

    private static int? Known(Scene scene, int at, IReadOnlyList<string>? projects)
    {
        foreach (var project in projects ?? [])
        {
            var words = Tokens.Of(project);
            if (words.Count == 0 || at + words.Count > scene.Tokens.Count)
                continue;
            var same = true;
            for (var i = 0; i < words.Count && same; i++)
                same = words[i].Key == scene.Tokens[at + i].Key;
            if (same)
                return at + words.Count - 1;
        }

        return null;
    }

    private static int QuoteEnd(Scene scene, int at)
    {
        var end = at + 1;
        while (end < scene.Tokens.Count && scene.Quoted[end] && !scene.IsMark(end, '"'))
            end++;
        return Math.Min(end, scene.Tokens.Count - 1);
    }

    private static string Bare(Scene scene, int first, int last)
    {
        if (scene.IsMark(first, '"'))
            first++;
        if (scene.IsMark(last, '"'))
            last--;
        return last < first ? "" : scene.Span(first, last).In(scene.Text);
    }

    /// <summary>The title leaves out «в проект …:» but keeps «отчёт по проекту …».</summary>
    private static void Use(Scene scene, int word, int first, int last)
    {
        var clause = scene.ClauseAt(word);
        var start = Math.Min(word, first);
        var preposition = scene.Key(start - 1) is "в" or "для" or "по" or "in" or "for" or "under" or "на" or "к" or "the";
        if (preposition)
            start--;
        if (scene.Key(start - 1) is "in" or "for" or "under")
            start--;
        if (start <= clause.First || scene.Key(start) is "в" or "in" or "under" || clause.First == word || scene.Used[start - 1])
            scene.Use(start, last);
    }
}
