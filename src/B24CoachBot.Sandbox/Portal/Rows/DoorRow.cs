namespace B24CoachBot.Sandbox.Portal.Rows;

/// <summary>A port of its own at which a portal answers; of several the last one is its address. A port that was taken meanwhile is replaced.</summary>
public sealed record DoorRow(long Id, int Port) : IRow;

/// <summary>Another portal of the process, by its name; the first portal's world knows them all.</summary>
public sealed record SiteRow(long Id, string Name) : IRow;
