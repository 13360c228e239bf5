using System.Text;
using System.Text.Json.Nodes;
using B24CoachBot.Host.Tests.Storage;

namespace B24CoachBot.Host.Tests.Conversations;

/// <summary>Clients' dialogues: what the bot never does in them, and that nothing said there is taken along.</summary>
public sealed class LinesTests
{
    private const string Words = "хрустальные подсвечники";

    [Fact]
    public async Task No_message_of_the_bot_stands_in_any_dialogue_with_a_client()
    {
        await using var coach = await RunningCoach.Start();
        await Talk(coach, line: 1);
        await coach.Advance("PT11M");
        await coach.Say(5, "отправить смету в среду");
        await coach.Say(5, "да");
        await coach.Control("lines/settings", new { line = 1, bot = true });
        await Talk(coach, line: 1);
        await coach.Advance("PT1H");

        var state = await coach.State();
        Assert.Equal(2, state["lines"]!.AsArray().Count);
        Assert.DoesNotContain(Said(state), message => Author(message) == Bot(state));
    }

    [Fact]
    public async Task Where_the_settings_say_so_one_greeting_is_all_that_a_client_hears()
    {
        await using var coach = await RunningCoach.Start();
        await coach.Control("lines/settings", new { line = 2, bot = true });
        await Talk(coach, line: 2);
        await coach.Advance("PT1H");

        var state = await coach.State();
        Assert.Single(Said(state), message => Author(message) == Bot(state));
    }

    [Fact]
    public async Task What_is_said_to_a_client_or_by_one_is_neither_logged_nor_kept()
    {
        await using var coach = await RunningCoach.Start(database: DatabaseKind.Sqlite);
        await coach.Control("lines/settings", new { line = 2, bot = true });
        await coach.Control("faults", new { method = "imopenlines.bot.session.operator", kind = "refused", times = 2 });
        await Talk(coach, line: 2);
        await coach.Advance("PT11M");

        Assert.DoesNotContain(coach.Logs.Lines, line => line.Contains(Words, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Directory.GetFiles(coach.DataFolder, "*", SearchOption.AllDirectories), file => Holds(file, Words));
    }

    private static async Task Talk(RunningCoach coach, int line)
    {
        var dialogue = (await coach.Control("lines", new { line, client = 3, text = $"Нужны {Words}, /task мне" }))!;
        await coach.Idle();
        await coach.Control($"lines/{dialogue["id"]}", new { by = 5, text = $"@Коуч, запомни: {Words}" });
        await coach.Control("lines", new { line, client = 3, text = "отмена" });
        await coach.Idle();
        await coach.Control($"lines/{dialogue["id"]}", new { by = 5, text = "Отправлю смету в среду", finish = true });
        await coach.Idle();
    }

    private static IEnumerable<JsonNode> Said(JsonNode state) => state["lines"]!.AsArray().SelectMany(line => line!["messages"]!.AsArray()).OfType<JsonNode>();

    private static long Author(JsonNode message) => message["authorId"]!.GetValue<long>();

    private static long Bot(JsonNode state) => state["bots"]![0]!["id"]!.GetValue<long>();

    private static bool Holds(string file, string words)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
    }
}
