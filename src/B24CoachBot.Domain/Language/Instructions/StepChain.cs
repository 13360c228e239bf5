using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>«сначала … потом …», or three and more actions in a row; two verbs joined by «и» are one task (CONVENTIONS 12).</summary>
internal static class StepChain
{
    public static List<string> Read(Scene scene, List<ReadFrom> spans, out Step? firstStep)
    {
        firstStep = null;
        var steps = Steps(scene);
        if (!IsChain(steps))
            return [];
        var isHeaded = steps.Count > 2 && EndsWithColon(scene, steps[0]);
        if (isHeaded)
            steps.RemoveAt(0);
        firstStep = steps[0];
        // «наймите кассиров: сначала объявление, потом …»: what stands before the order is what its steps make up.
        if (!isHeaded && steps.FindIndex(step => step.IsFirst) is var opening and > 0 && steps.Count - opening > 1)
            steps.RemoveRange(0, opening);
        var items = new List<string>();
        foreach (var step in steps)
        {
            var kept = Kept(scene, step).ToArray();
            if (kept.Length == 0)
                continue;
            items.Add(Wording.Join(scene, kept, infinitive: true));
            spans.Add(new ReadFrom("checklist", scene.Span(kept[0], kept[^1])));
        }

        return items;
    }

    public static IEnumerable<int> Kept(Scene scene, Step step)
    {
        var kept = Enumerable.Range(step.First, step.Last - step.First + 1).Where(i => !scene.Used[i] && scene.Tokens[i].Kind != TokenKind.Line).ToList();
        while (kept.Count > 0 && IsLoose(scene, kept[^1]))
            kept.RemoveAt(kept.Count - 1);
        var loose = 0;
        while (loose < kept.Count && IsLoose(scene, kept[loose]))
            loose++;
        kept.RemoveRange(0, loose);
        return kept;
    }

    /// <summary>«подготовить зал: расставить …, проверить …, повесить …»: the first is the task, the rest its steps.</summary>
    private static bool EndsWithColon(Scene scene, Step step) => !step.Marked && scene.ClauseAt(step.Last) is { Closed: ':' } clause && clause.End <= step.Last + 1;

    private static bool IsChain(List<Step> steps)
    {
        if (steps.Count < 2)
            return false;
        if (steps.Skip(1).Any(step => step.Marked))
            return true;
        return steps.Count >= 3 && steps.TrueForAll(step => step.Mood != ' ' && step.Mood == steps[0].Mood);
    }

    private static List<Step> Steps(Scene scene)
    {
        var steps = new List<Step>();
        var open = default(Step) with { First = -1 };
        var dictated = !scene.Tokens.Exists(token => token.Is(',') || token.Is('.') || token.Is(';'));
        for (var i = 0; i < scene.Tokens.Count; i++)
        {
            if (scene.Used[i] || scene.Quoted[i] || scene.Forwarded[i])
                continue;
            var starts = IsBoundary(scene, i - 1);
            if (OrderEnd(scene, i, starts) is var last and >= 0)
            {
                Close(scene, steps, open, i - 1);
                var next = Skip(scene, last + 1);
                open = new Step(next, -1, Marked: true, OrderWords.IsFirst(scene.Key(i)), MoodAt(scene, next, steps.Count > 0));
                i = Math.Max(last, next - 1);
                continue;
            }

            var now = MoodAt(scene, i, open.First >= 0);
            if (now == ' ' || open.First == i || open.First >= 0 && now != open.Mood && open.Mood != ' ')
                continue;
            if (open.First < 0 || starts && !open.Marked | i > open.First || dictated && now == 'm' && i > open.First + 1)
            {
                Close(scene, steps, open, i - 1);
                open = new Step(i, -1, Marked: false, IsFirst: false, now);
            }
        }

        Close(scene, steps, open, scene.Tokens.Count - 1);
        return steps;
    }

    /// <summary>The last token of a word of order that opens a step here; dictation leaves out the comma before it.</summary>
    private static int OrderEnd(Scene scene, int at, bool starts)
    {
        var last = OrderWords.End(scene.Tokens, at);
        if (last < 0 || last + 1 >= scene.Tokens.Count)
            return -1;
        var isAction = VerbForms.IsAction(scene.Key(Skip(scene, last + 1)));
        if (starts)
            return isAction || scene.Key(last) is not ("после" or "в") ? last : -1;
        return isAction && scene.Key(at) is "сначала" or "сперва" or "потом" or "затем" or "после" ? last : -1;
    }

    private static void Close(Scene scene, List<Step> steps, Step open, int last)
    {
        if (open.First < 0)
            return;
        // A chain step ends where another thought begins: a full stop or a semicolon with nothing of order after it.
        for (var i = open.First; i < last; i++)
        {
            if (scene.ClauseAt(i) is var clause && clause.End == i && clause.Closed is '.' or ';')
            {
                last = i - 1;
                break;
            }
        }

        steps.Add(open with { Last = last });
    }

    /// <summary>n for «сделать», m for «сделай», f for «сделает», e for an English base verb.</summary>
    private static char MoodAt(Scene scene, int at, bool isGoingOn)
    {
        var key = scene.Key(at);
        if (key.Length == 0 || scene.Inside[at] >= 0)
            return ' ';
        if (VerbForms.IsInfinitive(key))
            return 'n';
        if (!isGoingOn && (RoleWords.Giving.Contains(key) || RoleWords.Telling.Contains(key)))
            return ' ';
        if (VerbForms.IsImperative(key))
            return !isGoingOn && Fillers.End(scene.Tokens, at) >= 0 && key is "напомни" or "запиши" or "слушай" ? ' ' : 'm';
        if (VerbForms.IsEnglishVerb(key))
            return IsBoundary(scene, at - 1) ? 'e' : ' ';
        return VerbForms.IsFinite(key) && !RoleWords.Reporting.Contains(key) && IsBoundary(scene, at - 1) ? 'f' : ' ';
    }

    private static bool IsBoundary(Scene scene, int before)
    {
        while (before >= 0 && scene.Used[before])
            before--;
        return before < 0 || scene.Tokens[before].Kind is TokenKind.Line || scene.Tokens[before].Kind == TokenKind.Mark && !scene.IsMark(before, '"')
            || scene.Key(before) is "и" or "а" or "and" or "then" or "to" or "потом" or "затем" or "please" or "пожалуйста" or "также";
    }

    private static int Skip(Scene scene, int at)
    {
        while (at < scene.Tokens.Count - 1 && (scene.Used[at] || scene.IsMark(at, ',')))
            at++;
        return Math.Min(at, scene.Tokens.Count - 1);
    }

    private static bool IsLoose(Scene scene, int at) => scene.Tokens[at].Kind == TokenKind.Mark && !scene.IsMark(at, '"') && !scene.IsMark(at, ')') && !scene.IsMark(at, '(')
        || scene.Key(at) is "и" or "а" or "and" or "then" or "но" or "to" or "затем" or "потом" or "пожалуйста" or "please" or "также" or "нужно" or "надо" or "пусть" or "пускай";
}
