using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>REST 3's memory of first successes: 24 h by the portal's clock, per webhook (or application and user) and method, byte-equal bodies.</summary>
internal sealed class IdempotencyBook(World world, Caller caller, Visit visit)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>The stored answer of the same request, or null when there is none.</summary>
    public string? Replay()
    {
        if (visit.IdempotencyKey is not { } key)
        {
            return null;
        }

        if (key.Length is 0 or > 255 || key.Any(letter => letter is < ' ' or > '~'))
        {
            throw PortalError.V3(400, "INVALIDIDEMPOTENCYKEYEXCEPTION", "The Idempotency-Key must be 1 to 255 printable ASCII characters");
        }

        if (Find(key) is not { } row)
        {
            return null;
        }

        return row.BodyHash == visit.BodyHash
            ? row.Response
            : throw PortalError.V3(422, "IDEMPOTENCYKEYREUSEDEXCEPTION", "The Idempotency-Key was already used with another request");
    }

    public void Keep(string response)
    {
        if (visit.IdempotencyKey is not { } key)
        {
            return;
        }

        var table = world.Table<IdempotencyRow>();
        foreach (var old in table.All.Where(row => world.Now - row.StoredAt > Kept))
        {
            table.Remove(old.Id);
        }

        table.Put(new IdempotencyRow(world.NextId("idempotency"), caller.Account, Method, key, visit.BodyHash, response, world.Now) { UserId = caller.UserId });
    }

    private string Method => visit.Address.Method.ToUpperInvariant();

    private IdempotencyRow? Find(string key) => world.Table<IdempotencyRow>().All.FirstOrDefault(row =>
        row.WebhookId == caller.Account && row.UserId == caller.UserId && row.Method == Method && row.Key == key && world.Now - row.StoredAt <= Kept);
}
