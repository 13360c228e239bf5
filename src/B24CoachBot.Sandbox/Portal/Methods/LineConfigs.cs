using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>The settings of Open Channels: <c>imopenlines.config.list.get</c>.</summary>
internal static class LineConfigs
{
    private const int MostRows = 200;
    private static readonly string[] Params = ["select", "order", "filter", "limit", "offset"];
    private static readonly string[] Options = ["QUEUE", "CONFIG_QUEUE", "CHECK_PERMISSION"];

    public static Answer List(Call call)
    {
        var asked = call.Args.Map("PARAMS");
        var options = call.Args.Map("OPTIONS");
        Allow(asked, "PARAMS", Params);
        Allow(options, "OPTIONS", Options);
        var filter = asked.Map("filter");
        var select = asked.List("select").Select(Loose.Text).OfType<string>().ToList();
        var rows = call.World.Table<LineRow>().All.Select(line => (Line: line, Shown: Of(line)));
        if (rows.Select(row => row.Shown).FirstOrDefault() is { } sample)
        {
            Known(sample, filter.Keys, "filter");
            Known(sample, asked.Map("order").Keys, "order");
            Known(sample, select, "select");
        }

        rows = rows.Where(row => filter.Keys.All(key => filter.List(key).Any(value => Loose.Text(value) == Loose.Text(row.Shown[key]))))
            .Skip((int)(asked.NumberOrNull("offset") ?? 0)).Take((int)Math.Min(MostRows, asked.NumberOrNull("limit") ?? Paging.Size));
        return Paging.Array(rows, row => Selected(call.World, row.Line, row.Shown, select, options));
    }

    private static JsonObject Selected(World world, LineRow line, JsonObject shown, List<string> select, Args options)
    {
        foreach (var name in select.Count == 0 ? [] : shown.Select(member => member.Key).Except(select).ToList())
        {
            shown.Remove(name);
        }

        if (options.Flag("QUEUE"))
        {
            shown["QUEUE"] = Paging.Array(line.Queue, id => JsonValue.Create(id));
            shown["QUEUE_USERS_FIELDS"] = new JsonObject(line.Queue.Select(id => KeyValuePair.Create<string, JsonNode?>(Text(id), new JsonObject
            {
                ["USER_NAME"] = world.Table<UserRow>().Find(id)?.FullName,
                ["USER_WORK_POSITION"] = world.Table<UserRow>().Find(id)?.Position,
                ["USER_AVATAR"] = "",
                ["USER_AVATAR_ID"] = null,
            })));
        }

        if (options.Flag("CONFIG_QUEUE"))
        {
            shown["CONFIG_QUEUE"] = Paging.Array(line.Queue, id => new JsonObject { ["ENTITY_ID"] = Text(id), ["ENTITY_TYPE"] = "user" });
        }

        return shown;
    }

    private static JsonObject Of(LineRow line) => new()
    {
        ["ID"] = Text(line.Id),
        ["LINE_NAME"] = line.Name,
        ["ACTIVE"] = "Y",
        ["CRM"] = "Y",
        ["QUEUE_TYPE"] = "evenly",
        ["WELCOME_BOT_ENABLE"] = line.BotId is null ? "N" : "Y",
        ["WELCOME_BOT_ID"] = Text(line.BotId ?? 0),
        ["WELCOME_BOT_LEFT"] = "queue",
        ["WELCOME_MESSAGE"] = line.Welcome.Length > 0 ? "Y" : "N",
        ["WELCOME_MESSAGE_TEXT"] = line.Welcome,
        ["LANGUAGE_ID"] = "ru",
    };

    private static void Allow(Args sent, string name, string[] known)
    {
        if (sent.Keys.FirstOrDefault(key => !known.Contains(key)) is { } unknown)
        {
            throw new PortalError(400, "INVALID_FORMAT", $"Unsupported {name} fields are passed: {unknown}");
        }
    }

    private static void Known(JsonObject sample, IEnumerable<string> names, string where)
    {
        if (names.FirstOrDefault(name => !sample.ContainsKey(name)) is { } unknown)
        {
            throw new PortalError(400, "INVALID_FORMAT", $"An unknown field '{unknown}' is passed in the PARAMS field '{where}'");
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
