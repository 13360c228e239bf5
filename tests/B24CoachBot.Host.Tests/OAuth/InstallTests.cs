using System.Globalization;
using System.Net;
using System.Text;
using B24CoachBot.Adapters.Storage.Rows;

namespace B24CoachBot.Host.Tests.OAuth;

/// <summary>Portals come, change and go, each by itself.</summary>
public sealed class InstallTests : IAsyncDisposable
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    private readonly HttpClient http = new();
    private Franchise? office;

    [Fact]
    public async Task Two_portals_of_equal_ids_install_and_neither_sees_anything_of_the_other()
    {
        office = await Franchise.Open();
        var second = await office.AddPortal("north");
        await office.Install(office.First);
        await office.Install(second);

        await Task.WhenAll(
            office.Control.Post($"messages?portal={office.First}", new { user = 1, dialog = "bot", text = "/task мне: подготовить договор до пятницы" }),
            office.Control.Post($"messages?portal={second}", new { user = 1, dialog = "bot", text = "/task мне: позвонить в Лотос до четверга" }));
        await office.Control.Settle();

        // The very same person's number, message and draft stand at both.
        await office.Press(office.First, "Создать");
        Assert.Equal("Подготовить договор", (string?)(await office.Tasks(office.First)).Last()!["title"]);
        Assert.DoesNotContain(await office.Tasks(second), task => ((string)task!["title"]!).Contains("одготовить договор", StringComparison.Ordinal));
        Assert.DoesNotContain(await office.Messages(second), message => message.Text.Contains("одготовить договор", StringComparison.Ordinal));

        await office.Press(second, "Создать");
        Assert.Contains("Лотос", (string?)(await office.Tasks(second)).Last()!["title"], StringComparison.Ordinal);
        Assert.DoesNotContain(await office.Messages(office.First), message => message.Text.Contains("Лотос", StringComparison.Ordinal));
        Assert.Equal((1, 1), (await office.Rows("consents", office.First), await office.Rows("consents", second)));

        // One leaves; the other goes on as if nothing had been.
        var kept = await office.Rows("outbox", second);
        await office.Do("uninstall", office.First, new { portal = office.First, clean = true });
        await office.Leaves(office.First);
        foreach (var table in Adapters.Storage.PortalRecords.Tables)
        {
            Assert.Equal(0, await office.Rows(table, office.First));
        }

        Assert.Equal(kept, await office.Rows("outbox", second));
        await office.Say(second, "/task мне: собрать отчёт до пятницы");
        await office.Press(second, "Создать");
        Assert.Equal("Собрать отчёт", (string?)(await office.Tasks(second)).Last()!["title"]);
    }

    [Fact]
    public async Task The_installers_page_finishes_the_installation_and_later_only_says_that_it_stands()
    {
        office = await Franchise.Open(page: true);

        var told = await office.Install(office.First);

        Assert.Equal(200, (int)told["status"]!);
        Assert.True((bool)told["installed"]!);
        Assert.Contains("installFinish", (string?)told["html"], StringComparison.Ordinal);
        await office.Say(office.First, "привет");
        Assert.NotEmpty(await office.Messages(office.First));
    }

    [Fact]
    public async Task An_update_brings_another_token_and_everything_is_bound_anew()
    {
        office = await Franchise.Open();
        await office.Install(office.First);
        var before = (await office.Tenants.Find(office.First))!.ApplicationToken;
        Assert.Equal(5, await Bound());

        await office.Do("update", office.First);
        await Franchise.Until(async () => (await office.Tenants.Find(office.First))!.ApplicationToken != before);
        await Franchise.Until(async () =>
        {
            await office.Control.Settle();
            return await Bound() == 5;
        });

        await office.Say(office.First, "привет");
        Assert.NotEmpty(await office.Messages(office.First));

        async Task<int> Bound() => (await office.Control.Get($"state?portal={office.First}"))["handlers"]!.AsArray().Count;
    }

    [Fact]
    public async Task Uninstalled_without_cleaning_tokens_go_and_what_was_agreed_is_there_at_the_next_installation()
    {
        office = await Franchise.Open();
        await office.Install(office.First);
        await office.Say(office.First, "/task мне: подготовить договор до пятницы");
        await office.Press(office.First, "Создать");

        await office.Do("uninstall", office.First);
        await office.Leaves(office.First);

        var gone = (await office.Tenants.Find(office.First))!;
        Assert.Equal((TenantStatus.Uninstalled, "", "", ""), (gone.Status, gone.AccessToken, gone.RefreshToken, gone.ApplicationToken));
        Assert.Equal(1, await office.Rows("consents", office.First));

        await office.Install(office.First);
        await office.Say(office.First, "привет");
        Assert.NotEmpty(await office.Messages(office.First));
        Assert.Equal(TenantStatus.Active, (await office.Tenants.Find(office.First))!.Status);
    }

    [Fact]
    public async Task Whoever_only_says_that_a_portal_installs_or_leaves_is_not_believed()
    {
        office = await Franchise.Open();
        await office.Install(office.First);
        var second = await office.AddPortal("north");
        var standing = (await office.Tenants.Find(office.First))!;

        // Made-up tokens, somebody else's portal, an address inside this machine, another's token in a push.
        Assert.Equal(HttpStatusCode.Forbidden, await Post("/install", Callback("ONAPPINSTALL", office.First, "made-up", "made-up")));
        Assert.Equal(HttpStatusCode.Forbidden, await Post("/install", Callback("ONAPPINSTALL", second, standing.AccessToken, standing.RefreshToken)));
        Assert.Equal(HttpStatusCode.Forbidden, await Post("/events", Callback("ONAPPUPDATE", second, standing.AccessToken, standing.RefreshToken)));
        Assert.Equal(HttpStatusCode.Forbidden, await Post("/events", $"event=ONAPPUNINSTALL&data[CLEAN]=1&auth[member_id]={office.First}&auth[application_token]=guessed"));
        Assert.Equal(HttpStatusCode.Forbidden, await Post("/events", $"event=ONAPPUNINSTALL&data[CLEAN]=1&auth[member_id]={second}&auth[application_token]={standing.ApplicationToken}"));
        Assert.Equal(HttpStatusCode.Forbidden, await Post("/events", "event=ONAPPUNINSTALL&data[CLEAN]=1&auth[member_id]=&auth[application_token]="));
        Assert.Equal(HttpStatusCode.Forbidden, await Post("/events", $"event=ONVOXIMPLANTCALLEND&data[CALL_ID]=1&data[bot][auth][application_token]={standing.ApplicationToken}&auth[member_id]={office.First}"));
        Assert.Equal(HttpStatusCode.BadRequest, await Post("/install", "hello=1"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Post("/install", new string('x', 70_000)));

        Assert.Null(await office.Tenants.Find(second));
        Assert.Equal((await office.Tenants.Find(office.First))! with { }, standing);
        Assert.DoesNotContain(office.Logs.Lines, line => line.Contains(standing.AccessToken, StringComparison.Ordinal) || line.Contains(standing.ApplicationToken, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_burst_after_the_tokens_hour_takes_one_new_pair()
    {
        office = await Franchise.Open();
        await office.Install(office.First);
        var before = await office.Refreshes(office.First);
        await office.Control.Advance(3700);

        await Task.WhenAll(Enumerable.Range(1, 8).Select(user => office.Control.Post($"messages?portal={office.First}", new { user, dialog = "bot", text = "помощь" })));
        await office.Control.Settle();

        Assert.Equal(1, await office.Refreshes(office.First) - before);
        foreach (var user in Enumerable.Range(1, 8))
        {
            Assert.NotEmpty(await office.Messages(office.First, user));
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (office is not null)
        {
            await office.DisposeAsync();
        }
    }

    private static string Callback(string happened, string member, string access, string refresh) => string.Create(CultureInfo.InvariantCulture,
        $"event={happened}&data[VERSION]=1&auth[access_token]={access}&auth[refresh_token]={refresh}&auth[member_id]={member}&auth[client_endpoint]=http://127.0.0.1:1/rest/&auth[server_endpoint]=http://127.0.0.1:1/rest/&auth[application_token]=forged");

    private async Task<HttpStatusCode> Post(string path, string form)
    {
        using var content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await http.PostAsync(new Uri(office!.Address + path), content, Now);
        return answer.StatusCode;
    }
}
