using System.Net;
using System.Text.RegularExpressions;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Adapters.Storage.Rows;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Host.Tests.OAuth;

/// <summary>What a portal and its people go through with an installed application.</summary>
public sealed partial class TenantLifeTests : IAsyncLifetime
{
    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    private readonly HttpClient browser = new();
    private Franchise office = null!;

    [Fact]
    public async Task A_lost_pair_puts_the_portal_to_rest_and_new_tokens_go_on_where_it_stopped()
    {
        await office.Say(office.First, "/task мне: подготовить договор до пятницы");

        // Before the token's hour is over: the next look at the feed asks for another pair.
        await office.Control.Post($"faults?portal={office.First}", new { method = "oauth.token", kind = "lost-answer", times = 1 });
        await office.Control.Advance(3700);

        // The yes is heard by the portal; the bot cannot read it any more.
        var card = (await office.Messages(office.First)).Last(message => message.Live.Contains("Создать"));
        await office.Control.Post($"press?portal={office.First}", new { user = 1, messageId = card.Id, button = "Создать" });
        await Franchise.Until(async () =>
        {
            await office.Control.Advance(3);
            return (await office.Tenants.Find(office.First))!.Status == TenantStatus.Suspended;
        });
        await office.Leaves(office.First);
        Assert.DoesNotContain(await office.Tasks(office.First), Is("Подготовить договор"));
        Assert.Single(office.Logs.Lines, line => line.Contains("is put to rest", StringComparison.Ordinal));

        await office.Do("update", office.First);
        await office.Serves(office.First);

        Assert.Single(await office.Tasks(office.First), Is("Подготовить договор"));
    }

    [Fact]
    public async Task A_chosen_message_becomes_a_draft_as_if_it_had_been_forwarded()
    {
        var chat = (await office.Control.Post($"chats?portal={office.First}", new { title = "Продажи", users = new[] { 1, 2, 3 }, bot = false }))["dialog"]!.ToString();
        var message = (long)(await office.Control.Post($"messages?portal={office.First}", new { user = 2, dialog = chat, text = "Надо до пятницы подготовить договор для Лотоса" }))["messageId"]!;

        var seen = await office.Control.Post($"placements?portal={office.First}", new { user = 3, messageId = message, placement = "IM_CONTEXT_MENU" });
        await office.Control.Settle();

        Assert.Equal(200, (int)seen["status"]!);
        Assert.Contains("Сообщение у Коуча", (string?)seen["html"], StringComparison.Ordinal);
        Assert.DoesNotContain("Лотос", (string?)seen["html"], StringComparison.Ordinal);
        Assert.Contains(await office.Messages(office.First, 3), said => said.Text.Contains("договор", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(await office.Tasks(office.First), Is("договор"));
    }

    [Fact]
    public async Task A_person_signs_in_by_a_link_of_their_own_once_and_takes_it_back()
    {
        var tokens = office.Bot.GetRequiredService<PersonTokens>();
        var link = await Link(3);

        // Somebody else at the browser, then the person, then the same link again.
        Assert.Equal(HttpStatusCode.Forbidden, await Follow(link, 4));
        Assert.Null(await tokens.Of(office.First, 3));
        Assert.Null(await tokens.Of(office.First, 4));
        var fresh = await Link(3);
        Assert.True(await Follow(fresh, 3) == HttpStatusCode.OK, string.Join('\n', office.Logs.Lines.TakeLast(8)));
        var kept = Assert.IsType<StoredPersonToken>(await tokens.Of(office.First, 3));
        Assert.Equal(HttpStatusCode.Forbidden, await Follow(fresh, 3));
        Assert.DoesNotContain(kept.AccessToken, await File.ReadAllTextAsync(Path.Combine(office.DataFolder, "coach.db"), System.Text.Encoding.Latin1, Now), StringComparison.Ordinal);

        await office.Say(office.First, "отключить", 3);
        Assert.Null(await tokens.Of(office.First, 3));
    }

    [Fact]
    public async Task A_link_is_outdated_after_ten_minutes_and_one_of_no_making_of_ours_is_none()
    {
        var link = await Link(3);
        await office.Control.Advance(601);

        Assert.Equal(HttpStatusCode.Forbidden, await Follow(link, 3));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(new Uri($"{office.Address}/connect?code=1&state=made-up"), Now)).StatusCode);
        Assert.Null(await office.Bot.GetRequiredService<PersonTokens>().Of(office.First, 3));
    }

    [Fact]
    public async Task A_renamed_portal_is_followed_and_its_new_place_kept()
    {
        var before = (await office.Tenants.Find(office.First))!.ClientEndpoint;
        await office.Control.Post($"portals/{office.First}", new { rename = true });

        await office.Say(office.First, "/task мне: подготовить договор до пятницы");
        await office.Press(office.First, "Создать");

        Assert.Single(await office.Tasks(office.First), Is("Подготовить договор"));
        Assert.NotEqual(before, (await office.Tenants.Find(office.First))!.ClientEndpoint);
    }

    [Theory]
    [InlineData("payment-required")]
    [InlineData("deleted")]
    public async Task A_portal_that_does_not_pay_is_put_to_rest_and_wakes_when_it_does(string status)
    {
        await office.Say(office.First, "/task мне: подготовить договор до пятницы");
        await office.Control.Post($"portals/{office.First}", new { status });
        await Franchise.Until(async () =>
        {
            await office.Control.Advance(3);
            return (await office.Tenants.Find(office.First))!.Status == TenantStatus.Suspended;
        });
        await office.Leaves(office.First);
        var called = (await office.Control.Get($"requests?portal={office.First}")).AsArray().Count;
        await office.Control.Advance(600);
        Assert.Equal(called, (await office.Control.Get($"requests?portal={office.First}")).AsArray().Count);

        await office.Control.Post($"portals/{office.First}", new { status = "active" });

        // In small steps where it is looked for, with a breath between them: a call's patience is counted by the clock that is moved here, also before the call has left.
        await office.Control.Advance((6 * 3600) - 700);
        await Franchise.Until(async () =>
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            await office.Control.Advance(10);
            return (await office.Tenants.Find(office.First))!.Status == TenantStatus.Active;
        });
        await office.Serves(office.First);
        await office.Press(office.First, "Создать");

        Assert.Single(await office.Tasks(office.First), Is("Подготовить договор"));
    }

    [Fact]
    public async Task After_a_restart_every_portal_is_served_again()
    {
        await office.Say(office.First, "/task мне: подготовить договор до пятницы");
        await office.StopBot();
        await office.StartBot();
        await office.Serves(office.First);

        await office.Press(office.First, "Создать");

        Assert.Single(await office.Tasks(office.First), Is("Подготовить договор"));
    }

    [Fact]
    public async Task The_end_of_a_call_is_pushed_queued_and_listed_and_asked_about_once()
    {
        await office.Control.Post($"calls?portal={office.First}", new { user = 5, deal = 5, minutes = 4, direction = "in" });
        await office.Control.Settle();

        Assert.Equal(1, await Contacts());
        await office.Control.Advance(700);
        await office.Control.Settle();
        Assert.Equal(1, await Contacts());

        async Task<int> Contacts() => (await office.Bot.GetRequiredService<Database>().Read(
            row => row.GetInt32(0), "SELECT COUNT(*) FROM inbox WHERE portal = @portal AND key LIKE 'contact:%'", ("portal", office.First)))[0];
    }

    [Fact]
    public async Task A_row_copied_into_another_portals_is_noise()
    {
        var protection = office.Bot.GetRequiredService<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>();
        var database = office.Bot.GetRequiredService<Database>();
        var mine = (await database.Read(row => row.GetString(0), "SELECT access_token FROM tenants WHERE portal = @portal", ("portal", office.First)))[0];

        var open = () => Microsoft.AspNetCore.DataProtection.DataProtectionCommonExtensions.Unprotect(
            Microsoft.AspNetCore.DataProtection.DataProtectionCommonExtensions.CreateProtector(protection, "tenant", "another"), mine);

        Assert.Throws<System.Security.Cryptography.CryptographicException>(open);
    }

    [Fact]
    public async Task Every_table_that_names_a_portal_is_erased_with_it()
    {
        var named = await office.Bot.GetRequiredService<Database>().Read(
            row => row.GetString(0),
            "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'portal' WHERE m.type = 'table' AND m.name <> 'leases' ORDER BY m.name");

        Assert.Equal(named, PortalRecords.Tables.Order(StringComparer.Ordinal));
    }

    public async ValueTask InitializeAsync()
    {
        office = await Franchise.Open();
        await office.Install(office.First);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await office.DisposeAsync();
    }

    private static Predicate<System.Text.Json.Nodes.JsonNode?> Is(string title) => task => ((string)task!["title"]!).Contains(title, StringComparison.Ordinal);

    private async Task<Uri> Link(int user)
    {
        await office.Say(office.First, "подключить", user);
        return new Uri(Address().Match((await office.Messages(office.First, user))[^1].Text).Value);
    }

    /// <summary>Nobody signs in at the Sandbox: the address says who it is.</summary>
    private async Task<HttpStatusCode> Follow(Uri link, int user)
    {
        using var answer = await browser.GetAsync(new Uri($"{link}&user={user}"), Now);
        Assert.StartsWith($"{office.Address}/connect", $"{answer.RequestMessage!.RequestUri}", StringComparison.Ordinal);
        return answer.StatusCode;
    }

    [GeneratedRegex(@"http\S+/oauth/authorize/\S+")]
    private static partial Regex Address();
}
