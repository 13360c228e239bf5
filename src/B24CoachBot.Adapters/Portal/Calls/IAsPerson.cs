using System.Text.Json.Serialization;
using Refit;

namespace B24CoachBot.Adapters.Portal.Calls;

/// <summary>Calls in the name of one person, with that person's own token. Source: settings/oauth/simple-way.md.</summary>
public interface IAsPerson
{
    /// <summary>Who the token's person is → <c>{ID, ADMIN}</c>. Source: api-reference/common/users/profile.md.</summary>
    [Post("/rest/profile")]
    Task<PortalReply> Profile([Property("person")] Secret person, [Property("urgency")] Urgency urgency, CancellationToken cancel);

    /// <summary>A stretch of a chat, as far as that person may see it → <c>{messages: [{id, author_id, text}]}</c>. Source: api-reference/chats/messages/im-dialog-messages-get.md.</summary>
    [Post("/rest/im.dialog.messages.get")]
    Task<PortalReply> Messages([Body] GetMessages request, [Property("person")] Secret person, [Property("urgency")] Urgency urgency, CancellationToken cancel);
}

public sealed record GetMessages(
    [property: JsonPropertyName("DIALOG_ID")] string DialogId,
    [property: JsonPropertyName("FIRST_ID")] long FirstId,
    [property: JsonPropertyName("LIMIT")] int Limit);
