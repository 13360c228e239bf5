namespace B24CoachBot.Adapters.Storage.Rows;

// What several processes need of one database, and one process with a file of its own does not.

/// <summary>A writing connection, and the number of its last commit: whoever lost the answer to a commit reads here whether it came to pass.</summary>
public sealed class WriterRow
{
    public long Id { get; init; }

    public long Committed { get; set; }
}

/// <summary>A key that encrypts secrets at rest, shared by all nodes.</summary>
public sealed class KeyRow
{
    public required string Name { get; init; }

    /// <summary>As ASP.NET Data Protection writes it.</summary>
    public required string Xml { get; set; }
}
