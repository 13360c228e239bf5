using System.Text.Json.Serialization;

namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>A video call that has ended, with what CoPilot makes of it. Texts carry mentions as BB codes.</summary>
/// <param name="ChatId">Meetings of the same people happen in one chat.</param>
public sealed record MeetingRow(
    long Id, long ChatId, long OrganiserId, IReadOnlyList<long> Participants, string Topic, DateTimeOffset Start, int Seconds) : IRow
{
    public IReadOnlyList<string> ActionItems { get; init; } = [];

    public IReadOnlyList<string> Agreements { get; init; } = [];

    /// <summary>How long each block takes, one after another; zero when all are there at once.</summary>
    public TimeSpan BlockTakes { get; init; }

    [JsonIgnore]
    public DateTimeOffset End => Start.AddSeconds(Seconds);
}
