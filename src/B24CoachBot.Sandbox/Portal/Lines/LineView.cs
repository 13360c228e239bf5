using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Chat;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Lines;

/// <summary>A line's dialogue as <c>imopenlines.dialog.get</c> (snake_case) and <c>imopenlines.session.history.get</c> (camelCase, texts) show it.</summary>
internal static class LineView
{
    /// <summary>CRM flag, type and id, pause, wait, session, when it began; zeros.</summary>
    public static string Data1(SessionRow session)
    {
        var card = session.Cards is [var first, ..] ? first : null;
        return string.Create(CultureInfo.InvariantCulture,
            $"{(card is null ? "N|NONE|0" : $"Y|{Kind(card.OwnerTypeId)}|{card.OwnerId}")}|N|N|{session.Id}|{session.Start.ToUnixTimeSeconds()}|0|0|0");
    }

    public static string Data2(SessionRow session) => string.Join('|', new[] { CrmFields.Lead, CrmFields.Company, CrmFields.Contact, CrmFields.Deal }
        .Select(type => string.Create(CultureInfo.InvariantCulture, $"{Kind(type)}|{session.Cards.FirstOrDefault(card => card.OwnerTypeId == type)?.OwnerId ?? 0}")));

    public static JsonObject Dialog(World world, SessionRow session, long viewerId)
    {
        var chat = LineBook.ChatOf(world, session);
        var messages = Messages.Of(world, chat.Id);
        var last = messages is [.., var newest] ? newest.Id : 0;
        return new JsonObject
        {
            ["id"] = chat.Id,
            ["parent_chat_id"] = 0,
            ["parent_message_id"] = 0,
            ["name"] = chat.Title,
            ["description"] = null,
            ["owner"] = session.OperatorId,
            ["extranet"] = false,
            ["avatar"] = "",
            ["color"] = "#58cc47",
            ["type"] = ChatRow.Line,
            ["counter"] = messages.Count(message => message.Id > chat.Read.GetValueOrDefault(viewerId) && message.AuthorId != viewerId),
            ["message_count"] = messages.Count,
            ["last_message_id"] = last,
            ["last_id"] = last,
            ["entity_type"] = chat.EntityType,
            ["entity_id"] = chat.EntityId,
            ["entity_data_1"] = Data1(session),
            ["entity_data_2"] = Data2(session),
            ["entity_data_3"] = "N",
            ["mute_list"] = new JsonArray(),
            ["date_create"] = Instants.Write(chat.CreatedAt, world.Zone),
            ["message_type"] = "L",
            ["public"] = "",
            ["role"] = session.OperatorId == viewerId ? "owner" : chat.Has(viewerId) ? "member" : "guest",
            ["entity_link"] = new JsonObject { ["type"] = chat.EntityType, ["url"] = "", ["id"] = chat.EntityId },
            ["text_field_enabled"] = true,
            ["manager_list"] = new JsonArray(session.OperatorId),
            ["dialog_id"] = $"chat{chat.Id}",
        };
    }

    public static JsonObject History(World world, SessionRow session)
    {
        var chat = LineBook.ChatOf(world, session);
        var messages = LineBook.Said(world, session).Reverse().ToList();
        return new JsonObject
        {
            ["chatId"] = chat.Id,
            ["canJoin"] = "Y",
            ["canVoteHead"] = "Y",
            ["sessionId"] = session.Id,
            ["sessionVoteHead"] = 0,
            ["sessionCommentHead"] = null,
            ["userId"] = $"chat{chat.Id}",
            ["message"] = new JsonObject(messages.Select(message => KeyValuePair.Create<string, JsonNode?>(Text(message.Id), Message(world, message)))),
            ["usersMessage"] = new JsonObject { [$"chat{chat.Id}"] = Paging.Array(messages, message => JsonValue.Create(Text(message.Id))) },
            ["users"] = new JsonObject(chat.UserIds.Select(id => KeyValuePair.Create<string, JsonNode?>(Text(id), User(world, id)))),
            ["chat"] = new JsonObject { [Text(chat.Id)] = ChatViews.Chat(world, chat, session.OperatorId) },
            ["userInChat"] = new JsonObject { [Text(chat.Id)] = Paging.Array(chat.UserIds, id => JsonValue.Create(id)) },
            ["files"] = new JsonArray(),
        };
    }

    private static JsonObject Message(World world, MessageRow message) => new()
    {
        ["id"] = Text(message.Id),
        ["chatid"] = Text(message.ChatId),
        ["senderid"] = Text(message.AuthorId),
        ["recipientid"] = $"chat{message.ChatId}",
        ["date"] = Instants.Write(message.Date, world.Zone),
        ["text"] = message.Text,
        ["textlegacy"] = message.Text,
        ["params"] = new JsonArray(),
    };

    private static JsonObject User(World world, long id)
    {
        var user = ChatViews.User(world, id);
        user["id"] = Text(id);
        return user;
    }

    private static string Kind(int entityTypeId) => entityTypeId switch
    {
        CrmFields.Lead => "LEAD",
        CrmFields.Deal => "DEAL",
        CrmFields.Company => "COMPANY",
        _ => "CONTACT",
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
