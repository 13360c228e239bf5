namespace B24CoachBot.Domain.Conversations;

/// <summary>Who may permit somebody what the black list names: the nearest head who is at work, and where there is none, the quality owner.</summary>
public static class PermissionChain
{
    /// <summary>A chain of heads that leads round in a circle, or up too many floors, ends.</summary>
    private const int Longest = 4;

    /// <summary>In the order in which they are asked; never the asker.</summary>
    public static IReadOnlyList<UserId> Of(UserId asker, Known known)
    {
        var chain = new List<UserId>();
        for (var head = HeadOf(asker, known); head is { } one && one != asker && !chain.Contains(one) && chain.Count < Longest; head = HeadOf(one, known))
        {
            chain.Add(one);
        }

        return [.. chain, .. known.Offices.QualityOwners.Where(owner => owner != asker && !chain.Contains(owner) && known.People.Find(owner) is not null).OrderBy(owner => owner.Value)];
    }

    /// <summary>The first of the chain who is at work today; null where nobody is.</summary>
    public static UserId? AtWork(IReadOnlyList<UserId> chain, Facts facts) =>
        chain.Where(head => !facts.BackOn.ContainsKey(head) && !facts.Gone.Contains(head)).Select(head => (UserId?)head).FirstOrDefault();

    private static UserId? HeadOf(UserId person, Known known) => known.People.Find(person)?.Deputy is { } head && known.People.Find(head) is not null ? head : null;
}
