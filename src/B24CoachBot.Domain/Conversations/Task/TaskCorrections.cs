using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>Edits applied to slots; each one that changes something is told as was → now.</summary>
public static class TaskCorrections
{
    public static (TaskSlots Slots, IReadOnlyList<SlotChange> Changes) Apply(
        TaskSlots slots, IReadOnlyList<Edit> edits, string words, TaskScene scene)
    {
        var changes = new List<SlotChange>();

        // Item numbers are those the person sees on the card, so items go from the last to the first.
        foreach (var edit in edits.OrderByDescending(edit => NumberOf(edit, slots.Steps.Count)))
        {
            var (next, change) = One(slots, edit, words, scene);
            if (next != slots && change is not null)
            {
                changes.Add(change);
            }

            slots = next;
        }

        return (slots, changes);
    }

    /// <summary>The client named instead of the draft's, to be looked up; null when no edit is about the client.</summary>
    public static CrmMention? OtherClient(TaskSlots slots, IReadOnlyList<Edit> edits) => edits.OfType<Edit.Client>().FirstOrDefault()?.Mention ?? edits.OfType<Edit.ReplaceWords>()
        .Select(edit => slots.CrmName is { } known && ClientForms.Twin(edit.Old, edit.New, known) is { } twin
            ? new CrmMention(slots.Crm?.Kind ?? CrmKind.Company, twin, null, edit.From)
            : null)
        .FirstOrDefault(mention => mention is not null);

    /// <summary>What an edited message changed on the card.</summary>
    public static IReadOnlyList<SlotChange> Between(TaskSlots was, TaskSlots now, Known known)
    {
        var changes = new List<SlotChange>();
        if (was.Title != now.Title)
        {
            changes.Add(new SlotChange("title", was.Title, now.Title));
        }

        if (was.Responsible != now.Responsible && now.Responsible is { } doer)
        {
            changes.Add(new SlotChange("responsible", Name(was.Responsible, known), Name(doer, known)));
        }

        if (Moment(was.When) != Moment(now.When))
        {
            changes.Add(new SlotChange("deadline", WasAt: Moment(was.When), NowAt: Moment(now.When)));
        }

        if (was.Priority != now.Priority)
        {
            changes.Add(new SlotChange("priority", Name(was.Priority), Name(now.Priority)));
        }

        return changes;
    }

    private static (TaskSlots Slots, SlotChange? Change) One(TaskSlots slots, Edit edit, string words, TaskScene scene) => edit switch
    {
        Edit.Time time => Hour(slots, time, words, scene),
        Edit.Deadline deadline => Term(slots, deadline.When, words),
        Edit.NotADeadline => NotADeadline(slots),
        Edit.NoDeadline => (slots with { When = null, WhenSaid = null, WhenUnclear = null }, new SlotChange("deadline", WasAt: Moment(slots.When))),
        Edit.Responsible doer => Doer(slots, doer.Person, scene),
        Edit.Accomplices people => (slots with { Accomplices = Joined(slots.Accomplices, people.People) }, new SlotChange("accomplices", Now: Names(people.People, scene.Known))),
        Edit.Observers people => (slots with { Observers = Joined(slots.Observers, people.People) }, new SlotChange("observers", Now: Names(people.People, scene.Known))),
        Edit.RemovePeople people => Without(slots, people.People, scene.Known),
        Edit.Title title => (slots with { Title = title.Text }, new SlotChange("title", slots.Title, title.Text)),
        Edit.AddItem item => (slots with { Steps = [.. slots.Steps, item.Text] }, new SlotChange("checklist", Now: item.Text)),
        Edit.RemoveItem item => Item(slots, item.Number, null),
        Edit.ReplaceItem item => Item(slots, item.Number, item.Text),
        Edit.SwapItems swap => Swapped(slots, swap.First - 1, swap.Second - 1),
        Edit.NoChecklist => (slots with { Steps = [] }, new SlotChange("checklist", Was: string.Join("; ", slots.Steps))),
        Edit.DoneCriteria criteria => (slots with { DoneCriteria = criteria.Texts }, new SlotChange("done-criteria", string.Join("; ", slots.DoneCriteria), Now: string.Join("; ", criteria.Texts))),
        Edit.AddCriterion criterion => (slots with { DoneCriteria = [.. slots.DoneCriteria, criterion.Text] }, new SlotChange("done-criteria", Now: criterion.Text)),
        Edit.RemoveCriterion criterion => Criterion(slots, criterion.Number),
        Edit.Importance importance => (slots with { Priority = importance.Priority }, new SlotChange("priority", Name(slots.Priority), Name(importance.Priority))),
        Edit.Client client => Client(slots, client.Mention, scene.Facts),
        Edit.NoClient => (slots with { Crm = null, CrmUnclear = null, CrmFound = [], CrmName = null }, new SlotChange("crm", slots.Crm?.Title ?? slots.CrmName)),
        Edit.NoProject => (slots with { Project = null }, new SlotChange("project", slots.Project?.Name)),
        Edit.Project project => InProject(slots, project.Name, scene.Known),
        Edit.ReplaceWords replaced => Words(slots, replaced, scene.Facts),
        _ => (slots, null),
    };

    private static (TaskSlots Slots, SlotChange? Change) Term(TaskSlots slots, Heard<When> said, string words)
    {
        // The card says "was → now"; the words of the correction would only repeat it.
        var next = TaskFilling.WithTerm(slots, said, words);
        next = next.WhenUnclear is null ? next with { WhenSaid = null } : next;
        return (next, next.WhenUnclear is null ? new SlotChange("deadline", WasAt: Moment(slots.When), NowAt: Moment(next.When)) : null);
    }

    /// <summary>Only the hour changes; the day stays the draft's own.</summary>
    private static (TaskSlots Slots, SlotChange? Change) Hour(TaskSlots slots, Edit.Time time, string words, TaskScene scene) =>
        slots.When?.Deadline is { } deadline && scene.Known.Calendar.At(scene.Known.Calendar.Day(deadline), time.Clock) is var moment
            ? Term(slots, new Heard<When>.Value(slots.When with { Deadline = moment, HasTime = true, IsPast = moment < scene.At }, []), words)
            : Term(slots, time.When, words);

    private static (TaskSlots Slots, SlotChange? Change) Swapped(TaskSlots slots, int first, int second)
    {
        if (first < 0 || second < 0 || first >= slots.Steps.Count || second >= slots.Steps.Count)
        {
            return (slots, null);
        }

        var steps = slots.Steps.ToArray();
        (steps[first], steps[second]) = (steps[second], steps[first]);
        return (slots with { Steps = steps }, new SlotChange("checklist", Was: $"{first + 1}, {second + 1}", Now: $"{second + 1}, {first + 1}"));
    }

    private static (TaskSlots Slots, SlotChange? Change) Client(TaskSlots slots, CrmMention mention, Facts facts)
    {
        var next = TaskFilling.WithCrm(slots with { Crm = null, CrmUnclear = null, CrmFound = [] }, facts);
        return (next, new SlotChange("crm", slots.Crm?.Title ?? slots.CrmName, next.Crm?.Title ?? mention.Name ?? mention.Number));
    }

    /// <summary>The words that were taken for a term go back into the title, at its end, where terms are said.</summary>
    private static (TaskSlots Slots, SlotChange? Change) NotADeadline(TaskSlots slots)
    {
        var next = slots with { When = null, WhenSaid = null, WhenUnclear = null };
        return slots.WhenSaid is not { Length: > 0 } said || slots.Title.Contains(said, StringComparison.OrdinalIgnoreCase)
            ? (next, new SlotChange("deadline", WasAt: Moment(slots.When)))
            : (next with { Title = $"{slots.Title} {said}" }, new SlotChange("title", slots.Title, $"{slots.Title} {said}"));
    }

    private static (TaskSlots Slots, SlotChange? Change) Doer(TaskSlots slots, PersonMention said, TaskScene scene)
    {
        var known = scene.Known;
        var next = TaskFilling.WithAssigneeSeen(TaskFilling.WithPerson(slots, said, known), scene.Facts);
        return (next, next.Responsible is { } now
            ? new SlotChange("responsible", Name(slots.Responsible, known), Name(now, known))
            : null);
    }

    private static (TaskSlots Slots, SlotChange? Change) Without(TaskSlots slots, IReadOnlyList<PersonMention> people, Known known)
    {
        var gone = people.SelectMany(person => person.Fits).ToHashSet();
        var next = slots with
        {
            Responsible = slots.Responsible is { } doer && gone.Contains(doer) ? null : slots.Responsible,
            Accomplices = [.. slots.Accomplices.Where(id => !gone.Contains(id))],
            Observers = [.. slots.Observers.Where(id => !gone.Contains(id))],
        };
        return (next, new SlotChange("accomplices", Names(people, known)));
    }

    private static (TaskSlots Slots, SlotChange? Change) Item(TaskSlots slots, int number, string? text)
    {
        var at = (number < 0 ? slots.Steps.Count : number) - 1;
        if (at < 0 || at >= slots.Steps.Count)
        {
            return (slots, null);
        }

        var was = slots.Steps[at];
        var steps = slots.Steps.ToList();
        if (text is null)
        {
            steps.RemoveAt(at);
            return (slots with { Steps = steps }, new SlotChange("checklist", Was: was));
        }

        steps[at] = text;
        return (slots with { Steps = steps }, new SlotChange("checklist", was, text));
    }

    private static (TaskSlots Slots, SlotChange? Change) Criterion(TaskSlots slots, int number)
    {
        var at = (number < 0 ? slots.DoneCriteria.Count : number) - 1;
        return at < 0 || at >= slots.DoneCriteria.Count
            ? (slots, null)
            : (slots with { DoneCriteria = [.. slots.DoneCriteria.Where((_, index) => index != at)] }, new SlotChange("done-criteria", Was: slots.DoneCriteria[at]));
    }

    private static (TaskSlots Slots, SlotChange? Change) InProject(TaskSlots slots, string name, Known known)
    {
        var project = TaskFilling.ProjectOf(name, known);
        return project is null
            ? (slots, null)
            : (slots with { Project = project }, new SlotChange("project", slots.Project?.Name, project.Name));
    }

    private static (TaskSlots Slots, SlotChange? Change) Words(TaskSlots slots, Edit.ReplaceWords replaced, Facts facts)
    {
        var twin = slots.CrmName is { } known ? ClientForms.Twin(replaced.Old, replaced.New, known) : null;

        // The name itself first, so that «…» keeps a nominative where it had one.
        string Put(string text) => WordSwap.In(
            twin is null ? text : text.Replace($"«{slots.CrmName}»", $"«{twin}»", StringComparison.OrdinalIgnoreCase), replaced.Old, replaced.New);
        var next = slots with
        {
            Title = Put(slots.Title),
            Steps = [.. slots.Steps.Select(Put)],
            DoneCriteria = [.. slots.DoneCriteria.Select(Put)],
        };

        // A deal of the old client never stays behind, found or not.
        next = twin is null ? next : TaskFilling.WithCrm(next with { Crm = null, CrmUnclear = null }, facts);
        var changed = next.Title != slots.Title || !next.Steps.SequenceEqual(slots.Steps)
            || !next.DoneCriteria.SequenceEqual(slots.DoneCriteria) || next.Crm != slots.Crm;
        return changed
            ? (next, new SlotChange(twin is null ? "title" : "crm", twin is null ? replaced.Old : slots.CrmName, twin ?? replaced.New))
            : (slots, null);
    }

    private static int NumberOf(Edit edit, int count) => edit switch
    {
        Edit.RemoveItem { Number: var number } => number < 0 ? count : number,
        Edit.ReplaceItem { Number: var number } => number < 0 ? count : number,
        Edit.RemoveCriterion { Number: var number } => number,
        _ => 0,
    };

    private static DateTimeOffset? Moment(When? when) => when?.Deadline ?? when?.Start;

    private static UserId[] Joined(IReadOnlyList<UserId> already, IReadOnlyList<PersonMention> more) =>
        [.. already.Concat(more.Select(person => person.Only).OfType<UserId>()).Distinct()];

    private static string? Name(UserId? person, Known known) => person is { } id ? known.People.Find(id)?.FullName : null;

    private static string Names(IReadOnlyList<PersonMention> people, Known known) =>
        string.Join(", ", people.Select(person => Name(person.Only, known) ?? person.Said));

    private static string Name(Priority priority) => priority switch
    {
        Priority.High => "high",
        Priority.Low => "low",
        _ => "normal",
    };
}
