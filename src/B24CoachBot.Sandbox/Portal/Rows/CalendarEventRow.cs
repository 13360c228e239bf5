using System.Text.Json.Serialization;

namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>A meeting in the calendars of everybody who is invited to it. One that was called off is gone.</summary>
public sealed record CalendarEventRow(long Id, long HostId, IReadOnlyList<long> Invited, string Name, DateTimeOffset Start, int Seconds) : IRow
{
    /// <summary>Those who will not come.</summary>
    public IReadOnlyList<long> Declined { get; init; } = [];

    [JsonIgnore]
    public DateTimeOffset End => Start.AddSeconds(Seconds);
}
