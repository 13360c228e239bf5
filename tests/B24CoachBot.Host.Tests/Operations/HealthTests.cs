using System.Net;
using System.Text.Json.Nodes;
using B24CoachBot.Adapters.Storage;
using B24CoachBot.Host.Tests.Faults;
using Microsoft.Extensions.DependencyInjection;

namespace B24CoachBot.Host.Tests.Operations;

/// <summary>What an orchestrator is told, and what nobody is.</summary>
public sealed class HealthTests : IAsyncDisposable
{
    private readonly HttpClient http = new();
    private readonly Office office = new();

    [Fact]
    public async Task A_running_bot_is_ready_and_says_what_was_looked_at()
    {
        await office.InitializeAsync();

        var (status, page) = await Get("ready");

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (status, (string?)page["status"]));
        Assert.Equal(["process", "database", "portals", "disk"], page["checks"]!.AsArray().Select(check => (string)check!["name"]!));
        Assert.All(page["checks"]!.AsArray(), check => Assert.EndsWith(".", (string)check!["sentence"]!, StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (await Status("live")));
    }

    [Fact]
    public async Task Without_its_database_it_lives_and_is_not_ready()
    {
        await office.InitializeAsync();
        await office.Bot.GetRequiredService<Database>().DisposeAsync();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await Status("ready"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await Status("live"));
    }

    [Fact]
    public async Task A_schema_of_another_version_is_not_ready()
    {
        await office.InitializeAsync();
        await office.Bot.GetRequiredService<Database>().Writes.Commit(async (db, within) =>
        {
            await using var command = db.CreateCommand();
            command.Transaction = within;
            command.CommandText = "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99')";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        });

        var (status, page) = await Get("ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("schema", (string)page["checks"]![1]!["sentence"]!, StringComparison.Ordinal);
        Assert.Equal(SchemaState.Newer, await SchemaOf.Compare(office.Bot.GetRequiredService<Database>()));
    }

    [Fact]
    public async Task A_silent_portal_is_said_and_takes_nothing_out_of_service()
    {
        await office.OpenPortal();
        await office.Control.Fault(new Misbehaviour("imbot.v2.Bot.get", "busy"), 1000);
        await office.StartBot();

        var (status, page) = await Get("ready");

        Assert.Equal((HttpStatusCode.OK, "Degraded"), (status, (string?)page["status"]));
        Assert.Contains("not registered", (string)page["checks"]![2]!["sentence"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_no_host_and_no_number_stands_on_the_page()
    {
        await office.InitializeAsync();

        var page = await http.GetStringAsync(new Uri(office.Events, "/health/ready"), TestContext.Current.CancellationToken);

        Assert.DoesNotContain(office.Method("x").Segments[3].Trim('/'), page, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", page, StringComparison.Ordinal);
        Assert.DoesNotContain(page, char.IsDigit);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await office.DisposeAsync();
    }

    private async Task<(HttpStatusCode Status, string? Said)> Status(string page) => await Get(page) is var (status, said) ? (status, (string?)said["status"]) : default;

    private async Task<(HttpStatusCode Status, JsonNode Page)> Get(string page)
    {
        using var answer = await http.GetAsync(new Uri(office.Events, $"/health/{page}"), TestContext.Current.CancellationToken);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }
}
