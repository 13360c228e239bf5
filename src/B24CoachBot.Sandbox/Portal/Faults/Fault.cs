namespace B24CoachBot.Sandbox.Portal.Faults;

/// <summary>One ordered misbehaviour and how often it is still to happen. <paramref name="Delay"/> is on the portal's clock.</summary>
public sealed record FaultRow(long Id, string Method, string Kind, int Times, bool Executed, TimeSpan Delay) : IRow
{
    /// <summary>Of a refusal: the portal's error code; without one the generation's own word for "access denied".</summary>
    public string? Code { get; init; }

    /// <summary>Refused before anything ran; inside a batch only that command is hit.</summary>
    public PortalError? Refusal(int generation) => Kind switch
    {
        FaultKind.Busy => new PortalError(503, "QUERY_LIMIT_EXCEEDED", "Too many requests"),
        FaultKind.Operating => new PortalError(429, "OPERATION_TIME_LIMIT", "Method is blocked due to operation time limit"),
        FaultKind.ExpiredToken => new PortalError(401, "expired_token", "The access token provided has expired"),
        FaultKind.Refused => new PortalError(400, Code ?? (generation == 3 ? PortalError.V3Prefix + "ACCESSDENIEDEXCEPTION" : "ACCESS_DENIED"), "Access denied"),
        _ => null,
    };
}

/// <summary>The kinds of misbehaviour, in the words of the control call.</summary>
public static class FaultKind
{
    public const string Busy = "busy";
    public const string Operating = "operating";
    public const string ExpiredToken = "expired-token";
    public const string Refused = "refused";
    public const string LostAnswer = "lost-answer";
    public const string NotJson = "not-json";
    public const string Error500 = "error-500";
    public const string LateAnswer = "late-answer";
    public const string RepeatEvent = "repeat-event";
    public const string ReorderEvents = "reorder-events";
    public const string DropEvent = "drop-event";

    public static IReadOnlyList<string> OfCalls { get; } =
        [Busy, Operating, ExpiredToken, Refused, LostAnswer, NotJson, Error500, LateAnswer];

    /// <summary>Those that stop a call before anything ran.</summary>
    public static IReadOnlyList<string> OfRefusals { get; } = [Busy, Operating, ExpiredToken, Refused];

    public static IReadOnlyList<string> OfEvents { get; } = [RepeatEvent, ReorderEvents, DropEvent];
}
