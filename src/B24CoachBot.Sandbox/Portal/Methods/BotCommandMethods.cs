using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>imbot.v2.Command.*</summary>
internal static partial class BotCommandMethods
{
    public static void Register(MethodTable table)
    {
        table.V2("imbot.v2.Command.register", "imbot", Add);
        table.V2("imbot.v2.Command.list", "imbot", List);
        table.V2("imbot.v2.Command.update", "imbot", Update);
        table.V2("imbot.v2.Command.unregister", "imbot", Remove);
        table.V2("imbot.v2.Command.answer", "imbot", Reply);
    }

    private static Answer Add(Call call)
    {
        var bot = OwnBot.Of(call);
        var fields = call.Args.Map("fields");
        var name = fields.TextOrNull("command")?.TrimStart('/') is { Length: > 0 } given
            ? given
            : throw new PortalError(400, "COMMAND_REQUIRED", "Command is required");
        if (!CommandName().IsMatch(name))
        {
            throw new PortalError(400, "COMMAND_NAME_INVALID", "Invalid command name");
        }

        var commands = call.World.Table<CommandRow>();
        if (commands.All.FirstOrDefault(row => row.BotId == bot.Id && row.Command == name) is { } known)
        {
            return Shown(known);
        }

        var command = new CommandRow(call.World.NextId("command"), bot.Id, name)
        {
            Title = Texts(fields.Map("title")),
            Params = Texts(fields.Map("params")),
            Common = fields.Flag("common"),
            Hidden = fields.Flag("hidden"),
            ExtranetSupport = fields.Flag("extranetSupport"),
        };
        if (!command.Hidden && command.Title.Count == 0)
        {
            throw new PortalError(400, "COMMAND_TITLE_REQUIRED", "Command title is required");
        }

        commands.Put(command);
        return Shown(command);
    }

    /// <summary>Titles come in the interface's language only; the messenger's own commands are listed too, as botId 0.</summary>
    private static Answer List(Call call)
    {
        var bot = OwnBot.Of(call);
        var language = call.World.Settings.Language;
        var listed = call.World.Table<CommandRow>().All.Where(command => command.BotId == bot.Id)
            .Prepend(new CommandRow(0, 0, "me") { Common = true, Title = new Dictionary<string, string> { [language] = "/me" } });
        return new JsonObject
        {
            ["commands"] = new JsonArray([.. listed.Select(command =>
            {
                var view = ChatViews.Command(command);
                view["title"] = In(language, command.Title);
                view["params"] = In(language, command.Params);
                view["category"] = call.World.Table<UserRow>().Find(command.BotId)?.FullName ?? "";
                view["context"] = "";
                return view;
            })]),
        };
    }

    private static Answer Update(Call call)
    {
        var command = Own(call);
        var fields = call.Args.Map("fields");
        var name = fields.Has("command") ? fields.TextOrNull("command")?.TrimStart('/') : command.Command;
        if (string.IsNullOrEmpty(name))
        {
            throw new PortalError(400, "COMMAND_NAME_EMPTY", "Command name is empty");
        }

        if (!CommandName().IsMatch(name))
        {
            throw new PortalError(400, "COMMAND_NAME_INVALID", "Invalid command name");
        }

        var commands = call.World.Table<CommandRow>();
        if (commands.All.Any(row => row.BotId == command.BotId && row.Id != command.Id && row.Command == name))
        {
            throw new PortalError(400, "COMMAND_ALREADY_EXISTS", "Command already exists");
        }

        var changed = command with
        {
            Command = name,
            Title = Merged(command.Title, fields.Map("title")),
            Params = Merged(command.Params, fields.Map("params")),
            Common = fields.FlagOrNull("common") ?? command.Common,
            Hidden = fields.FlagOrNull("hidden") ?? command.Hidden,
            ExtranetSupport = fields.FlagOrNull("extranetSupport") ?? command.ExtranetSupport,
        };
        commands.Put(changed);
        return Shown(changed);
    }

    private static Answer Remove(Call call)
    {
        call.World.Table<CommandRow>().Remove(Own(call).Id);
        return new JsonObject { ["result"] = true };
    }

    /// <summary>Answers without giving an id; where the bot is no member the answer is a line of the system.</summary>
    private static Answer Reply(Call call)
    {
        var bot = OwnBot.Of(call);
        var command = Own(call);
        var chat = Chats.Find(call.World, bot.Id, call.Args.TextOrNull("dialogId") ?? "");
        if (chat is null || call.World.Table<MessageRow>().Find(call.Args.NumberOrNull("messageId") ?? 0) is null || command.BotId != bot.Id)
        {
            throw new PortalError(400, "COMMAND_ANSWER_FAILED", "Command answer failed");
        }

        var words = BotWords.Read(call, bot, chat);
        Messages.Add(call.World, chat, bot.Id, words with { IsSystem = words.IsSystem || !chat.Has(bot.Id) });
        return new JsonObject { ["result"] = true };
    }

    private static CommandRow Own(Call call)
    {
        var bot = OwnBot.Of(call);
        return call.World.Table<CommandRow>().Find(call.Args.NumberOrNull("commandId") ?? 0) is { } command && command.BotId == bot.Id
            ? command
            : throw new PortalError(400, "COMMAND_NOT_FOUND", "Command not found");
    }

    private static Answer Shown(CommandRow command) => new JsonObject { ["command"] = ChatViews.Command(command) };

    private static string In(string language, IReadOnlyDictionary<string, string> texts) =>
        texts.TryGetValue(language, out var own) ? own : texts.GetValueOrDefault("en") ?? texts.Values.FirstOrDefault() ?? "";

    private static Dictionary<string, string> Texts(Args texts) =>
        texts.Keys.Where(language => texts.TextOrNull(language) is not null).ToDictionary(language => language, texts.Text);

    private static Dictionary<string, string> Merged(IReadOnlyDictionary<string, string> texts, Args changes)
    {
        var merged = new Dictionary<string, string>(texts);
        foreach (var language in changes.Keys)
        {
            if (changes.TextOrNull(language) is { } text)
            {
                merged[language] = text;
            }
            else
            {
                merged.Remove(language);
            }
        }

        return merged;
    }

    [GeneratedRegex(@"^[\p{L}\p{N}_.\-]{1,100}$")]
    private static partial Regex CommandName();
}
