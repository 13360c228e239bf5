using B24CoachBot.Domain;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Whether people of the cached directory still work here, within a batch that may hold other questions. Source: api-reference/user/user-get.md.</summary>
public static class StillEmployed
{
    private const string Key = "still";
    private const int Most = 50;

    public static void Ask(Batch batch, IReadOnlyList<UserId> people)
    {
        if (people.Count > 0)
        {
            batch.Add(Key, "user.get", query => query.Set("FILTER[ID]", people.Take(Most).Select(person => person.Value).ToArray()));
        }
    }

    /// <summary>Those asked about who were dismissed or became guests; nobody when the portal did not say.</summary>
    public static IReadOnlySet<UserId> Gone(BatchReply reply) => !reply.Commands.ContainsKey(Key)
        ? new HashSet<UserId>()
        : reply.Result(Key).Items().Select(UserRow.Read).OfType<UserRow>()
            .Where(user => !user.Active || user.UserType is "extranet" or "email")
            .Select(user => new UserId(user.Id)).ToHashSet();
}
