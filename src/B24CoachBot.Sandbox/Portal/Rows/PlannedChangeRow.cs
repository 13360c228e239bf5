using System.Text.Json.Nodes;

namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>Fields that CoPilot will write into a card; not those that somebody changes after <paramref name="LastChange"/>.</summary>
public sealed record PlannedChangeRow(long Id, DateTimeOffset Due, int EntityTypeId, long ItemId, JsonObject Fields, long LastChange) : IRow;
