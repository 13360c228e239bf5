using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Lines;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Dialogues of Open Channels as an employee may read them (imopenlines/openlines/sessions).</summary>
internal static class LineMethods
{
    public const string Scope = "imopenlines";

    public static void Register(MethodTable table)
    {
        table.V2("imopenlines.dialog.get", Scope, Dialog);
        table.V2("imopenlines.session.history.get", Scope, History);
        table.V2("imopenlines.config.list.get", Scope, LineConfigs.List);
        LineBotMethods.Register(table);
    }

    private static Answer Dialog(Call call)
    {
        var args = call.Args;
        var session = args.NumberOrNull("SESSION_ID") is { } id ? call.World.Table<SessionRow>().Find(id)
            : args.NumberOrNull("CHAT_ID") is { } chat ? LineBook.Last(call.World, chat)
            : args.TextOrNull("DIALOG_ID") is { Length: > 0 } dialog && Chats.ChatNumber(dialog) is { } number ? LineBook.Last(call.World, number)
            : args.TextOrNull("USER_CODE") is { Length: > 0 } code ? OfUser(call.World, code)
            : null;
        return session is not null && MaySee(call, session)
            ? LineView.Dialog(call.World, session, call.Caller.UserId)
            : throw new PortalError(400, "ACCESS_ERROR", "You do not have access to the specified dialog");
    }

    private static Answer History(Call call)
    {
        var id = call.Args.NumberOrNull("SESSION_ID");
        var chat = call.Args.NumberOrNull("CHAT_ID");
        if (id is null && chat is null)
        {
            throw new PortalError(400, "MISSING_REQUIRED_PARAM", "Session ID or Chat ID must be provided");
        }

        var session = id is { } known ? call.World.Table<SessionRow>().Find(known)
            : LineBook.Last(call.World, chat!.Value) ?? throw new PortalError(400, "INVALID_SESSION_ID", "Unable to determine session ID from provided parameters");
        return session is not null && MaySee(call, session)
            ? LineView.History(call.World, session)
            : throw new PortalError(400, "ACCESS_DENIED", "You cannot open this conversation as you do not have sufficient rights");
    }

    private static SessionRow? OfUser(World world, string code) =>
        world.Table<ChatRow>().All.FirstOrDefault(chat => chat.EntityType == "LINES" && chat.EntityId == code) is { } chat ? LineBook.Last(world, chat.Id) : null;

    private static bool MaySee(Call call, SessionRow session) => call.Caller.IsAdmin || LineBook.ChatOf(call.World, session).Has(call.Caller.UserId);
}
