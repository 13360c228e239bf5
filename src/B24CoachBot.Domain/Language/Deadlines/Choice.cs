using B24CoachBot.Domain.Language.Words;

namespace B24CoachBot.Domain.Language.Deadlines;

/// <summary>Chooses the task's term among the dates of a text.</summary>
internal static class Choice
{
    private const int Breath = 12;

    /// <summary>The term and the phrases it was read from; null when no date is the task's.</summary>
    public static (Mention Term, IReadOnlyList<Mention> From)? Of(Line line, Scene scene, IReadOnlyList<Mention> found, DateRole[] roles)
    {
        var usable = Enumerable.Range(0, found.Count).Where(at => roles[at] > DateRole.Corrected).ToList();
        var ends = usable.Where(at => !found[at].IsStart).ToList();
        if (ends.Count == 0)
        {
            return usable.Count == 0 ? null : (found[usable[0]], [found[usable[0]]]);
        }

        var best = Best(found, roles, ends);
        var term = found[best];
        var from = new List<Mention> { term };
        if (roles[best] is DateRole.Event or DateRole.Plain && CountedBack(line, scene, term) is { } eve)
        {
            return (eve, [eve]);
        }

        Complete(line, scene, found, roles, ends, ref term, from);
        return WithStart(line, scene, found, usable, term, from);
    }

    /// <summary>«релиз в четверг, подготовить окружение накануне».</summary>
    private static Mention? CountedBack(Line line, Scene scene, Mention dated)
    {
        if (dated.When is not { Kind: WhenKind.Point, Deadline: { } moment } || Eve.Find(line, dated) is not { } eve)
        {
            return null;
        }

        var day = eve.Away.From(scene, scene.Calendar.Day(moment), eve.Sign);
        var at = eve.Away.IsExact ? moment + eve.Sign * eve.Away.Length : day.On(scene, scene.Today, null).Date is { } date ? Settle.EndOf(scene, date) : (DateTimeOffset?)null;
        return at is { } found ? new(eve.From, eve.To, null, new When(WhenKind.Point, found, IsPast: found < scene.Now, HasTime: eve.Away.IsExact), null) : null;
    }

    private static int Best(IReadOnlyList<Mention> found, DateRole[] roles, List<int> ends)
    {
        var habit = ends.FindIndex(at => found[at].When?.Kind == WhenKind.Recurring);
        if (habit >= 0 && !ends.Exists(at => roles[at] == DateRole.Deadline))
        {
            return ends[habit];
        }

        var best = ends[0];
        foreach (var at in ends.Skip(1))
        {
            if (roles[at] > roles[best] || (roles[at] == roles[best] && IsBetter(found[at], found[best])))
            {
                best = at;
            }
        }

        return best;
    }

    // Of equals the latest; a time of day alone yields to a day, which it will complete.
    private static bool IsBetter(Mention next, Mention best) =>
        next.IsTimeOnly != best.IsTimeOnly ? best.IsTimeOnly : next.When?.Deadline > best.When?.Deadline;

    /// <summary>«завтра позвони Ивану в 15»: day and time of one term said apart.</summary>
    private static void Complete(Line line, Scene scene, IReadOnlyList<Mention> found, DateRole[] roles, List<int> ends, ref Mention term, List<Mention> from)
    {
        foreach (var at in ends)
        {
            if (found[at] != term && IsOneSentence(line, term, found[at]) && OfOneWeek(scene, term, found[at]) is { } day)
            {
                from.Add(found[at]);
                term = day;
            }
        }

        foreach (var at in ends)
        {
            var other = found[at];
            if (from.Contains(other) || !IsOneSentence(line, term, other) && !(other.IsTimeOnly && other.From == term.To + 1 && line[term.To].IsMark('.')))
            {
                continue;
            }

            var (day, time) = term.IsTimeOnly ? (other, term) : (term, other);
            if (!time.IsTimeOnly || day.Said is not { Day: { } said, Time: null } || said is Instant or Period || day.When?.Kind != WhenKind.Point)
            {
                Repeat(scene, ref term, other, from);
                continue;
            }

            var together = new Said(day.Tie == Tie.None ? time.Tie : day.Tie, said, time.Said!.Time! with { Tie = time.Tie });
            term = Mention.Point(scene, term.From, new(together, term.To));
            from.Add(other);
        }
    }

    /// <summary>«на следующей неделе созвон, в пятницу»: the weekday of that week.</summary>
    private static Mention? OfOneWeek(Scene scene, Mention term, Mention other) =>
        (term.Said, other.Said) is ({ Day: Period { Unit: Units.Week } or Weekday { Which: Which.Bare } } first, { Day: Period { Unit: Units.Week } or Weekday { Which: Which.Bare } } second)
        && term.Tie is Tie.None or Tie.At && other.Tie is Tie.None or Tie.At && term.When?.Kind == WhenKind.Point && other.When?.Kind == WhenKind.Point
        && (first.Time is null || second.Time is null) && first.Day!.GetType() != second.Day!.GetType() && DayRules.Join(scene, first.Day, second.Day) is { } day
            ? Mention.Point(scene, term.From, new(new Said(first.Tie, day, first.Time ?? second.Time), term.To))
            : null;

    /// <summary>«каждый понедельник Маша скидывает отчёт в 10».</summary>
    private static void Repeat(Scene scene, ref Mention term, Mention other, List<Mention> from)
    {
        if (term.When is not { Kind: WhenKind.Recurring, HasTime: false } || !other.IsTimeOnly || other.Tie is not (Tie.At or Tie.Until))
        {
            return;
        }

        var time = other.Said!.Time!.At(scene, other.Tie);
        var day = scene.Calendar.Day(term.When.Deadline!.Value);
        var at = scene.Calendar.At(day, time);
        if (at > scene.Now)
        {
            term = term with { When = term.When with { Deadline = at, HasTime = true } };
            from.Add(other);
        }
    }

    private static (Mention, IReadOnlyList<Mention>) WithStart(Line line, Scene scene, IReadOnlyList<Mention> found, List<int> usable, Mention term, List<Mention> from)
    {
        if (term.When is not { Kind: WhenKind.Point, Deadline: { } deadline } when)
        {
            return (term, from);
        }

        foreach (var at in usable)
        {
            var start = found[at].IsStart ? found[at] : Begins(line, found[at]) && found[at] != term ? Mention.Start(scene, found[at].From, new(found[at].Said!, found[at].To)) : null;
            if (start?.When?.Start is not { } begin)
            {
                continue;
            }

            // The last weekday is the first such day after the beginning.
            var end = begin >= deadline && term.Said is { Day: Weekday { Which: Which.Bare } } later ? Settle.Point(scene, later, scene.Calendar.Day(begin)).At ?? deadline : deadline;
            if (begin < end)
            {
                from.Add(found[at]);
                return (term with { When = when with { Kind = WhenKind.Range, Start = begin, Deadline = end } }, from);
            }
        }

        // «приступить 1 июня»: the only date is a beginning.
        return from.Count == 1 && Begins(line, term) && term.Tie is Tie.None or Tie.At && term.Said is { Day: not null } said && Begins(line, term)
            ? (Mention.Start(scene, term.From, new(said, term.To)), from)
            : (term, from);
    }

    private static bool Begins(Line line, Mention mention)
    {
        if (mention.Said is null || mention.When?.Kind != WhenKind.Point || mention.Tie is not (Tie.None or Tie.At))
        {
            return false;
        }

        return line[mention.From - 1].Has(Cue.StartKey) || line[mention.From - 2].Has(Cue.StartKey) && line[mention.From - 1].Kind != WordKind.Digits || line[mention.To].Has(Cue.StartKey);
    }

    private static bool IsOneSentence(Line line, Mention a, Mention b)
    {
        var (from, to) = a.To <= b.From ? (a.To, b.From) : (b.To, a.From);
        if (to - from > Breath)
        {
            return false;
        }

        for (var at = from; at < to; at++)
        {
            if (line[at].Kind == WordKind.Mark && line[at].Text[0] is '.' or '!' or '?' or ';' or '\n' or ':')
            {
                return false;
            }
        }

        return true;
    }
}
