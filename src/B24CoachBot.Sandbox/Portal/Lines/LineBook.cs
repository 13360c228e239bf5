using System.Globalization;
using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Lines;

/// <summary>Dialogues of Open Channels: a client writes, somebody of the queue or the line's bot answers, somebody finishes it.</summary>
internal static class LineBook
{
    public const string Connector = "livechat";

    public static SessionRow? Last(World world, long chatId) => world.Table<SessionRow>().All.LastOrDefault(row => row.ChatId == chatId);

    public static LineRow LineOf(World world, SessionRow session) => world.Table<LineRow>().Find(session.LineId)!;

    public static ChatRow ChatOf(World world, SessionRow session) => world.Table<ChatRow>().Find(session.ChatId)!;

    /// <summary>What was said in this dialogue, oldest first: a chat holds all of a client's.</summary>
    public static IReadOnlyList<MessageRow> Said(World world, SessionRow session) =>
        [.. Messages.Of(world, session.ChatId).Where(message => message.Id > session.After && message.Id <= (session.Until ?? long.MaxValue))];

    public static (SessionRow Session, MessageRow Message) Ask(World world, LineRow line, LineClient client, string text)
    {
        var before = world.Table<SessionRow>().All.LastOrDefault(row => row.LineId == line.Id && row.Client == client.Key);
        var session = before is { IsOpen: true } ? before : Start(world, line, client, before);
        return (session, Messages.Add(world, ChatOf(world, session), session.ClientUserId, new Words(text)));
    }

    public static MessageRow Answer(World world, SessionRow session, long by, string text)
    {
        Take(world, session, by);
        return Messages.Add(world, ChatOf(world, session), by, new Words(text));
    }

    /// <summary>Whoever answers has the dialogue from then on; a bot that only waited for that leaves.</summary>
    public static void Take(World world, SessionRow session, long by) => BotsLeave(world, session.OperatorId == by ? session : Hand(world, session, by));

    public static SessionRow Hand(World world, SessionRow session, long operatorId)
    {
        session = session with { OperatorId = operatorId };
        world.Table<SessionRow>().Put(session);
        Enter(world, session, operatorId);
        LineActivity.Handed(world, session);
        return session;
    }

    public static void Finish(World world, SessionRow session)
    {
        BotsLeave(world, session);
        var last = Messages.Add(world, ChatOf(world, session), 0, new Words("Диалог завершён") { IsSystem = true });
        world.Table<SessionRow>().Put(session with { Finish = world.Now, Until = last.Id });
        LineActivity.Finished(world, session);
    }

    /// <summary>The next of the queue who is at work, in turn; 0 when there is none.</summary>
    public static long NextOperator(World world, LineRow line)
    {
        var free = line.Queue.Where(id => world.Table<UserRow>().Find(id) is { Active: true, AbsentUntil: null }).ToList();
        return free.Count == 0 ? 0 : free[(int)((world.NextId("lineTurn") - 1) % free.Count)];
    }

    public static void BotsLeave(World world, SessionRow session)
    {
        var chat = ChatOf(world, session);
        var staying = chat.UserIds.Where(id => world.Table<BotRow>().Find(id) is null).ToList();
        if (staying.Count < chat.UserIds.Count)
        {
            world.Table<ChatRow>().Put(chat with { UserIds = staying });
        }
    }

    private static SessionRow Start(World world, LineRow line, LineClient client, SessionRow? before)
    {
        var bot = line.BotId is { } botId ? world.Table<BotRow>().Find(botId) : null;
        var (userId, chatId) = before is null ? Arrive(world, line, client) : (before.ClientUserId, before.ChatId);
        var session = new SessionRow(world.NextId("session"), line.Id, chatId, userId, client.Key, world.Now)
        {
            OperatorId = bot?.Id ?? NextOperator(world, line),
            Cards = client.Cards,
            After = before?.Until ?? 0,
        };
        session = session with { ActivityId = LineActivity.Begun(world, session, client.Name, line) };
        world.Table<SessionRow>().Put(session);
        Enter(world, session, session.OperatorId);
        if (bot is not null)
        {
            BotEvents.Joined(world, bot, ChatOf(world, session), byUserId: userId);
        }

        return session;
    }

    /// <summary>A client is a user of the portal's own kind: "connector".</summary>
    private static (long UserId, long ChatId) Arrive(World world, LineRow line, LineClient client)
    {
        var name = client.Name.Split(' ', 2);
        var user = new UserRow(world.NextId("user"), name[0], name.ElementAtOrDefault(1) ?? "") { IsConnector = true, Extranet = true };
        world.Table<UserRow>().Put(user);
        var chat = Chats.AddEntity(world, $"{client.Name} - {line.Name}", user.Id, [user.Id], "LINES", "");
        world.Table<ChatRow>().Put(chat with
        {
            Type = ChatRow.Line,
            EntityId = string.Create(CultureInfo.InvariantCulture, $"{Connector}|{line.Id}|{chat.Id}|{user.Id}"),
        });
        return (user.Id, chat.Id);
    }

    private static void Enter(World world, SessionRow session, long userId)
    {
        var chat = ChatOf(world, session);
        if (userId > 0 && !chat.Has(userId))
        {
            world.Table<ChatRow>().Put(chat with { UserIds = [.. chat.UserIds, userId] });
        }
    }
}

/// <summary>Who writes into a line. <paramref name="Key"/> tells one client from another.</summary>
internal sealed record LineClient(string Key, string Name, IReadOnlyList<ActivityBinding> Cards);
