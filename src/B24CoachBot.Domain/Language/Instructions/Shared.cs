using System.Text.RegularExpressions;

namespace B24CoachBot.Domain.Language.Instructions;

/// <summary>What was said once for all tasks of a message fills what a task did not say itself.</summary>
internal static partial class Shared
{
    public static Instruction With(Instruction own, IReadOnlyList<Instruction> shared)
    {
        foreach (var common in shared)
        {
            own = own with
            {
                Responsible = own.Responsible ?? common.Responsible,
                Observers = own.Observers.Count > 0 ? own.Observers : common.Observers,
                When = own.When is Heard<When>.Nothing ? common.When : own.When,
                Priority = own.Priority == Priority.Normal ? common.Priority : own.Priority,
                Project = own.Project ?? common.Project,
                Crm = own.Crm.Count > 0 ? own.Crm : common.Crm,
                Spans = [.. own.Spans, .. common.Spans.Where(span => span.Field is not ("checklist" or "done_criteria") && !own.Spans.Any(mine => mine.Field == span.Field))],
            };
        }

        return own;
    }

    public static bool IsForAll(string said) => ForAll().IsMatch(said);

    [GeneratedRegex(@"\b(?:всем|все[хм]?|всё|обе|оба|общий срок|everyone|everybody|everything|all|both)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ForAll();
}
