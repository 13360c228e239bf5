namespace B24CoachBot.Sandbox.Transport;

/// <summary>What a request's path says: the generation, whose webhook, which method.</summary>
internal sealed record Address(int Generation, long UserId, string Secret, string Method)
{
    /// <summary>No webhook is named: an application calls, and shows its token elsewhere.</summary>
    public bool IsOfApplication => Secret.Length == 0;

    /// <summary>
    /// <c>/rest/{user}/{secret}/{method}</c> is REST 2, <c>/rest/api/{user}/{secret}/{method}</c> is REST 3; without user and secret an
    /// application calls. A ".json" ending and a closing slash mean nothing. Null when the path is none of these.
    /// </summary>
    public static Address? Parse(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var generation = parts is ["rest", "api", _, ..] ? 3 : 2;
        return parts[Math.Min(generation - 1, parts.Length)..] switch
        {
            [var method] => new Address(generation, 0, "", Bare(method)),
            [var user, var secret, var method] when long.TryParse(user, out var userId) => new Address(generation, userId, secret, Bare(method)),
            _ => null,
        };
    }

    private static string Bare(string method) => method.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? method[..^".json".Length] : method;
}
