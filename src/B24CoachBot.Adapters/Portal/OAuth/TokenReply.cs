namespace B24CoachBot.Adapters.Portal.OAuth;

/// <summary>What the authorisation server said to a code or a refresh token.</summary>
public abstract record TokenReply
{
    private TokenReply()
    {
    }

    /// <param name="MemberId">The portal the pair belongs to: the server's own word, unlike that of whoever brought the token.</param>
    /// <param name="Endpoint">Where that portal answers: <c>https://…/rest/</c>.</param>
    /// <param name="UserId">In whose name the pair acts; not told with every grant.</param>
    /// <param name="Scope">Names with commas between them.</param>
    public sealed record Granted(TokenPair Pair, string MemberId, Uri? Endpoint, int? UserId, string Scope) : TokenReply;

    /// <summary>No, and asking again changes nothing: <c>invalid_grant</c>, <c>PAYMENT_REQUIRED</c>, <c>NOT_INSTALLED</c>, <c>wrong_client</c> …</summary>
    public sealed record Refused(string Code) : TokenReply;

    /// <summary>No answer that could be read. The server may have replaced the pair all the same.</summary>
    public sealed record Unanswered : TokenReply;
}

/// <summary>Whose token it is, as the authorisation server says; what it did not say is null.</summary>
public abstract record AppReply
{
    private AppReply()
    {
    }

    public sealed record Known(string? MemberId, string? ClientId, string? Code, Uri? Endpoint, int? UserId) : AppReply;

    /// <summary>No token of an application that stands on its portal.</summary>
    public sealed record Refused(string Code) : AppReply;

    public sealed record Unanswered : AppReply;
}
