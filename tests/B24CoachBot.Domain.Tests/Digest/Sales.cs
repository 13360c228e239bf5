using B24CoachBot.Domain.Attention;
using B24CoachBot.Domain.Digest;
using B24CoachBot.Domain.Language;
using B24CoachBot.Domain.Metrics;
using B24CoachBot.Domain.People;
using B24CoachBot.Domain.Pilot;
using B24CoachBot.Domain.Tests.Metrics;
using B24CoachBot.Domain.Tests.Templates;

namespace B24CoachBot.Domain.Tests.Digest;

/// <summary>A company for the digest's tests: 1 heads it, 2 heads sales with 11 and 12, 3 heads the store with 13; the days are those of <see cref="Rows"/>.</summary>
internal static class Sales
{
    public static readonly UserId Boss = new(1);
    public static readonly UserId Lead = new(2);
    public static readonly UserId Ann = Rows.Ann;
    public static readonly UserId Bob = Rows.Bob;
    public static readonly UserId Carl = new(13);

    /// <summary>Friday.</summary>
    public static readonly DateOnly Day = new(2026, 11, 20);

    public static readonly DateTimeOffset Now = Rows.At("20 10:00");

    public static readonly DepartmentTree Tree = new(
    [
        new Department(1, "Company", null, Boss, [Boss]),
        new Department(2, "Sales", 1, Lead, [Lead, Ann, Bob]),
        new Department(3, "Store", 1, new UserId(3), [new UserId(3), Carl]),
    ]);

    public static readonly PeopleDirectory People = new(
    [
        .. new[] { (1, "Boss"), (2, "Lead"), (3, "Storekeeper"), (11, "Ann"), (12, "Bob"), (13, "Carl") }.Select(one => new Person(new UserId(one.Item1), one.Item2, "Gray")),
    ]);

    public static DigestAsk Ask(DigestSpan span = DigestSpan.Daily, UserId? lead = null) =>
        new(lead ?? Lead, span, Day, Now, Tree, People, Rows.WorkDays, Rows.Crm, Repository.Reading.Library.Passports, PilotDays.None);

    /// <summary>Everybody was told everything already.</summary>
    public static DigestAsk Told(this DigestAsk ask, params IReadOnlyList<Note> more) => ask with
    {
        NotesOf = People.People.ToDictionary(person => person.Id, person => (IReadOnlyList<Note>)[.. Enum.GetValues<AdviceKind>().Select(kind => new Note(Note.Told, kind.ToString(), Now.AddDays(-1))), .. more]),
    };

    /// <summary>Deals with one and the same next step.</summary>
    public static MetricRows SameStep(UserId person, int count = 4) => new()
    {
        Talks = [Rows.Talk("19 10:00")],
        Cards = [.. Enumerable.Range(1, count).Select(id => Card((person.Value * 100) + id, person, "mark"))],
    };

    public static CardSeen Card(long id, UserId person, string? step, DateOnly? next = null, string stage = "NEW", FieldFill budget = FieldFill.Filled) => new(
        new CrmRef(CrmKind.Deal, id), person, "0", stage, Now, new Dictionary<string, FieldFill> { ["budget"] = budget }, step, next);
}
