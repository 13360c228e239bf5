using B24CoachBot.Domain.Language.Morphology;
using B24CoachBot.Domain.Language.People;
using B24CoachBot.Domain.Language.Text;

namespace B24CoachBot.Domain.Language.Corrections;

/// <summary>One rule a cue: what the words after it must be for the edit to stand.</summary>
internal static class EditRules
{
    public static IEnumerable<Edit> Read(EditText said, EditStart start, int last)
    {
        var first = start.CueEnd + 1;
        var span = said.Span(start.At, Math.Max(last, start.CueEnd));
        Edit? edit = start.Cue switch
        {
            EditCue.NoDeadline => new Edit.NoDeadline(span),
            EditCue.NotADeadline => new Edit.NotADeadline(span),
            EditCue.NoChecklist => new Edit.NoChecklist(span),
            EditCue.NoCriteria => new Edit.DoneCriteria([], span),
            EditCue.NoProject => new Edit.NoProject(span),
            EditCue.NoClient => new Edit.NoClient(span),
            EditCue.Client => EditClient.Read(said, start, last, span),
            EditCue.Swap => ItemNumbers(said, first, last) is [var one, var other] ? new Edit.SwapItems(one, other, span) : null,
            EditCue.AddCriterion => Text(said, first, last) is { Length: > 0 } more ? new Edit.AddCriterion(more, span) : null,
            EditCue.RemoveCriterion => ItemNumbers(said, first, last) is [var number] ? new Edit.RemoveCriterion(number, span) : last < first ? new Edit.RemoveCriterion(-1, span) : null,
            EditCue.Deadline => Term(said, start, first, last) is var term and not Heard<When>.Nothing ? EditTerm.Of(term, span) : null,
            EditCue.Responsible => Doer(said, first, last, span) ?? Stranger(said, start, last, span) ?? (Edit?)ForDay(said, first, last, span),
            EditCue.Observers => said.People(first, last) is { Count: > 0 } people ? new Edit.Observers(people, span) : null,
            EditCue.Accomplices => said.People(first, last) is { Count: > 0 } people ? new Edit.Accomplices(people, span) : null,
            EditCue.AddItem => Text(said, first, last) is { Length: > 0 } text ? new Edit.AddItem(text, span) : null,
            EditCue.Title => Title(said, start, last, span),
            EditCue.Project => Text(said, first, last) is { Length: > 0 } name ? new Edit.Project(name, span) : null,
            EditCue.Priority => Importance(said, start.At, last) is { } priority ? new Edit.Importance(priority, span) : null,
            EditCue.Done => Criteria(said, first, last) is { Length: > 0 } criteria ? new Edit.DoneCriteria(criteria, span) : null,
            EditCue.Item => Item(said, start, last, span),
            EditCue.Replace => Swapped(said, first, last, span) ?? Turned.Read(said, start.At, last),
            _ => null,
        };
        if (edit is not null)
            return [edit];
        return start.Cue == EditCue.Remove ? Removals(said, first, last, span) : [];
    }

    /// <summary>The term without the word «срок» where it can stand alone, so that the card quotes only the day.</summary>
    private static Heard<When> Term(EditText said, EditStart start, int first, int last) =>
        said.Term(first, last) is Heard<When>.Value alone ? alone : said.Term(start.At, last);

    private static Edit.Responsible? Doer(EditText said, int first, int last, TextSpan span) =>
        said.People(first, last) is { Count: > 0 } people && said.IsOnlyPeople(first, last, people.GetRange(0, 1)) ? new Edit.Responsible(people[0], span) : null;

    /// <summary>«на пятницу».</summary>
    private static Edit.Deadline? ForDay(EditText said, int first, int last, TextSpan span) =>
        said.Term(first, last) is var term and not Heard<When>.Nothing && said.IsOnlyTerm(first, last, term) ? EditTerm.Of(term, span) : null;

    /// <summary>«кому — Зюзюкин»: a name that nobody here has; only after a word that asks who.</summary>
    private static Edit.Responsible? Stranger(EditText said, EditStart start, int last, TextSpan span)
    {
        var (first, end) = said.Trim(start.CueEnd + 1, last);
        if (said.Key(start.CueEnd) is "на" or "для" or "пусть" or "who" or "for" or "let" or "make" or "передай" or "отдай" && (end != first || UnknownNames.CasesOf(said.Key(first)) == Cases.None) || end < first || end - first > 1)
            return null;
        for (var i = first; i <= end; i++)
        {
            if (!said.Tokens[i].IsWord || !said.Tokens[i].Capital)
                return null;
        }

        return new Edit.Responsible(new PersonMention(said.Said(first, end), said.Span(first, end), []), span);
    }

    /// <summary>«поменяй 1 и 2 местами».</summary>
    private static Edit.SwapItems? Swapped(EditText said, int first, int last, TextSpan span) =>
        said.Key(last) is "местами" && ItemNumbers(said, first, last) is [var one, var other] ? new Edit.SwapItems(one, other, span) : null;

    private static List<int> ItemNumbers(EditText said, int first, int last)
    {
        var numbers = new List<int>();
        for (var i = first; i <= last; i++)
        {
            if (ItemNumber.Of(said.Key(i)) is { } number)
                numbers.Add(number);
        }

        return numbers;
    }

    private static string Text(EditText said, int first, int last) => last < first ? "" : Instructions.Wording.Sentence(said.Said(first, last));

    /// <summary>«что» asks by itself; with a colon it names the field.</summary>
    private static Edit.Title? Title(EditText said, EditStart start, int last, TextSpan span)
    {
        var isField = said.Key(start.At) is "что" or "тема" or "title" or "название" or "заголовок";
        if (isField && !said.IsMark(start.CueEnd + 1, ':') && !said.IsMark(start.CueEnd + 1, '-'))
            return null;
        return Text(said, start.CueEnd + 1, last) is { Length: > 0 and <= Instructions.TitleReader.Longest } text ? new Edit.Title(text, span) : null;
    }

    private static Priority? Importance(EditText said, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (Instructions.PriorityWords.Meaning(said.Tokens, i) is { } meant)
                return meant;
        }

        return said.Tokens.GetRange(first, last - first + 1) is var words && words.Exists(token => token.Key is "высокий" or "высокая" or "high" or "максимальный" or "срочный") ? Priority.High
            : words.Exists(token => token.Key is "низкий" or "низкая" or "low" or "минимальный") ? Priority.Low
            : words.Exists(token => token.Key is "обычный" or "средний" or "нормальный" or "normal" or "medium") ? Priority.Normal : null;
    }

    private static string[] Criteria(EditText said, int first, int last)
    {
        var criteria = new List<string>();
        for (var opened = first; opened <= last;)
        {
            var end = opened;
            while (end <= last && !said.IsMark(end, ';') && said.Tokens[end].Kind != TokenKind.Line)
                end++;
            if (said.Said(opened, end - 1) is { Length: > 0 } text)
                criteria.Add(text);
            opened = end + 1;
        }

        return [.. criteria];
    }

    /// <summary>«пункт 2: …», «второй пункт — …», «замени пункт 2 на …».</summary>
    private static Edit.ReplaceItem? Item(EditText said, EditStart start, int last, TextSpan span)
    {
        var number = ItemNumber.Of(said.Key(start.At)) ?? ItemNumber.Of(said.Key(start.CueEnd + 1));
        var at = ItemNumber.Of(said.Key(start.At)) is null ? start.CueEnd + 2 : start.CueEnd + 1;
        if (number is null || !said.IsMark(at, ':') && !said.IsMark(at, '-') && !(said.Key(at) is "на" or "to" or "with"))
            return null;
        return said.Said(at + 1, last) is { Length: > 0 } text ? new Edit.ReplaceItem(number.Value, Instructions.Wording.Sentence(text), span) : null;
    }

    /// <summary>«убери 2», «убери второй и третий пункты», «убери Петрова»; items come last first, so that numbers stay true.</summary>
    private static IEnumerable<Edit> Removals(EditText said, int first, int last, TextSpan span)
    {
        var numbers = ItemNumbers(said, first, last);
        if (numbers.Count > 0 && Enumerable.Range(first, last - first + 1).Any(i => said.Key(i).StartsWith("критери", StringComparison.Ordinal) || said.Key(i) is "criterion"))
            return numbers.OrderDescending().Select(number => new Edit.RemoveCriterion(number, span));
        for (var i = first; i <= last; i++)
        {
            if (ItemNumber.Of(said.Key(i)) is not null)
                continue;
            if (said.Tokens[i].Kind is TokenKind.Word or TokenKind.Number && !EditCues.IsItemWord(said.Key(i)) && said.Key(i) is not ("и" or "and" or "the" or "из" or "чек-листа" or "списка" or "п" or "items" or "steps" or "number" or "номер" or "from" or "checklist"))
            {
                var people = said.People(first, last);
                return said.IsOnlyPeople(first, last, people) || people.Count > 0 && said.Key(first) is "наблюдателя" or "соисполнителя" or "observer" ? [new Edit.RemovePeople(people, span)] : [];
            }
        }

        return numbers.Distinct().OrderDescending().Select(number => new Edit.RemoveItem(number, span));
    }
}
