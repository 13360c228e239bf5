using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace B24CoachBot.Adapters.Portal.OAuth;

/// <summary>The few calls made with a token that somebody brought along: who they are, and what they may read. They are a person's clicks, so they need no place in the portal's pace;
/// <c>root</c> is the portal's as stored, never as the visitor said.</summary>
public sealed class AsPerson(HttpClient http, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Whose token it is → <c>{ID, ADMIN}</c>. Source: api-reference/common/users/profile.md.</summary>
    public async Task<PersonAtPortal?> Who(Uri root, Secret access, CancellationToken cancel) =>
        await Ask(root, "profile", [], access, cancel) is PortalReply.Answered { Result: var person } && person.Id("ID") is { } id
            ? new PersonAtPortal(id, person.Flag("ADMIN"), person.Text("NAME"))
            : null;

    /// <summary>A message as that person may read it; null when they may not. Source: api-reference/chats/messages/im-dialog-messages-get.md.</summary>
    public async Task<MessageRead?> Message(Uri root, Secret access, string dialog, long message, CancellationToken cancel)
    {
        var reply = await Ask(root, "im.dialog.messages.get", new JsonObject { ["DIALOG_ID"] = dialog, ["FIRST_ID"] = message - 1, ["LIMIT"] = 1 }, access, cancel);

        // Deleted messages are left out, and then the next one would come.
        return reply is PortalReply.Answered { Result: var read } && read["messages"].Items().FirstOrDefault(row => row.Number("id") == message) is { IsObject: true } seen && seen.Text("text").Length > 0
            ? new MessageRead(seen.Text("text"), seen.Id("author_id") is { } author and > 0 ? author : null)
            : null;
    }

    /// <summary>How the application stands at the portal. Source: api-reference/common/system/app-info.md.</summary>
    public Task<PortalReply> App(Uri root, Secret access, CancellationToken cancel) => Ask(root, "app.info", [], access, cancel);

    private async Task<PortalReply> Ask(Uri root, string method, JsonObject body, Secret access, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        body["auth"] = access.Reveal();
        try
        {
            using var answer = await http.PostAsJsonAsync(new Uri(root, $"/rest/{method}"), body, either.Token);
            return PortalAnswer.Read(answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(either.Token), method, clock.GetUtcNow());
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException || (broken is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new PortalReply.Failed(new PortalFailure.Unreachable());
        }
    }
}

/// <param name="IsAdmin">An administrator of the portal, who alone may install.</param>
public sealed record PersonAtPortal(int Id, bool IsAdmin, string Name);

public sealed record MessageRead(string Text, int? AuthorId)
{
    // People's words stay out of logs.
    public override string ToString() => "MessageRead";
}
