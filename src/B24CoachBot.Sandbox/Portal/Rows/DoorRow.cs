namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>A port of its own at which a portal answers; of several the last one is its address. A port that was taken meanwhile is replaced.</summary>
public sealed record DoorRow(long Id, int Port) : IRow;

/// <summary>Another portal of the process, by its name; the first portal's world knows them all.</summary>
public sealed record SiteRow(long Id, string Name) : IRow;

/// <summary>The port of the authorisation server; there is one row, number 1, in the first portal's world, once there are applications.</summary>
public sealed record AuthorityRow(long Id, int Port) : IRow;
