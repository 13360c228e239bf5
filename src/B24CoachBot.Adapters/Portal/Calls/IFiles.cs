using Refit;

namespace B24CoachBot.Adapters.Portal.Calls;

/// <summary>Source: api-reference/chat-bots/chat-bots-v2/imbot.v2/files.</summary>
public interface IFiles
{
    /// <summary>→ <see cref="FileSent"/>; <c>FILE_EMPTY</c>, <c>FILE_INVALID_CONTENT</c>, <c>FILE_FOLDER_ERROR</c>, <c>FILE_UPLOAD_FAILED</c>,
    /// <c>FILE_SEND_FAILED</c>, <c>FILE_TOO_LARGE</c> (100 MB). No keyboard, no key against doubles, not inside a batch. Source: files/file-upload.md.</summary>
    [Post("/rest/imbot.v2.File.upload")]
    Task<PortalReply> Upload([Body] UploadFile request, [Property("urgency")] Urgency urgency, CancellationToken cancel);
}

public sealed record UploadFile(int BotId, Secret? BotToken, string DialogId, FileToSend Fields);

/// <param name="Content">Base64.</param>
/// <param name="Message">The text beside the file.</param>
public sealed record FileToSend(string Name, string Content, string Message);

/// <summary>The message that holds a file; one without a file answers with <c>id</c>.</summary>
public sealed record FileSent(long MessageId)
{
    public static FileSent? Read(PortalJson result) => (result.Number("messageId") ?? result.Number("id")) is { } id ? new FileSent(id) : null;
}
