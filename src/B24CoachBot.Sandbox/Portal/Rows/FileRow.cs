namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>A file of the Drive that lies in a chat's folder.</summary>
public sealed record FileRow(long Id, long ChatId, long AuthorId, string Name, string Base64, DateTimeOffset Date) : IRow
{
    /// <summary>Bytes.</summary>
    public long Size => (Base64.Length / 4 * 3L) - Base64.AsSpan().Count('=');
}

/// <summary>A link by which a file can be fetched once, without any other key.</summary>
public sealed record DownloadRow(long Id, string Token, long FileId) : IRow;
