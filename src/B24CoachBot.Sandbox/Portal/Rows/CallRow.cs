using System.Text.Json.Serialization;

namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>A line of the telephony's statistics. <paramref name="Type"/> 1 out, 2 in; <paramref name="FailedCode"/> 200 talked, 304 missed …</summary>
public sealed record CallRow(
    long Id, string CallId, long UserId, string Phone, DateTimeOffset Start, int Seconds, int Type, string FailedCode) : IRow
{
    /// <summary>"internal" between colleagues, otherwise "external".</summary>
    public string Category { get; init; } = "external";

    /// <summary>The contact, company or lead whose number it is; a call knows of no deal, only its activity does.</summary>
    public ActivityBinding? Client { get; init; }

    public long? ActivityId { get; init; }

    public string? Transcript { get; init; }

    /// <summary>When the transcript can be read.</summary>
    public DateTimeOffset? TranscriptAt { get; init; }

    [JsonIgnore]
    public DateTimeOffset End => Start.AddSeconds(Seconds);

    public string? TranscriptBy(DateTimeOffset now) => TranscriptAt <= now ? Transcript : null;
}

/// <summary>A call that has ended and comes into the statistics and the cards later.</summary>
public sealed record LateCallRow(long Id, DateTimeOffset Due, CallRow Call, IReadOnlyList<ActivityBinding> Cards) : IRow;
