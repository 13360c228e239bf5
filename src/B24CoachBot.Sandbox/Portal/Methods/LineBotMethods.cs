using System.Globalization;
using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Lines;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>What a bot that stands before a line's operators may do with a dialogue (imopenlines/openlines/chat-bots).</summary>
internal static class LineBotMethods
{
    public static void Register(MethodTable table)
    {
        table.V2("imopenlines.bot.session.operator", LineMethods.Scope, ToOperator);
        table.V2("imopenlines.bot.session.transfer", LineMethods.Scope, Transfer);
        table.V2("imopenlines.bot.session.finish", LineMethods.Scope, Finish);
        table.V2("imopenlines.bot.session.message.send", LineMethods.Scope, Send);
    }

    /// <summary>To the next of the queue; the bot leaves at once.</summary>
    private static Answer ToOperator(Call call)
    {
        var chatId = ChatId(call);
        if (Open(call.World, chatId) is not { } session || call.World.Table<BotRow>().Find(session.OperatorId) is null)
        {
            throw new PortalError(400, "WRONG_CHAT", "Operator is not a bot");
        }

        HandOver(call.World, session, LineBook.NextOperator(call.World, LineBook.LineOf(call.World, session)), leave: true);
        return true;
    }

    private static Answer Transfer(Call call)
    {
        var chatId = ChatId(call);
        var to = Target(call);
        var bot = OwnBot(call);
        if (Open(call.World, chatId) is not { } session || session.OperatorId != bot.Id)
        {
            return false;
        }

        HandOver(call.World, session, to, call.Args.Flag("LEAVE"));
        return true;
    }

    private static Answer Finish(Call call)
    {
        var chatId = ChatId(call);
        var bot = OwnBot(call);
        if (Open(call.World, chatId) is not { } session || !LineBook.ChatOf(call.World, session).Has(bot.Id))
        {
            return false;
        }

        LineBook.Finish(call.World, session);
        return true;
    }

    /// <summary>True says that the call was done, not that the client got anything: an empty text adds nothing.</summary>
    private static Answer Send(Call call)
    {
        if (Open(call.World, ChatId(call)) is { } session)
        {
            var text = call.Args.TextOrNull("NAME") == "WELCOME" ? LineBook.LineOf(call.World, session).Welcome : call.Args.TextOrNull("MESSAGE") ?? "";
            if (text.Length > 0)
            {
                Messages.Add(call.World, LineBook.ChatOf(call.World, session), session.OperatorId, new Words(text));
            }
        }

        return true;
    }

    private static void HandOver(World world, SessionRow session, long to, bool leave)
    {
        if (leave)
        {
            LineBook.BotsLeave(world, session);
        }

        LineBook.Hand(world, session, to);
    }

    private static long ChatId(Call call) => call.Args.NumberOrNull("CHAT_ID") is > 0 and var id ? id : throw new PortalError(400, "CHAT_ID_EMPTY", "Chat ID can't be empty");

    private static SessionRow? Open(World world, long chatId) => LineBook.Last(world, chatId) is { IsOpen: true } session ? session : null;

    /// <summary>The employee; of a queue the next one.</summary>
    private static long Target(Call call)
    {
        var transfer = call.Args.TextOrNull("TRANSFER_ID") ?? "";
        var toQueue = transfer.StartsWith("queue", StringComparison.Ordinal);
        var user = Given(call, "USER_ID", "User ID can't be empty") ?? (toQueue ? null : Number(transfer));
        if (user is { } userId)
        {
            return call.World.Table<UserRow>().Find(userId) is { Active: true, IsBot: false, IsConnector: false } ? userId : throw Wrong();
        }

        var queue = Given(call, "QUEUE_ID", "QUEUE ID can't be empty") ?? (toQueue ? Number(transfer[5..]) : null)
            ?? throw new PortalError(400, "TRANSFER_ID_EMPTY", "Queue ID or User ID can't be empty");
        var next = call.World.Table<LineRow>().Find(queue) is { } line ? LineBook.NextOperator(call.World, line) : 0;
        return next > 0 ? next : throw Wrong();
    }

    private static long? Given(Call call, string name, string empty) => !call.Args.Has(name) ? null
        : call.Args.NumberOrNull(name) is > 0 and var id ? id : throw new PortalError(400, $"{name}_EMPTY", empty);

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A webhook says which of its bots it means by that bot's token; an application's is its own.</summary>
    private static BotRow OwnBot(Call call)
    {
        var owner = call.BotOwnerBy(call.Args.TextOrNull("CLIENT_ID")) ?? throw new PortalError(400, "ACCESS_DENIED", "Access denied! Client ID not specified");
        return call.World.Table<BotRow>().All.FirstOrDefault(bot => bot.Owner == owner) ?? throw new PortalError(400, "BOT_ID_ERROR", "Bot not found");
    }

    private static PortalError Wrong() => new(400, "OPERATOR_WRONG", "You cannot redirect to this operator");
}
