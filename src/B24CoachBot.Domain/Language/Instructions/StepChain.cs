using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>«сначала … потом …», or three and more actions in a row; two verbs joined by «и» are one task (CONVENTIONS 12).</summary>
internal static class StepChain
{
    private static readonly PhraseBook<bool> Order = new(
        new[]
        {
            "сначала", "сперва", "для начала", "первым делом", "вначале", "потом", "а потом", "затем", "а затем", "и затем", "и потом", "после этого", "после чего",
            "и после этого", "а после этого", "далее", "следом", "наконец", "и наконец", "напоследок", "в конце", "и в конце", "дальше", "после", "а дальше", "и дальше",
            "во-первых", "во-вторых", "в-третьих", "в-четвертых", "первым шагом", "вторым шагом", "следующим шагом", "а в конце", "под конец", "а следом",
            "first", "firstly", "to start", "start by", "once done", "when done", "after which", "thirdly", "as a last step", "then", "and then", "after that", "and after that", "afterwards", "next", "finally", "and finally", "lastly", "second", "third", "secondly",
        }.Select(phrase => (phrase, true)));

    public static List<string> Read(Scene scene, List<ReadFrom> spans, out Step? firstStep)
    {
        firstStep = null;
        var steps = Steps(scene);
        if (!IsChain(steps))
            return [];
        if (steps.Count > 2 && EndsWithColon(scene, steps[0]))
            steps.RemoveAt(0);
        firstStep = steps[0];
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
        while (kept.Count > 0 && IsLoose(scene, kept[0]))
            kept.RemoveAt(0);
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
        var open = -1;
        var (marked, mood) = (false, ' ');
        for (var i = 0; i < scene.Tokens.Count; i++)
        {
            if (scene.Used[i] || scene.Quoted[i] || scene.Forwarded[i])
                continue;
            var starts = IsBoundary(scene, i - 1);
            if (starts && Order.TryMatch(scene.Tokens, i, out var last, out _) && last + 1 < scene.Tokens.Count && !(scene.Key(last) is "после" or "в" && !VerbForms.IsAction(Verb(scene, last + 1))))
            {
                Close(scene, steps, open, i - 1, marked, mood);
                var next = Skip(scene, last + 1);
                (open, marked, mood) = (next, true, MoodAt(scene, next));
                i = Math.Max(last, next - 1);
                continue;
            }

            var now = MoodAt(scene, i);
            if (now == ' ' || open >= 0 && now != mood && mood != ' ')
                continue;
            if (open < 0 || starts && !marked | i > open)
            {
                if (open == i)
                    continue;
                Close(scene, steps, open, i - 1, marked, mood);
                (open, marked, mood) = (i, false, now);
            }
        }

        Close(scene, steps, open, scene.Tokens.Count - 1, marked, mood);
        return steps;
    }

    private static void Close(Scene scene, List<Step> steps, int open, int last, bool marked, char mood)
    {
        if (open < 0)
            return;
        // A chain step ends where another thought begins: a full stop with nothing of order after it.
        for (var i = open; i < last; i++)
        {
            if (scene.ClauseAt(i) is var clause && clause.End == i && clause.Closed == '.')
            {
                last = i - 1;
                break;
            }
        }

        steps.Add(new Step(open, last, marked, mood));
    }

    /// <summary>n for «сделать», m for «сделай», f for «сделает», e for an English base verb.</summary>
    private static char MoodAt(Scene scene, int at)
    {
        var key = scene.Key(at);
        if (key.Length == 0 || scene.Inside[at] >= 0)
            return ' ';
        if (VerbForms.IsInfinitive(key))
            return 'n';
        if (VerbForms.IsImperative(key))
            return Fillers.End(scene.Tokens, at) >= 0 && key is "напомни" or "запиши" or "слушай" ? ' ' : 'm';
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

    private static string Verb(Scene scene, int at) => scene.Key(Skip(scene, at));

    private static int Skip(Scene scene, int at)
    {
        while (at < scene.Tokens.Count - 1 && (scene.Used[at] || scene.IsMark(at, ',')))
            at++;
        return Math.Min(at, scene.Tokens.Count - 1);
    }

    private static bool IsLoose(Scene scene, int at) => scene.Tokens[at].Kind == TokenKind.Mark && !scene.IsMark(at, '"') && !scene.IsMark(at, ')') && !scene.IsMark(at, '(')
        || scene.Key(at) is "и" or "а" or "and" or "then" or "но" or "to" or "затем" or "потом" or "пожалуйста" or "please" or "также" or "нужно" or "надо" or "пусть" or "пускай";
}
