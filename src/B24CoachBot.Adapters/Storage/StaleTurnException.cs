namespace B24CoachBot.Adapters.Storage;

/// <summary>A turn was decided on what is no longer so: another turn was first. Nothing of it was stored; it is to be run again.</summary>
public sealed class StaleTurnException : Exception
{
    public StaleTurnException()
    {
    }

    public StaleTurnException(string message)
        : base(message)
    {
    }

    public StaleTurnException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
