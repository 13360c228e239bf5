namespace B24CoachBot.Sandbox.Transport;

/// <summary>What a request's path says: the generation, whose webhook, which method.</summary>
internal sealed record Address(int Generation, long UserId, string Secret, string Method)
{
    /// <summary>
    /// <c>/rest/{user}/{secret}/{method}</c> is REST 2, <c>/rest/api/{user}/{secret}/{method}</c> is REST 3; a
    /// ".json" ending and a closing slash mean nothing. Null when the path names no webhook.
    /// </summary>
    public static Address? Parse(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var generation = parts is ["rest", "api", ..] ? 3 : 2;
        if (parts.Skip(generation - 1).ToArray() is not [var user, var secret, var method] || !long.TryParse(user, out var userId))
        {
            return null;
        }

        if (method.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            method = method[..^".json".Length];
        }

        return new Address(generation, userId, secret, method);
    }
}
