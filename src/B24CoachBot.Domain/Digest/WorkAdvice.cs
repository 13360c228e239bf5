using System.Globalization;
using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;

namespace B24CoachBot.Domain.Digest;

/// <summary>What a person's days give reason to talk about.</summary>
internal static class WorkAdvice
{
    private const int FewestReturns = 2;
    private const int FewestTalks = 3;
    private const int FewestRefusals = 3;
    private const int MostShown = 3;

    /// <summary>A task came back more than once, and last in these days: nobody has said what done means.</summary>
    public static Advice? TaskReturned(UserId person, DigestScene scene)
    {
        var returned = scene.Rows.Tasks.Where(task => task.Responsible == person)
            .Select(task => (Task: task, Returns: TaskReturns.ReturnsOf(task)))
            .Where(one => one.Returns.Count >= FewestReturns && one.Returns.Any(scene.Period.Holds))
            .OrderByDescending(one => one.Returns.Count).ThenBy(one => one.Task.Id).ToList();
        return returned.Count == 0 ? null : Of(
            AdviceKind.TaskReturned, person, returned[0].Returns.Count, 0,
            returned.Take(MostShown).Select(one => new EvidenceRef(EvidenceKind.Task, null, one.Task.Id)), scene);
    }

    /// <summary>More than half of the talks left no trace in the CRM.</summary>
    public static Advice? TalksWithoutAction(UserId person, DigestScene scene)
    {
        var talks = scene.Rows.Talks.Where(talk => talk.Employee == person && scene.Period.Holds(talk.EndedAt)).OrderBy(talk => talk.EndedAt).ThenBy(talk => talk.Key, StringComparer.Ordinal).ToList();
        var without = AfterCallMinutes.EachOf(talks, scene.Rows, scene.Ask.Calendar).Zip(talks).Where(one => one.First is null).Select(one => one.Second).ToList();
        return without.Count < FewestTalks || without.Count * 2 <= talks.Count ? null : Of(
            AdviceKind.TalksWithoutAction, person, without.Count, talks.Count,
            without.Select(CardOf).OfType<CrmRef>().Distinct().Take(MostShown).Select(card => new EvidenceRef(EvidenceKind.Card, card.Kind, card.Id)), scene);
    }

    public static Advice? Refused(UserId person, DigestScene scene)
    {
        var count = scene.NotesOf(person).Count(note => note.Name == Note.Refused && scene.Period.Holds(note.At));
        return count >= FewestRefusals ? Of(AdviceKind.Refused, person, count, 0, [], scene) : null;
    }

    public static Advice? Copies(UserId person, DigestScene scene)
    {
        var last = scene.NotesOf(person).Where(note => note.Name == Note.Copies && scene.Period.Holds(note.At)).OrderBy(note => note.At).LastOrDefault();
        return last is not null && int.TryParse(last.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Of(AdviceKind.Copies, person, count, 0, [], scene) : null;
    }

    /// <summary>The deal says more than the client's card.</summary>
    private static CrmRef? CardOf(TalkSeen talk) => talk.Cards.OrderBy(card => card.Kind == CrmKind.Deal ? 0 : 1).ThenByDescending(card => card.Id).Select(card => (CrmRef?)card).FirstOrDefault();

    private static Advice Of(AdviceKind kind, UserId person, int count, int of, IEnumerable<EvidenceRef> evidence, DigestScene scene) =>
        new(kind, person, scene.NameOf(person), count, of, AdviceForm.Act, [.. evidence.Select(one => new Evidence(one))]);
}
