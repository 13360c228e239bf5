using B24CoachBot.Domain.Attention;

namespace B24CoachBot.Domain.Digest;

/// <summary>Which advice a digest gives: at most three, in the order in which they matter, of people who know already.</summary>
internal static class AdviceChoice
{
    public const int Most = 3;

    /// <summary>After so many digest days the same words have failed, and after as many again so has the question.</summary>
    private const int Patience = 3;

    private static readonly Func<UserId, DigestScene, Advice?>[] Rules =
        [CardAdvice.SameStep, CardAdvice.DayPassed, WorkAdvice.TaskReturned, WorkAdvice.TalksWithoutAction, CardAdvice.FieldEmpty, WorkAdvice.Refused, WorkAdvice.Copies];

    public static (IReadOnlyList<Advice> Shown, IReadOnlyList<ToldLine> Personal, int LeftOut) Of(DigestScene scene)
    {
        var found = scene.Team.Direct.SelectMany(person => Rules.Select(rule => rule(person, scene))).OfType<Advice>()
            .Where(advice => advice.Name.Length > 0)
            .OrderBy(advice => advice.Kind).ThenByDescending(advice => advice.Count).ThenBy(advice => advice.Person.Value)
            .Select(advice => (Advice: advice, Times: TimesAdvised(advice, scene))).ToList();
        var live = found.Where(one => one.Times < 2 * Patience)
            .Select(one => one.Advice with { Form = one.Times < Patience ? AdviceForm.Act : AdviceForm.AskWhy }).ToList();
        return (
            [.. live.Where(advice => IsTold(advice, scene)).Take(Most)],
            [.. live.Take(Most).Where(advice => !IsTold(advice, scene)).Select(advice => new ToldLine(advice.Person, advice.Kind, advice.Count) { Of = advice.Of, Field = advice.Field })],
            found.Count - live.Count);
    }

    /// <summary>On how many digest days of the last two weeks the lead was told the same.</summary>
    private static int TimesAdvised(Advice advice, DigestScene scene)
    {
        var calendar = scene.Ask.Calendar;
        return scene.Ask.Notes.Where(note => note.Name == Note.Advised && note.Value == advice.Key)
            .Select(note => calendar.Day(note.At)).Distinct().Count(day => day < scene.Ask.Day && day >= scene.Ask.Day.AddDays(-14));
    }

    private static bool IsTold(Advice advice, DigestScene scene) => scene.NotesOf(advice.Person).Any(note =>
        note.Name == Note.Told && note.Value == advice.Kind.ToString() && note.At <= scene.Ask.Now && note.At > scene.Ask.Now - Note.Stands);
}
