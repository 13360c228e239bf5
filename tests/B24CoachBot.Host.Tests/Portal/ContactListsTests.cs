using B24CoachBot.Adapters.Portal;
using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Host.Tests.Portal;

/// <summary>Which finished dialogues of Open Channels are met, and that each is.</summary>
public sealed class ContactListsTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_more_than_a_page_none_is_lost_though_the_first_to_begin_is_the_last_to_end()
    {
        const int many = 52;
        await using var company = await Company.Open();
        var lists = Lists(company);
        var before = (await lists.Read(new Dictionary<string, long?>(), Stop))!;
        var first = (await company.Control("lines", new { line = 1, client = 3, text = "раз" }))!;
        for (var each = 0; each < many; each++)
        {
            await Finished(company, line: 2);
        }

        await company.Control("clock", new { advance = "PT1S" });
        await company.Control($"lines/{first["id"]}", new { by = 5, text = "да", finish = true });
        await company.Control("clock", new { advance = "PT2M" });

        var read = (await lists.Read(Kept(before), Stop))!;
        Assert.Equal(many + 1, read.Talks.Select(talk => talk.Case.Key).Distinct().Count());
        Assert.All(read.Talks, talk => Assert.NotNull(talk.Case.Session));

        await Finished(company, line: 2);
        var later = (await lists.Read(Kept(read), Stop))!;
        Assert.Single(later.Talks.Select(talk => talk.Case.Key).Except(read.Talks.Select(talk => talk.Case.Key)));
    }

    [Fact]
    public async Task A_dialogue_that_was_over_long_ago_is_not_over_once_more_when_its_activity_is_edited()
    {
        await using var company = await Company.Open();
        var lists = Lists(company);
        var old = await Finished(company, line: 1);
        await company.Control("clock", new { advance = "P4D" });
        var before = (await lists.Read(new Dictionary<string, long?>(), Stop))!;
        var edit = new Batch().Add("edit", "crm.activity.update", query => query.Set("id", old).Set("fields[SUBJECT]", "Смета"));
        Assert.Null((await edit.Run(company.Bot.Get<IBatch>(), Urgency.Chat, company.Clock, Stop)).FirstFailure);

        Assert.Empty((await lists.Read(Kept(before), Stop))!.Talks);
        await Finished(company, line: 1);
        Assert.Single((await lists.Read(Kept(before), Stop))!.Talks);
    }

    private static ContactLists Lists(Company company) => new(company.Bot.Get<IBatch>(), company.Clock);

    private static Dictionary<string, long?> Kept(ContactListsRead read) => read.Positions.ToDictionary(one => one.Key, one => (long?)one.Value);

    /// <summary>Its activity.</summary>
    private static async Task<long> Finished(Company company, int line)
    {
        var begun = (await company.Control("lines", new { line, client = 4, text = "два" }))!;
        await company.Control($"lines/{begun["id"]}", new { by = 5, text = "да", finish = true });
        return begun["activityId"]!.GetValue<long>();
    }
}
