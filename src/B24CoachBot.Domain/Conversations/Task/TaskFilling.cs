using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Templates;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>Slots from what was read. Where the author gave no steps or criteria, the kind's stand in, and the card shows them for approval.</summary>
public static class TaskFilling
{
    public static TaskSlots From(Instruction said, string words, Facts facts, Known known, Tongue tongue)
    {
        var slots = new TaskSlots
        {
            Title = said.Title,
            Accomplices = Settled(said.Accomplices),
            Observers = Settled(said.Observers),
            Priority = said.Priority,
            Kind = said.Kind,
            Project = ProjectOf(said.Project, known),
            Steps = [.. said.Checklist.Select(Capital)],
            DoneCriteria = said.DoneCriteria,
        };
        slots = WithAssigneeSeen(WithPerson(slots, said.Responsible, known), facts);
        slots = WithTerm(slots, said.When, words);
        slots = WithCrm(slots, facts);
        slots = slots with { SaidAs = TaskSayings.Of(said, words, slots) };
        return slots.Title.Length == 0 ? slots : WithLibrary(slots, said.Crm.FirstOrDefault(crm => crm.Name is not null)?.Name, known, tongue);
    }

    public static TaskSlots WithPerson(TaskSlots slots, PersonMention? said, Known known)
    {
        if (said is null)
        {
            return slots;
        }

        var plain = slots with { Responsible = null, WhoSaid = null, Usually = null, Gone = null, AwayIsFine = false, BackOn = null };
        return said.Only is { } one ? plain with { Responsible = one }
            : said.Fits.Count == 0 ? plain with { WhoSaid = said, Gone = TaskPeople.Left(said, known) }
            : TaskPeople.Usually(said, known) is { } usual ? plain with { Responsible = usual, Usually = said }
            : plain with { WhoSaid = said };
    }

    /// <summary>What was learned about the assignee, who may be away or have left; nothing changes when it was not asked.</summary>
    public static TaskSlots WithAssigneeSeen(TaskSlots slots, Facts facts) =>
        slots.Responsible is { } left && facts.Gone.Contains(left) ? slots with { Responsible = null, WhoSaid = null, Gone = left, BackOn = null }
        : slots.Responsible is { } doer && facts.BackOn.TryGetValue(doer, out var back) ? slots with { BackOn = back } : slots;

    public static TaskSlots WithTerm(TaskSlots slots, Heard<When> said, string words) => said switch
    {
        Heard<When>.Value { Said: var when, From: var from } => slots with
        {
            When = when,
            WhenSaid = Quote(words, from),
            WhenUnclear = when.IsPast ? "past" : null,
        },
        Heard<When>.Unclear { Why: var why, From: var from } => slots with
        {
            When = null,
            WhenSaid = Quote(words, from),
            WhenUnclear = why,
        },
        _ => slots,
    };

    /// <summary>One card of the CRM is linked; none or several are said on the card and hold nothing back.</summary>
    public static TaskSlots WithCrm(TaskSlots slots, Facts facts)
    {
        foreach (var match in facts.Crm)
        {
            var said = match.Mention.Name ?? match.Mention.Number ?? "";
            slots = slots with { CrmName = said, CrmFound = [] };
            if (!facts.Read)
            {
                return slots with { Crm = null, CrmUnclear = new CrmUnclear(said, -1) };
            }

            if (match is { Count: 1, Found: [var only] })
            {
                return slots with { Crm = only, CrmUnclear = null };
            }

            slots = slots with { Crm = null, CrmUnclear = new CrmUnclear(said, match.Count), CrmFound = match.Found };
        }

        return slots;
    }

    private static TaskSlots WithLibrary(TaskSlots slots, string? client, Known known, Tongue tongue)
    {
        var kind = (known.Library.FindKind(slots.Kind) ?? known.Library.FindKind(TaskKind.GenericKey))?.In(tongue);
        var quoted = client is null ? null : tongue == Tongue.Russian ? $"«{client}»" : client;
        if (kind is null)
        {
            return slots;
        }

        var proposed = new LibraryLists(slots.Steps.Count > 0 ? [] : kind.Steps(quoted), slots.DoneCriteria.Count > 0 ? [] : kind.Criteria(quoted));
        return slots with
        {
            Steps = slots.Steps.Count > 0 ? slots.Steps : proposed.Steps,
            DoneCriteria = slots.DoneCriteria.Count > 0 ? slots.DoneCriteria : proposed.DoneCriteria,
            Proposed = proposed is { Steps.Count: 0, DoneCriteria.Count: 0 } ? null : proposed,
        };
    }

    private static UserId[] Settled(IReadOnlyList<PersonMention> people) =>
        [.. people.Select(person => person.Only).OfType<UserId>().Distinct()];

    public static Project? ProjectOf(string? name, Known known) =>
        name is null ? null : known.Projects.FirstOrDefault(project =>
            string.Equals(project.Name, name, StringComparison.OrdinalIgnoreCase));

    private static string Capital(string step) => step.Length == 0 ? step : char.ToUpperInvariant(step[0]) + step[1..];

    private static string? Quote(string words, IReadOnlyList<TextSpan> from) =>
        from.Count == 0 ? null : string.Join(" … ", from.Where(span => span.End <= words.Length).Select(span => span.In(words).Trim()));
}
