namespace B24CoachBot.Adapters.Storage;

/// <summary>What was to be written may be written or not: the process is stopping while the database is away. The next start finds what is so.</summary>
public sealed class CommitFateException : Exception
{
    public CommitFateException()
    {
    }

    public CommitFateException(string message)
        : base(message)
    {
    }

    public CommitFateException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
