using B24CoachBot.Domain.Language;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>A colleague's message made a task by a reply to it: the errand is theirs; what the author adds (doer, term) wins.</summary>
public static class TaskReplied
{
    public static TaskHeard.Told Told(Words own, Replied replied, Known known)
    {
        var text = Phrases.Seen(Phrases.WithoutMention(replied.Text ?? "", known.Bot));
        var theirs = TaskSpoken.Read(own with { Text = text, Speaker = replied.Writer ?? own.Speaker }, known);
        var added = TaskSpoken.Read(own, known);
        var adds = !Phrases.PointsAtReply(added.Title) || added.Responsible is not null || added.When is not Heard<When>.Nothing || added.Spans.Count > 0;
        var both = adds ? $"{text}\n{own.Text}" : text;
        return new TaskHeard.Told(Both(theirs, added, text.Length + 1), both, both, own.Speaker) { Files = own.Files };
    }

    /// <param name="shift">How far the author's own words stand behind the beginning of both.</param>
    private static Instruction Both(Instruction theirs, Instruction added, int shift) => theirs with
    {
        Title = Phrases.PointsAtReply(added.Title) ? theirs.Title : added.Title,
        Responsible = added.Responsible ?? theirs.Responsible,
        Accomplices = added.Accomplices.Count > 0 ? added.Accomplices : theirs.Accomplices,
        Observers = added.Observers.Count > 0 ? added.Observers : theirs.Observers,
        When = added.When is Heard<When>.Nothing ? theirs.When : Shifted(added.When, shift),
        Priority = added.Priority == Priority.Normal ? theirs.Priority : added.Priority,
        Kind = theirs.Kind ?? added.Kind,
        Project = added.Project ?? theirs.Project,
        Checklist = added.Checklist.Count > 0 ? added.Checklist : theirs.Checklist,
        DoneCriteria = added.DoneCriteria.Count > 0 ? added.DoneCriteria : theirs.DoneCriteria,
        Crm = added.Crm.Count > 0 ? added.Crm : theirs.Crm,
        IsVague = theirs.IsVague && added.IsVague,
    };

    private static Heard<When> Shifted(Heard<When> when, int by)
    {
        IReadOnlyList<TextSpan> Moved(IReadOnlyList<TextSpan> from) => [.. from.Select(span => span with { Start = span.Start + by })];
        return when switch
        {
            Heard<When>.Value value => value with { From = Moved(value.From) },
            Heard<When>.Unclear unclear => unclear with { From = Moved(unclear.From) },
            _ => when,
        };
    }
}
