using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Support;

namespace B24CoachBot.Sandbox.Tests.Page;

/// <summary>A bot whose part the test speaks, over the portal's REST.</summary>
internal sealed class ScriptedBot
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private readonly TestPortal portal;
    private long offset;

    private ScriptedBot(TestPortal portal, long id) => (this.portal, Id) = (portal, id);

    public long Id { get; }

    public static async Task<ScriptedBot> Join(TestPortal portal)
    {
        var bot = new ScriptedBot(portal, await portal.AddBot());
        await portal.AddCommand(bot.Id, "task", common: true);
        return bot;
    }

    /// <summary>The next event of a type; earlier ones of other types are taken as heard.</summary>
    public async Task<JsonNode> Hear(string type)
    {
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(BetweenLooks))
        {
            foreach (var heard in await portal.Feed(Id, offset))
            {
                offset = Math.Max(offset, heard!["eventId"]!.GetValue<long>() + 1);
                if ((string?)heard["type"] == type)
                {
                    return heard["data"]!;
                }
            }
        }

        throw new TimeoutException($"No {type} came to the bot.");
    }

    /// <summary>All events of a type that wait now.</summary>
    public async Task<int> Waiting(string type) => (await portal.Feed(Id, offset)).Count(heard => (string?)heard!["type"] == type);

    public Task<long> Say(long person, object fields) => portal.BotSays(Id, $"{person}", fields);

    /// <summary>A draft as the coach shows it: rows, steps, three buttons.</summary>
    public Task<long> ShowCard(long person) => Say(person, new
    {
        message = "[b]Черновик задачи[/b]",
        attach = new object[]
        {
            new { GRID = new[] { Row("Что", "Подготовить КП"), Row("Кому", "[USER=4]Марина Кузнецова[/USER]"), Row("Срок", "[timestamp=1795791600 format=FORMAT]") } },
            new { MESSAGE = "Шаги\n1. Собрать КП по шаблону отдела" },
        },
        keyboard = Keyboard("Создать", "Изменить", "Отмена"),
    });

    /// <summary>"The bot is typing", for as long as the portal takes it to be.</summary>
    public Task Type(long person, string? doing = null) => portal.Second(
        "imbot.v2.Chat.InputAction.notify", new { botId = Id, botToken = TestPortal.Token, dialogId = $"{person}", statusMessageCode = doing });

    public async Task Rewrite(long messageId, string text, params string[] buttons) => await portal.Second("imbot.v2.Chat.Message.update", new
    {
        botId = Id,
        botToken = TestPortal.Token,
        messageId,
        fields = new { message = text, attach = "N", keyboard = buttons.Length == 0 ? "N" : Keyboard(buttons) },
    });

    private static object Row(string name, string value) => new { DISPLAY = "ROW", NAME = name, VALUE = value };

    private object Keyboard(params string[] captions) => new
    {
        BOT_ID = Id,
        BUTTONS = captions.Select(caption => new { TEXT = caption, COMMAND = "task", COMMAND_PARAMS = caption, DISPLAY = "LINE", BLOCK = "Y" }),
    };
}
