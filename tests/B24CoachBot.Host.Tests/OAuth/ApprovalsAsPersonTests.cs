using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using B24CoachBot.Adapters.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Host.Tests.OAuth;

/// <summary>Approvals decided with a person's own access: in that person's name, by one call, and not at all without it.</summary>
public sealed partial class ApprovalsAsPersonTests : IAsyncLifetime
{
    private const int Morozov = 3;

    private static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    private readonly HttpClient browser = new();
    private Franchise office = null!;

    [Fact]
    public async Task Without_access_the_card_says_why_and_with_it_one_call_decides_as_the_person()
    {
        await Open("Договор № 12");
        await office.Say(office.First, "мои согласования", Morozov);
        var card = (await office.Messages(office.First, Morozov))[^1];
        Assert.Contains("вашего доступа у меня нет", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Согласовать", card.Live);

        await Connect();
        await office.Say(office.First, "мои согласования", Morozov);
        await office.Press(office.First, "Согласовать", Morozov);
        Assert.Empty(await Calls("bizproc.task.complete"));
        await office.Press(office.First, "Да, согласовать", Morozov);

        Assert.Single(await Calls("bizproc.task.complete"));
        Assert.Equal(("approved", Morozov), await Approval());
        Assert.StartsWith("Согласовано", (await office.Messages(office.First, Morozov))[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(office.Logs.Lines, line => line.Contains("Договор", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_access_that_has_run_out_is_renewed_and_the_decision_goes_once()
    {
        await Open("Договор № 12");
        await Connect();
        var before = await Stored();
        await office.Say(office.First, "мои согласования", Morozov);
        await office.Press(office.First, "Отклонить", Morozov);
        await office.Control.Advance(3700);
        await office.Say(office.First, "нет сметы", Morozov);
        await office.Press(office.First, "Да, отклонить", Morozov);

        Assert.Equal(("rejected", Morozov), await Approval());
        Assert.NotEqual(before!.AccessToken, (await Stored())!.AccessToken);
    }

    [Fact]
    public async Task An_access_taken_back_meanwhile_is_not_used_and_it_is_said()
    {
        await Open("Договор № 12");
        await Connect();
        await office.Say(office.First, "мои согласования", Morozov);
        await office.Press(office.First, "Согласовать", Morozov);
        await office.Say(office.First, "отключить", Morozov);
        await office.Press(office.First, "Да, согласовать", Morozov);

        Assert.Empty(await Calls("bizproc.task.complete"));
        Assert.Equal("running", (await Approval()).Status);
        Assert.Contains(await office.Messages(office.First, Morozov), message => message.Text.StartsWith("Вашего доступа у меня больше нет", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_access_that_the_portal_takes_no_more_is_forgotten_and_it_is_said()
    {
        await Open("Договор № 12");
        await Connect();
        await office.Say(office.First, "мои согласования", Morozov);
        await office.Press(office.First, "Согласовать", Morozov);
        var tokens = office.Bot.GetRequiredService<PersonTokens>();
        await tokens.Keep(office.First, Morozov, new StoredPersonToken("void", "void", DateTimeOffset.UnixEpoch));
        await office.Press(office.First, "Да, согласовать", Morozov);

        Assert.Equal("running", (await Approval()).Status);
        Assert.Null(await Stored());
        Assert.Contains(await office.Messages(office.First, Morozov), message => message.Text.StartsWith("Вашего доступа у меня больше нет", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_access_of_one_decides_nothing_of_another()
    {
        await Open("Договор № 12", person: 5);
        await Connect();
        await office.Say(office.First, "мои согласования", Morozov);

        Assert.StartsWith("Вашего решения ничего не ждёт", (await office.Messages(office.First, Morozov))[^1].Text, StringComparison.Ordinal);
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

    private Task<JsonNode> Open(string document, int person = Morozov) => office.Control.Post($"approvals?portal={office.First}", new { name = "Согласование договора", userId = person, document });

    private async Task Connect()
    {
        await office.Say(office.First, "подключить", Morozov);
        var link = Address().Match((await office.Messages(office.First, Morozov))[^1].Text).Value;
        using var answer = await browser.GetAsync(new Uri($"{link}&user={Morozov}"), Now);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private Task<StoredPersonToken?> Stored() => office.Bot.GetRequiredService<PersonTokens>().Of(office.First, Morozov);

    private async Task<(string Status, int? By)> Approval()
    {
        var row = (await office.Control.Get($"state?portal={office.First}"))["approvals"]!.AsArray()[0]!;
        return ((string)row["status"]!, (int?)row["by"]);
    }

    private async Task<IReadOnlyList<JsonNode>> Calls(string method) =>
        [.. (await office.Control.Get($"requests?portal={office.First}")).AsArray().OfType<JsonNode>().Where(request => (string?)request["method"] == method)];

    [GeneratedRegex(@"http\S+/oauth/authorize/\S+")]
    private static partial Regex Address();
}
