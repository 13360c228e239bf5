using System.Net;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Tests.Objects;

namespace B24CoachBot.Sandbox.Tests.Calls;

/// <summary>Open Channels; examples after imopenlines/openlines/sessions and chat-bots.</summary>
public sealed class LineTests
{
    private const string Token = "0123456789abcdef0123456789abcdef";
    private const long Antonov = 3;

    [Fact]
    public async Task A_client_who_writes_gets_an_operator_and_stands_in_his_card_until_the_end()
    {
        await using var portal = await CompanyPortal.Start();
        var line = await Ask(portal, "Где счёт?");
        Assert.Equal(5, (long)line["operatorId"]!);
        var answered = await portal.Control($"lines/{line["id"]}", new { by = 5, text = "Отправила", finish = true });
        Assert.NotNull(answered["finish"]);

        var activity = (await portal.V2("crm.activity.get", new { id = (long)line["activityId"]! }))!;
        Assert.Equal(("6", "IMOPENLINES_SESSION", "3", "3", "5", "Y"),
            ((string)activity["TYPE_ID"]!, (string)activity["PROVIDER_ID"]!, (string)activity["OWNER_TYPE_ID"]!, (string)activity["OWNER_ID"]!,
                (string)activity["RESPONSIBLE_ID"]!, (string)activity["COMPLETED"]!));
        var dialog = (await portal.V2("imopenlines.dialog.get", new { SESSION_ID = (long)line["id"]! }))!;
        var code = $"livechat|1|{line["chatId"]}|{line["clientUserId"]}";
        Assert.Equal(("LINES", code, "lines", "LEAD|0|COMPANY|0|CONTACT|3|DEAL|0", $"chat{line["chatId"]}"),
            ((string)dialog["entity_type"]!, (string)dialog["entity_id"]!, (string)dialog["type"]!, (string)dialog["entity_data_2"]!, (string)dialog["dialog_id"]!));
        Assert.Equal($"{line["id"]}", ((string)dialog["entity_data_1"]!).Split('|')[5]);
        foreach (var other in new object[] { new { CHAT_ID = (long)line["chatId"]! }, new { DIALOG_ID = $"chat{line["chatId"]}" }, new { USER_CODE = code } })
        {
            Assert.Equal((long)line["chatId"]!, (long)(await portal.V2("imopenlines.dialog.get", other))!["id"]!);
        }
    }

    [Fact]
    public async Task A_dialogues_history_is_its_own_and_tells_the_client_from_employees()
    {
        await using var portal = await CompanyPortal.Start();
        var first = await Ask(portal, "Где счёт?");
        await portal.Control($"lines/{first["id"]}", new { by = 7, text = "Отправила", finish = true });
        var second = await Ask(portal, "Спасибо");
        Assert.Equal(((long)first["chatId"]!, (long)first["id"]! + 1), ((long)second["chatId"]!, (long)second["id"]!));
        var history = (await portal.V2("imopenlines.session.history.get", new { SESSION_ID = (long)first["id"]! }))!;
        Assert.Equal(["Диалог завершён", "Отправила", "Где счёт?"], history["message"]!.AsObject().Select(message => (string)message.Value!["text"]!));
        Assert.Equal("0", (string)history["message"]!.AsObject().First().Value!["senderid"]!);
        var users = history["users"]!;
        Assert.True((bool)users[$"{first["clientUserId"]}"]!["connector"]!);
        Assert.False((bool)users["7"]!["connector"]!);
        var newest = (await portal.V2("imopenlines.session.history.get", new { CHAT_ID = (long)first["chatId"]! }))!;
        Assert.Equal(["Спасибо"], newest["message"]!.AsObject().Select(message => (string)message.Value!["text"]!));
    }

    [Fact]
    public async Task What_is_not_there_or_not_ones_own_is_refused()
    {
        await using var portal = await CompanyPortal.Start();
        Assert.Equal((HttpStatusCode.BadRequest, "ACCESS_ERROR"), await portal.Refusal2("imopenlines.dialog.get", new { CHAT_ID = 404 }));
        Assert.Equal((HttpStatusCode.BadRequest, "MISSING_REQUIRED_PARAM"), await portal.Refusal2("imopenlines.session.history.get"));
        Assert.Equal((HttpStatusCode.BadRequest, "INVALID_SESSION_ID"), await portal.Refusal2("imopenlines.session.history.get", new { CHAT_ID = 404 }));
        Assert.Equal((HttpStatusCode.BadRequest, "ACCESS_DENIED"), await portal.Refusal2("imopenlines.session.history.get", new { SESSION_ID = 404 }));
        Assert.Contains("no open dialogue 9", await portal.ControlRefusal("lines/9", new { by = 5, text = "x" }), StringComparison.Ordinal);
        await using var ordinary = await CompanyPortal.Start("ordinary");
        var own = await Ask(ordinary, "раз");
        var anothers = await ordinary.Control("lines", new { client = "Гость", text = "два" });
        Assert.Equal("chat" + own["chatId"], (string)(await ordinary.V2("imopenlines.dialog.get", new { CHAT_ID = (long)own["chatId"]! }))!["dialog_id"]!);
        Assert.Equal((HttpStatusCode.BadRequest, "ACCESS_ERROR"), await ordinary.Refusal2("imopenlines.dialog.get", new { CHAT_ID = (long)anothers["chatId"]! }));
    }

    [Fact]
    public async Task A_stranger_has_no_card_and_no_client_is_an_employee()
    {
        await using var portal = await CompanyPortal.Start();
        var line = await portal.Control("lines", new { client = "Гость с сайта", text = "Сколько стоит?" });
        Assert.Null(line["activityId"]);
        Assert.Equal("LEAD|0|COMPANY|0|CONTACT|0|DEAL|0", (string)(await portal.V2("imopenlines.dialog.get", new { SESSION_ID = (long)line["id"]! }))!["entity_data_2"]!);
        Assert.Equal(40, (await portal.State())["users"]!.AsArray().Count);
        Assert.Equal(40, (long)(await portal.Answer2("user.get")).Body["total"]!);
        Assert.NotNull((await portal.Control("lines", new { client = "Антонов Юрий", text = "Я" }))["activityId"]);
    }

    [Fact]
    public async Task Lines_are_listed_with_their_queue()
    {
        await using var portal = await CompanyPortal.Start();
        var line = Assert.Single((await portal.V2("imopenlines.config.list.get", new
        {
            PARAMS = new { select = new[] { "ID", "LINE_NAME", "ACTIVE", "WELCOME_BOT_ENABLE" }, filter = new { ACTIVE = "Y", LINE_NAME = "Сайт" }, limit = 50 },
            OPTIONS = new { QUEUE = "Y" },
        }))!.AsArray())!;
        Assert.Equal(["1", "2"], (await portal.V2("imopenlines.config.list.get"))!.AsArray().Select(one => (string)one!["ID"]!));
        Assert.Equal("1|Y|N|[5,7,8]", $"{line["ID"]}|{line["ACTIVE"]}|{line["WELCOME_BOT_ENABLE"]}|{line["QUEUE"]!.ToJsonString()}");
        Assert.Equal("Мария Иванова", (string)line["QUEUE_USERS_FIELDS"]!["5"]!["USER_NAME"]!);
        Assert.Equal((HttpStatusCode.BadRequest, "INVALID_FORMAT"), await portal.Refusal2("imopenlines.config.list.get", new { PARAMS = new { nonsense = 1 } }));
        Assert.Equal((HttpStatusCode.BadRequest, "INVALID_FORMAT"), await portal.Refusal2("imopenlines.config.list.get", new { PARAMS = new { filter = new { NONSENSE = 1 } } }));
    }

    [Fact]
    public async Task A_bot_hears_a_line_only_when_it_was_put_there()
    {
        await using var portal = await CompanyPortal.Start();
        var bot = await Bot(portal);
        await portal.V2("imbot.v2.Command.register", new { botId = bot, botToken = Token, fields = new { command = "task", title = new { ru = "Задача" }, common = true } });
        await Ask(portal, "/task x");
        Assert.Empty(await Feed(portal, bot));
        await portal.Control("lines/settings", new { bot = true });
        var line = await portal.Control("lines", new { client = 4, text = "/task y" });
        var heard = await Feed(portal, bot);
        Assert.Equal(["ONIMBOTV2JOINCHAT", "ONIMBOTV2MESSAGEADD"], heard.Select(one => (string)one!["type"]!));
        var chat = heard[1]!["data"]!["chat"]!;
        Assert.Equal(("LINES", "L", (long)line["chatId"]!), ((string)chat["entityType"]!, (string)chat["messageType"]!, (long)chat["id"]!));
        Assert.True((bool)heard[1]!["data"]!["user"]!["connector"]!);
        Assert.Equal(bot, (long)line["operatorId"]!);
    }

    [Fact]
    public async Task A_bot_greets_hands_over_and_leaves()
    {
        await using var portal = await CompanyPortal.Start();
        await Bot(portal);
        await portal.Control("lines/settings", new { bot = true, welcome = "Здравствуйте!" });
        var chat = (long)(await Ask(portal, "Есть кто?"))["chatId"]!;
        Assert.True((bool)(await portal.V2("imopenlines.bot.session.message.send", new { CHAT_ID = chat, NAME = "WELCOME" }))!);
        Assert.True((bool)(await portal.V2("imopenlines.bot.session.message.send", new { CHAT_ID = chat, NAME = "DEFAULT", MESSAGE = "" }))!);
        Assert.True((bool)(await portal.V2("imopenlines.bot.session.operator", new { CHAT_ID = chat }))!);
        Assert.Equal((HttpStatusCode.BadRequest, "WRONG_CHAT"), await portal.Refusal2("imopenlines.bot.session.operator", new { CHAT_ID = chat }));
        var history = (await portal.V2("imopenlines.session.history.get", new { CHAT_ID = chat }))!;
        Assert.Equal(["Здравствуйте!", "Есть кто?"], history["message"]!.AsObject().Select(message => (string)message.Value!["text"]!));
        var session = (await portal.State())["lines"]![0]!;
        Assert.Equal(5, (long)session["operatorId"]!);
        Assert.Equal($"[{session["clientUserId"]},5]", history["userInChat"]![$"{chat}"]!.ToJsonString());
        Assert.Equal("5", (string)(await portal.V2("crm.activity.get", new { id = (long)session["activityId"]! }))!["RESPONSIBLE_ID"]!);
    }

    [Fact]
    public async Task A_transfer_names_a_person_or_a_queue_and_the_bot_may_wait_for_the_answer()
    {
        await using var portal = await CompanyPortal.Start();
        var bot = await Bot(portal);
        await portal.Control("lines/settings", new { bot = true });
        var line = await Ask(portal, "Есть кто?");
        var chat = (long)line["chatId"]!;
        foreach (var (sent, code) in new (object, string)[]
        {
            (new { USER_ID = 7 }, "CHAT_ID_EMPTY"),
            (new { CHAT_ID = chat, CLIENT_ID = Token }, "TRANSFER_ID_EMPTY"),
            (new { CHAT_ID = chat, USER_ID = 0, CLIENT_ID = Token }, "USER_ID_EMPTY"),
            (new { CHAT_ID = chat, QUEUE_ID = "", CLIENT_ID = Token }, "QUEUE_ID_EMPTY"),
            (new { CHAT_ID = chat, TRANSFER_ID = "queue9", CLIENT_ID = Token }, "OPERATOR_WRONG"),
            (new { CHAT_ID = chat, USER_ID = bot, CLIENT_ID = Token }, "OPERATOR_WRONG"),
            (new { CHAT_ID = chat, USER_ID = 7, CLIENT_ID = "another" }, "BOT_ID_ERROR"),
            (new { CHAT_ID = chat, USER_ID = 7 }, "ACCESS_DENIED"),
        })
        {
            Assert.Equal((HttpStatusCode.BadRequest, code), await portal.Refusal2("imopenlines.bot.session.transfer", sent));
        }

        Assert.True((bool)(await portal.V2("imopenlines.bot.session.transfer", new { CHAT_ID = chat, USER_ID = 7, LEAVE = "N", CLIENT_ID = Token }))!);
        Assert.Equal($"[{line["clientUserId"]},{bot},7]", await Members(portal, chat));
        await portal.Control("messages", new { user = 7, dialog = $"chat{chat}", text = "Я здесь" });
        Assert.Equal($"[{line["clientUserId"]},7]", await Members(portal, chat));
    }

    [Fact]
    public async Task A_bot_finishes_a_dialogue_that_it_is_in()
    {
        await using var portal = await CompanyPortal.Start();
        await Bot(portal);
        var others = await Ask(portal, "раз");
        Assert.False((bool)(await portal.V2("imopenlines.bot.session.finish", new { CHAT_ID = (long)others["chatId"]!, CLIENT_ID = Token }))!);
        await portal.Control("lines/settings", new { bot = true });
        var own = await portal.Control("lines", new { client = 4, text = "два" });
        Assert.True((bool)(await portal.V2("imopenlines.bot.session.finish", new { CHAT_ID = (long)own["chatId"]!, CLIENT_ID = Token }))!);
        Assert.Equal([false, true], (await portal.State())["lines"]!.AsArray().Select(line => line!["finish"] is not null));
        Assert.Equal((HttpStatusCode.BadRequest, "CHAT_ID_EMPTY"), await portal.Refusal2("imopenlines.bot.session.finish", new { CLIENT_ID = Token }));
    }

    [Fact]
    public async Task The_state_holds_every_word_of_a_dialogue_and_none_of_another()
    {
        await using var portal = await CompanyPortal.Start();
        var bot = await Bot(portal);
        var first = await Ask(portal, "раз");
        await portal.Control($"lines/{first["id"]}", new { by = 5, text = "два", finish = true });
        await portal.Control("lines/settings", new { bot = true });
        var second = await Ask(portal, "три");
        await portal.V2("imopenlines.bot.session.message.send", new { CHAT_ID = (long)second["chatId"]!, NAME = "DEFAULT", MESSAGE = "четыре" });

        var lines = (await portal.State())["lines"]!.AsArray();
        Assert.Equal(["раз", "два", "Диалог завершён"], lines[0]!["messages"]!.AsArray().Select(message => (string)message!["text"]!));
        Assert.Equal([(second["clientUserId"]!.GetValue<long>(), "три"), (bot, "четыре")], lines[1]!["messages"]!.AsArray().Select(message => ((long)message!["authorId"]!, (string)message["text"]!)));
    }

    [Fact]
    public async Task A_deals_client_writes_without_being_named()
    {
        await using var portal = await CompanyPortal.Start();

        var line = await portal.Control("lines", new { deal = 3, text = "раз" });

        Assert.Equal([3L, 2L], line["bindings"]!.AsArray().Select(card => (long)card!["entityTypeId"]!));
        Assert.Contains("There is no deal 404", await portal.ControlRefusal("lines", new { deal = 404, text = "раз" }), StringComparison.Ordinal);
    }

    private static Task<JsonObject> Ask(CompanyPortal portal, string text) => portal.Control("lines", new { client = Antonov, text });

    private static async Task<long> Bot(CompanyPortal portal) => (long)(await portal.V2("imbot.v2.Bot.register", new
    {
        fields = new { code = "coach", botToken = Token, isSupportOpenline = true, properties = new { name = "Коуч" } },
    }))!["bot"]!["id"]!;

    private static async Task<JsonArray> Feed(CompanyPortal portal, long bot) =>
        (await portal.V2("imbot.v2.Event.get", new { botId = bot, botToken = Token }))!["events"]!.AsArray();

    private static async Task<string> Members(CompanyPortal portal, long chat) =>
        (await portal.V2("imopenlines.session.history.get", new { CHAT_ID = chat }))!["userInChat"]![$"{chat}"]!.ToJsonString();
}
