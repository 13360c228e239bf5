using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace B24CoachBot.Host.Tests.Faults;

/// <summary>One person's way from a word to a task and back, with what must be true after each step whatever the portal does.</summary>
public sealed partial class Rehearsal(PortalControl control, int user)
{
    public const string Ask = "ask";
    public const string Correct = "correct";
    public const string Create = "create";
    public const string Undo = "undo";

    private const string Instruction =
        "/task Дмитрию Волкову до пятницы подготовить КП для Вектора с вариантом доставки, согласовать скидку с юристом и положить файл в сделку";

    private const string CreateButton = "Создать";
    private const string UndoButton = "Отменить";
    private const string RestoreButton = "Вернуть";

    private readonly HashSet<int> before = [];

    public static IReadOnlyList<string> Steps { get; } = [Ask, Correct, Create, Undo];

    /// <summary>The same dialogue at another address.</summary>
    public Rehearsal On(PortalControl other)
    {
        var same = new Rehearsal(other, user);
        same.before.UnionWith(before);
        return same;
    }

    /// <summary>The person's part of a step.</summary>
    public async Task Act(string step)
    {
        switch (step)
        {
            case Ask:
                before.UnionWith((await control.State())["tasks"]!.AsArray().Select(Id));
                await control.Say(user, Instruction);
                break;
            case Correct:
                await control.Say(user, "нет, срок — понедельник");
                break;
            case Create:
                await control.Press(user, Assert.Single(await With(CreateButton)), CreateButton);
                break;
            default:
                await control.Press(user, Assert.Single(await With(UndoButton)), UndoButton);
                break;
        }
    }

    /// <summary>What stands after a step, as text: the same dialogue must leave the same.</summary>
    public async Task<string> Check(string step)
    {
        var tasks = await Tasks();
        var live = (await control.Messages(user)).Where(message => message.Live.Count > 0).ToList();
        switch (step)
        {
            case Ask or Correct:
                Assert.Empty(tasks);
                var card = Assert.Single(live);
                Assert.Contains(CreateButton, card.Live);
                Assert.Equal(step == Correct, card.Text.StartsWith("Исправил", StringComparison.Ordinal));
                return Masked(card.Text);
            case Create:
                var task = Assert.Single(tasks);
                var receipt = Assert.Single(live);
                Assert.Equal([UndoButton], receipt.Live);
                return $"{Masked(receipt.Text)}\n{Essence(task)}";
            default:
                var undone = Assert.Single(tasks);
                Assert.Equal([RestoreButton], Assert.Single(live).Live);
                var note = Assert.Single((await control.State())["taskMessages"]!.AsArray(), message => (int)message!["taskId"]! == Id(undone));
                Assert.Equal("deferred", (string?)undone["status"]);
                return $"{Masked((await control.Messages(user))[^1].Text)}\n{(string)note!["text"]!}\n{Essence(undone)}";
        }
    }

    public async Task<string> Run(string step)
    {
        await Act(step);
        await control.Settle();
        return await Check(step);
    }

    private async Task<List<Message>> With(string caption) => [.. (await control.Messages(user)).Where(message => message.Live.Contains(caption))];

    private async Task<List<JsonNode>> Tasks() => [.. (await control.State())["tasks"]!.AsArray()
        .OfType<JsonNode>().Where(task => (int)task["creatorId"]! == user && !before.Contains(Id(task)))];

    private static int Id(JsonNode? task) => (int)task!["id"]!;

    private static string Essence(JsonNode task) => string.Join('\n',
        ((string[])["title", "responsibleId", "accomplices", "auditors", "startPlan", "deadline", "priority", "groupId", "crmItemIds", "requireResult", "tags", "checklists"])
            .Select(field => $"{field}: {task[field]?.ToJsonString()}"));

    // Numbers of tasks differ from dialogue to dialogue.
    private static string Masked(string text) => TaskNumber().Replace(text, "/task/view/…");

    [GeneratedRegex(@"\S*/task/view/\d+")]
    private static partial Regex TaskNumber();
}
