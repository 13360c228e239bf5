namespace B24CoachBot.Adapters.Portal;

/// <summary>What every call to the portal returns; calls do not throw, except when cancelled by their caller.</summary>
public abstract record PortalReply
{
    private PortalReply()
    {
    }

    public sealed record Answered(PortalJson Result) : PortalReply
    {
        /// <summary>All rows of a list, when the portal counted them.</summary>
        public int? Total { get; init; }

        /// <summary>The offset of the next page; absent on the last.</summary>
        public int? Next { get; init; }

        /// <summary>The portal repeated its stored answer to the same <c>Idempotency-Key</c> and executed nothing.</summary>
        public bool Replayed { get; init; }

        /// <summary>When the method's oldest minute of spent time falls out of its budget.</summary>
        public DateTimeOffset? OperatingReset { get; init; }

        /// <summary>Mutators say <c>true</c> or <c>{"result": true}</c>, depending on the portal's revision.</summary>
        public bool Done => Result.Flag() || Result["result"].Flag();
    }

    public sealed record Failed(PortalFailure Why) : PortalReply;
}
