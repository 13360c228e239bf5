namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>One HTTP request of a bot as it was answered; status 0 means that no answer left the portal.</summary>
public sealed record RequestRow(long Id, DateTimeOffset Time, int Generation, string Method, IReadOnlyList<string> Inner) : IRow
{
    public int Status { get; init; }

    /// <summary>Real milliseconds.</summary>
    public double Ms { get; init; }

    public string? Fault { get; init; }

    public bool Replayed { get; init; }
}

/// <summary>
/// A first success of REST 3 under an Idempotency-Key: the exact body and the exact answer. <paramref name="WebhookId"/> is an
/// application's number below zero.
/// </summary>
public sealed record IdempotencyRow(long Id, long WebhookId, string Method, string Key, string BodyHash, string Response, DateTimeOffset StoredAt) : IRow
{
    public long UserId { get; init; }
}
