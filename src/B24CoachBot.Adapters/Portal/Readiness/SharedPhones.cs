using System.Globalization;
using B24CoachBot.Domain.Readiness;

namespace B24CoachBot.Adapters.Portal.Readiness;

/// <summary>Contacts that have a phone in common. The portal finds duplicates only of phones that are named, so the newest contacts are read, and no number is kept.
/// Source: crm/universal/crm-item-list.md: phones come only with <c>select[0]=*</c>.</summary>
internal static class SharedPhones
{
    private const int Page = 50;

    /// <summary>Five thousand contacts: two requests more than their number.</summary>
    private const int MostPages = 100;

    // The same number is written with and without its country.
    private const int Telling = 10;

    public static void Ask(Questions questions) => Add(questions, 0);

    public static void AskRest(Questions questions, Answered counts)
    {
        for (var page = 1; page < Pages(counts); page++)
        {
            Add(questions, page);
        }
    }

    /// <summary>Of those that were read.</summary>
    public static Counted? Read(Answered counts, Answered pages)
    {
        if (counts.Total(Key(0)) is null)
        {
            return null;
        }

        var contacts = counts.Items(Key(0)).Concat(Enumerable.Range(1, Math.Max(0, Pages(counts) - 1)).SelectMany(page => pages.Items(Key(page)))).DistinctBy(row => row.Number("id")).ToList();
        var shared = contacts.SelectMany(row => Phones(row).Select(phone => (Phone: phone, Contact: row.Number("id") ?? 0)))
            .GroupBy(one => one.Phone, one => one.Contact).Where(same => same.Distinct().Count() > 1).SelectMany(same => same).Distinct().ToList();
        return new Counted(shared.Count, contacts.Count) { Links = [.. shared.Take(Clue.MostExamples).Select(id => string.Create(CultureInfo.InvariantCulture, $"/crm/contact/details/{id}/"))] };
    }

    private static int Pages(Answered counts) => Math.Min(MostPages, ((counts.Total(Key(0)) ?? 0) + Page - 1) / Page);

    private static IEnumerable<string> Phones(PortalJson row) => row["fm"].Items().Where(entry => entry.Text("typeId") == "PHONE")
        .Select(entry => string.Concat(entry.Text("value").Where(char.IsAsciiDigit))).Where(digits => digits.Length >= Telling).Select(digits => digits[^Telling..]).Distinct();

    private static void Add(Questions questions, int page) => questions.Add(Key(page), "crm.item.list", query => query.Set("entityTypeId", CrmTypes.Contact)
        .Set("select", ["*"]).Set("order[id]", "DESC").Set("start", page * Page));

    private static string Key(int page) => string.Create(CultureInfo.InvariantCulture, $"contacts{page}");
}
