using System.Text.RegularExpressions;
using B24CoachBot.Domain.Readiness;

namespace B24CoachBot.Domain.Conversations.Readiness;

/// <summary>The verdict as templates take it. Names of people are for offices only; a head sees numbers.</summary>
public static partial class ReadinessWords
{
    public static ReadinessModels.Card Card(ReadinessVerdict verdict, Known known) => new(
        TimeZoneInfo.ConvertTime(verdict.At, known.Calendar.Zone), verdict.Count, verdict.Unknown.Count, !verdict.MayScale,
        [.. verdict.Signals.Select(signal => new ReadinessModels.Line(
            Name(signal.Key.ToString()), Name(signal.State.ToString()), signal.Main is { } clue ? Name(clue.Kind.ToString()) : null, signal.Main?.Count ?? 0, signal.Main?.Of))]);

    public static ReadinessModels.Details Details(ReadinessVerdict verdict, Measured measured, bool names, Known known) => new(
        measured.Groundwork.PassportFields,
        measured.Groundwork.PassportFields - measured.Groundwork.NotMandatory.Count,
        measured.Groundwork.NotMandatory,
        [.. verdict.Signals.Where(signal => signal.State != SignalState.Absent).Select(signal => new ReadinessModels.DetailedSignal(
            Name(signal.Key.ToString()), Name(signal.State.ToString()), [.. signal.Clues.Where(clue => clue.Count > 0 || clue.Of > 0).Select(clue => Clue(clue, names, known))]))],
        [.. Work(measured.Groundwork)]);

    public static ReadinessModels.CleanUp CleanUp(ReadinessVerdict verdict, Measured measured)
    {
        int Of(SignalKey key, ClueKind kind) => verdict.Of(key).Clues.FirstOrDefault(clue => clue.Kind == kind)?.Count ?? 0;
        var ground = measured.Groundwork;
        return new ReadinessModels.CleanUp
        {
            EmptyFields = Of(SignalKey.Junk, ClueKind.EmptyFields),
            IdleStages = Of(SignalKey.Junk, ClueKind.IdleStages),
            NotMandatory = ground.NotMandatory.Count,
            WithoutClient = ground.WithoutClient?.Count ?? 0,
            WithoutSource = ground.WithoutSource?.Count ?? 0,
            SharedPhones = ground.SharedPhones?.Count ?? 0,
            CallsWithoutCard = ground.CallsWithoutCard?.Count ?? 0,
            OfDismissed = Of(SignalKey.Access, ClueKind.CardsOfDismissed),
            Headless = Of(SignalKey.Access, ClueKind.DepartmentsWithoutHead),
            WithoutPassport = Of(SignalKey.Process, ClueKind.PipelinesWithoutPassport),
            Ownerless = Of(SignalKey.Owner, ClueKind.PagesWithoutOwner),
            OldPages = Of(SignalKey.Script, ClueKind.OldPages),
        };
    }

    /// <summary>As captions and templates write it: <c>empty_fields</c>.</summary>
    public static string Name(string member) => Inner().Replace(member, "_$0").ToLowerInvariant();

    private static ReadinessModels.DetailedClue Clue(Clue clue, bool names, Known known) => new(
        Name(clue.Kind.ToString()), clue.Count, clue.Of,
        clue.Count == 0 ? [] : [.. clue.Samples.Select(sample => sample.Person is { } person ? names ? Person(person, known) : null : sample.Link is null ? sample.Title : null).OfType<string>()],
        clue.Count == 0 ? [] : [.. clue.Samples.Select(sample => sample.Link).OfType<string>()]);

    private static string? Person(UserId person, Known known) => (known.People.Find(person) ?? known.Others.Find(person))?.FullName;

    private static IEnumerable<ReadinessModels.Work> Work(Groundwork ground) => new (string Kind, Counted? Counted)[]
    {
        ("without_client", ground.WithoutClient),
        ("without_source", ground.WithoutSource),
        ("shared_phones", ground.SharedPhones),
        ("calls_without_card", ground.CallsWithoutCard),
        ("calls_without_person", ground.CallsWithoutPerson),
        ("mails_without_person", ground.MailsWithoutPerson),
        ("lines_without_person", ground.LinesWithoutPerson),
    }.Where(one => one.Counted is { Of: > 0 }).Select(one => new ReadinessModels.Work(one.Kind, one.Counted!.Count, one.Counted.Of, one.Counted.Links, one.Counted.Moments));

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Inner();
}
