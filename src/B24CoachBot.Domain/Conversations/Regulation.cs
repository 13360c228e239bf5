using B24CoachBot.Domain.Guardrails;
using B24CoachBot.Domain.Pilot;

namespace B24CoachBot.Domain.Conversations;

/// <summary>«/регламент»: two pages of what holds here, from settings, passports, the black list and the figures so far; nothing in it is written by hand.</summary>
public static class Regulation
{
    private const string FileName = "regulation.md";

    public static Hearing Of(BotEvent happened, Words asked, Known known) => new Hearing.AnsweredBy(
        FactsNeeded.None with { Pilot = true },
        facts => Decision.Only(Sent(happened, asked.Tongue, facts.Pilot, known)));

    private static Effect.SendFile Sent(BotEvent happened, Tongue tongue, PilotFacts? facts, Known known)
    {
        var page = Reply.Plain("regulation/page", Model(tongue, facts, known, known.Calendar.Day(happened.At)), tongue);
        return new Effect.SendFile(Place.With(happened.By.Id), FileName, "", Reply.Plain("regulation/words", new object(), tongue), page) { Page = page };
    }

    private static Page Model(Tongue tongue, PilotFacts? facts, Known known, DateOnly today)
    {
        var pilot = known.PilotNow;
        var began = known.Pilot.From ?? facts?.Began;
        return new Page
        {
            Day = Moment(today),
            Owners = Names(known.Offices.QualityOwners, known),
            Administrators = Names(known.Offices.Administrators, known),
            Phase = pilot.Phase(today).ToString().ToLowerInvariant(),
            From = began is { } from ? Moment(from) : null,
            Until = pilot.Until is { } until ? Moment(until) : null,
            Departments = [.. known.Departments.NamesOf(pilot.Scope.Departments)],
            Goals = [.. Goals(facts)],
            Passports = [.. known.Library.Passports.All.Select(page => new Passport(
                [.. page.For.Pipelines.Where(name => name.Any(char.IsLetter))],
                page.For.Entity == Language.CrmKind.Lead,
                [.. page.Fields.Select(field => field.In(tongue)).Select(text => new Field(text.Title, text.Rule))]))],
            Rules = [.. Enum.GetValues<FindingCategory>().Select(known.Library.Guardrails.Of).OfType<GuardRule>().Select(rule => rule.In(tongue)).Select(text => new Rule(text.Name, text.Reason))],
            Signs = SignsSeen.TooMany,
            Days = PilotDays.FirstFigures,
        };
    }

    /// <summary>What is measured is not to become worse than before the pilot; what is not known yet is said so.</summary>
    private static IEnumerable<Goal> Goals(PilotFacts? facts)
    {
        var (now, before) = (facts?.Scale.Now, facts?.Scale.Before);
        yield return new Goal("calls", Minutes(now), Minutes(before));
        yield return new Goal("fields", Share(now), Share(before));
        yield return new Goal("returns", null, null);
        yield return new Goal("conversion", null, null);
        yield return new Goal("approvals", Hours(now), Hours(before));
    }

    private static int? Minutes(Metrics.Figures? figures) => figures is { Calls: { IsEnough: true, MedianMinutes: { } minutes } } ? (int)Math.Round(minutes) : null;

    private static int? Share(Metrics.Figures? figures) => figures is not null && ScaleGate.Filled(figures.Fields) is { } share ? (int)Math.Round(share * 100) : null;

    private static int? Hours(Metrics.Figures? figures) => figures is { Approvals.MedianHours: { } hours } ? (int)Math.Round(hours) : null;

    private static IReadOnlyList<string> Names(IReadOnlySet<UserId> people, Known known) =>
        [.. people.OrderBy(person => person.Value).Select(known.People.Find).OfType<People.Person>().Select(person => person.FullName)];

    private static DateTimeOffset Moment(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <param name="Name">calls, fields, returns, conversion or approvals.</param>
    public sealed record Goal(string Name, int? Now, int? Before);

    /// <param name="Pipelines">Empty for every pipeline that no other page names.</param>
    public sealed record Passport(IReadOnlyList<string> Pipelines, bool Leads, IReadOnlyList<Field> Fields);

    public sealed record Field(string Title, string Rule);

    public sealed record Rule(string Name, string Reason);

    public sealed record Page
    {
        public required DateTimeOffset Day { get; init; }

        public required IReadOnlyList<string> Owners { get; init; }

        public required IReadOnlyList<string> Administrators { get; init; }

        public required string Phase { get; init; }

        public DateTimeOffset? From { get; init; }

        public DateTimeOffset? Until { get; init; }

        public required IReadOnlyList<string> Departments { get; init; }

        public required IReadOnlyList<Goal> Goals { get; init; }

        public required IReadOnlyList<Passport> Passports { get; init; }

        public required IReadOnlyList<Rule> Rules { get; init; }

        /// <summary>Signs of unreadiness at which the pilot is not widened.</summary>
        public required int Signs { get; init; }

        /// <summary>The pilot's day from which conclusions are drawn.</summary>
        public required int Days { get; init; }
    }
}
