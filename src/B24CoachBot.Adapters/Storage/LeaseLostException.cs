namespace B24CoachBot.Adapters.Storage;

/// <summary>Another node serves the portal now: nothing of this work was stored, and nothing more is to be sent.</summary>
public sealed class LeaseLostException : Exception
{
    public LeaseLostException()
    {
    }

    public LeaseLostException(string message)
        : base(message)
    {
    }

    public LeaseLostException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>Whether that is what ended something, however deep it stands: HTTP clients wrap what their handlers throw.</summary>
    public static bool Ended(Exception? failure)
    {
        while (failure is not null and not LeaseLostException)
        {
            failure = failure.InnerException;
        }

        return failure is not null;
    }
}
