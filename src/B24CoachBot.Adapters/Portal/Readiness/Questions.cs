using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Adapters.Portal.Readiness;

/// <summary>Any number of readings, fifty to a request. A refused one has no answer; a portal that is silent for one is silent for all.</summary>
internal sealed class Questions
{
    private readonly List<(string Key, string Method, Action<BatchQuery> With)> asked = [];

    public Questions Add(string key, string method, Action<BatchQuery> with)
    {
        asked.Add((key, method, with));
        return this;
    }

    /// <summary>Null when the portal did not answer: nothing half is known.</summary>
    public async Task<Answered?> Run(IBatch portal, TimeProvider clock, CancellationToken cancel)
    {
        var replies = new Dictionary<string, PortalReply>();
        foreach (var some in asked.Chunk(Batch.Most))
        {
            var batch = new Batch();
            foreach (var (key, method, with) in some)
            {
                batch.Add(key, method, with);
            }

            var reply = await batch.Run(portal, Urgency.Digest, clock, cancel);
            if (some.Select(one => reply.Of(one.Key)).Any(one => one is PortalReply.Failed { Why: not PortalFailure.Refused }))
            {
                return null;
            }

            foreach (var (key, _, _) in some)
            {
                replies.Add(key, reply.Of(key));
            }
        }

        return new Answered(replies);
    }
}

/// <summary>What came back, by key.</summary>
internal sealed class Answered(IReadOnlyDictionary<string, PortalReply> replies)
{
    /// <summary>Null where the connection may not read it.</summary>
    public int? Total(string key) => replies.GetValueOrDefault(key) is PortalReply.Answered answered ? answered.Total ?? 0 : null;

    /// <summary>Rows of a list of cards.</summary>
    public IReadOnlyList<PortalJson> Items(string key) => [.. Result(key)["items"].Items()];

    /// <summary>Rows of a list that is the whole answer.</summary>
    public IReadOnlyList<PortalJson> Rows(string key) => [.. Result(key).Items()];

    private PortalJson Result(string key) => replies.GetValueOrDefault(key) is PortalReply.Answered { Result: var result } ? result : default;
}
