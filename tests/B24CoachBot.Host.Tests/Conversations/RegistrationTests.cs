using System.Text.Json.Nodes;

namespace B24CoachBot.Host.Tests.Conversations;

public sealed class RegistrationTests
{
    [Fact]
    public async Task Several_starts_leave_one_bot_and_one_set_of_commands()
    {
        await using var coach = await RunningCoach.Start();
        var before = await coach.State();

        await coach.Restart();
        await coach.Restart();

        var after = await coach.State();
        Assert.Single(after["bots"]!.AsArray());
        Assert.Equal(Names(before), Names(after));
        Assert.Equal(Names(after).Distinct(), Names(after));
        Assert.Contains("task", Names(after));
    }

    [Fact]
    public async Task Removed_by_an_administrator_it_registers_itself_again_and_answers()
    {
        await using var coach = await RunningCoach.Start();
        var first = (await coach.State())["bots"]![0]!["id"]!.GetValue<long>();

        await coach.Control($"bots/{first}");
        await coach.Advance("PT1M");
        await coach.Say(5, "/task Марине проверить остатки до пятницы");

        var state = await coach.State();
        Assert.Single(state["bots"]!.AsArray());
        Assert.Equal(Names(state).Distinct(), Names(state));
        Assert.Contains("Черновик задачи", (string)(await coach.Heard(5))[^1]["text"]!, StringComparison.Ordinal);
        await coach.Press(5, "Создать");
        Assert.Single(await coach.Tasks());
    }

    private static IReadOnlyList<string> Names(JsonNode state) =>
        [.. state["commands"]!.AsArray().Select(command => (string)command!["command"]!).Order(StringComparer.Ordinal)];
}
