using System.Globalization;
using B24CoachBot.Domain.Readiness;

namespace B24CoachBot.Adapters.Portal.Readiness;

/// <summary>Calls, mails and dialogues of the last thirty days that stand in no card or that nobody answers for. Sources:
/// telephony/voximplant/statistics/voximplant-statistic-get.md, crm/timeline/activities/activity-base/crm-activity-list.md.</summary>
internal static class UnboundCalls
{
    public const string Mails = "CRM_EMAIL";
    public const string Lines = ActivityProviders.Dialogue;

    private const int Days = 30;
    private const int Page = 50;

    /// <summary>Of more than two thousand calls the newest say enough.</summary>
    private const int MostPages = 40;

    public static void Ask(Questions questions, DateTimeOffset now)
    {
        Add(questions, 0, now);
        foreach (var provider in new[] { Mails, Lines })
        {
            Activities(questions, provider, provider, now, _ => { });
            Activities(questions, Nobody(provider), provider, now, query => query.Set("filter[RESPONSIBLE_ID]", 0));
        }
    }

    public static void AskRest(Questions questions, Answered counts, DateTimeOffset now)
    {
        for (var page = 1; page < Pages(counts); page++)
        {
            Add(questions, page, now);
        }
    }

    public static Counted? WithoutCard(Answered counts, Answered pages) => Calls(counts, pages, row => row.Number("CRM_ENTITY_ID") is null or 0);

    public static Counted? WithoutPerson(Answered counts, Answered pages) => Calls(counts, pages, row => row.Number("PORTAL_USER_ID") is null or 0);

    public static Counted? Without(Answered counts, string provider) => counts.Total(provider) is { } all && counts.Total(Nobody(provider)) is { } nobody ? new Counted(nobody, all) : null;

    /// <summary>Talks between colleagues need no card.</summary>
    private static Counted? Calls(Answered counts, Answered pages, Func<PortalJson, bool> lacks)
    {
        if (counts.Total(Key(0)) is null)
        {
            return null;
        }

        var calls = counts.Rows(Key(0)).Concat(Enumerable.Range(1, Math.Max(0, Pages(counts) - 1)).SelectMany(page => pages.Rows(Key(page))))
            .Where(row => row.Text("CALL_CATEGORY") != "internal").DistinctBy(row => row.Text("ID")).ToList();
        return new Counted(calls.Count(lacks), calls.Count) { Moments = [.. calls.Where(lacks).Select(row => row.Instant("CALL_START_DATE")).OfType<DateTimeOffset>().Take(Clue.MostExamples)] };
    }

    private static int Pages(Answered counts) => Math.Min(MostPages, ((counts.Total(Key(0)) ?? 0) + Page - 1) / Page);

    private static void Add(Questions questions, int page, DateTimeOffset now) => questions.Add(Key(page), "voximplant.statistic.get", query =>
        query.Set("FILTER[>=CALL_START_DATE]", now.AddDays(-Days)).Set("SORT", "ID").Set("ORDER", "DESC").Set("start", page * Page));

    private static void Activities(Questions questions, string key, string provider, DateTimeOffset now, Action<BatchQuery> with) => questions.Add(key, "crm.activity.list", query =>
    {
        query.Set("filter[PROVIDER_ID]", provider).Set("filter[>=CREATED]", now.AddDays(-Days));
        with(query);
        query.Set("select", ["ID"]).Set("start", 0);
    });

    private static string Nobody(string provider) => $"{provider}_nobody";

    private static string Key(int page) => string.Create(CultureInfo.InvariantCulture, $"calls{page}");
}
