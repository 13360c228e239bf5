using Refit;

namespace B24CoachBot.Adapters.Portal.Calls;

/// <summary>Source: api-reference/chat-bots/chat-bots-v2/imbot.v2/commands.</summary>
public interface ICommands
{
    /// <summary>Creates a command, or returns the one of this name untouched → <c>{command}</c>. Source: commands/command-register.md.</summary>
    [Post("/rest/imbot.v2.Command.register")]
    Task<PortalReply> Register([Body] RegisterCommand request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>→ <see cref="CommandSeen"/> rows, the messenger's own among them. Source: commands/command-list.md.</summary>
    [Post("/rest/imbot.v2.Command.list")]
    Task<PortalReply> List([Body] ListCommands request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>→ <c>{command}</c>; <c>COMMAND_NOT_FOUND</c>. Source: commands/command-update.md.</summary>
    [Post("/rest/imbot.v2.Command.update")]
    Task<PortalReply> Update([Body] UpdateCommand request, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>→ done; <c>COMMAND_NOT_FOUND</c>. Source: commands/command-unregister.md.</summary>
    [Post("/rest/imbot.v2.Command.unregister")]
    Task<PortalReply> Unregister([Body] UnregisterCommand request, [Property("urgency")] Urgency urgency, CancellationToken cancel);
}

public sealed record ListCommands(int BotId, Secret? BotToken);

public sealed record RegisterCommand(int BotId, Secret? BotToken, CommandFields Fields);

public sealed record UpdateCommand(int BotId, Secret? BotToken, int CommandId, CommandFields Fields);

public sealed record UnregisterCommand(int BotId, Secret? BotToken, int CommandId);

/// <summary><paramref name="Command"/> without the slash; titles and parameter hints by language code.
/// <paramref name="Common"/>: also in chats where the bot is no member. <paramref name="Hidden"/>: for buttons only.</summary>
public sealed record CommandFields(
    string Command,
    IReadOnlyDictionary<string, string>? Title = null,
    IReadOnlyDictionary<string, string>? Params = null,
    bool Common = false,
    bool Hidden = false,
    bool ExtranetSupport = false);

/// <summary>A command as listed: its title in one language, the portal's choice. <paramref name="Name"/> without the slash.</summary>
public sealed record CommandSeen(int Id, int BotId, string Name, bool Common, bool Hidden, bool ExtranetSupport, string Title, string Params)
{
    public static IReadOnlyList<CommandSeen> ReadList(PortalJson result) =>
        [.. result["commands"].Items().Where(row => row.Id("id") is not null).Select(row => new CommandSeen(row.Id("id")!.Value, row.Id("botId") ?? 0,
            row.Text("command").TrimStart('/'), row.Flag("common"), row.Flag("hidden"), row.Flag("extranetSupport"), row.Text("title"), row.Text("params")))];
}
