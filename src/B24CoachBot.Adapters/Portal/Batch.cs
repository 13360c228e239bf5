using B24CoachBot.Adapters.Portal.Calls;

namespace B24CoachBot.Adapters.Portal;

/// <summary>Up to 50 commands of the second generation that travel as one request and run in order.</summary>
/// <param name="halt">Stop at the first failure. Needed wherever a command refers to another's result:
/// an unresolved reference is otherwise taken as it stands.</param>
public sealed class Batch(bool halt = false)
{
    public const int Most = 50;

    private readonly OrderedDictionary<string, (string Method, string Query)> commands = [];

    public int Count => commands.Count;

    public Batch Add(string key, string method, Action<BatchQuery>? with = null)
    {
        // Numeric keys would make PHP answer with a list and lose them.
        if (key.Length == 0 || !char.IsAsciiLetter(key[0]))
        {
            throw new ArgumentException("A command's key begins with a letter.", nameof(key));
        }

        if (commands.Count == Most)
        {
            throw new InvalidOperationException($"A batch holds at most {Most} commands.");
        }

        var query = new BatchQuery();
        with?.Invoke(query);
        commands.Add(key, (method, query.ToString()));
        return this;
    }

    public BatchRequest ToRequest() => new(halt ? 1 : 0, new OrderedDictionary<string, string>(commands.Select(command =>
        KeyValuePair.Create(command.Key, command.Value.Query.Length == 0 ? command.Value.Method : $"{command.Value.Method}?{command.Value.Query}"))));

    public async Task<BatchReply> Run(IBatch portal, Urgency urgency, TimeProvider clock, CancellationToken cancel) =>
        Read(await portal.Run(ToRequest(), urgency, cancel), clock.GetUtcNow());

    /// <summary>The answer of each command; a failure of the whole request is the answer of every one.</summary>
    public BatchReply Read(PortalReply reply, DateTimeOffset now) => reply is PortalReply.Answered { Result: var all }
        ? new BatchReply(null, InOrder(command => Read(command.Key, command.Value.Method, all, now)))
        : new BatchReply(((PortalReply.Failed)reply).Why, InOrder(_ => reply));

    private OrderedDictionary<string, PortalReply> InOrder(Func<KeyValuePair<string, (string Method, string Query)>, PortalReply> read) =>
        new(commands.Select(command => KeyValuePair.Create(command.Key, read(command))));

    private static PortalReply Read(string key, string method, PortalJson all, DateTimeOffset now)
    {
        if (all["result_error"].Has(key))
        {
            return new PortalReply.Failed(PortalAnswer.ReadError(all["result_error"][key], method, now));
        }

        return all["result"].Has(key)
            ? new PortalReply.Answered(all["result"][key])
            {
                Total = all["result_total"].Id(key),
                Next = all["result_next"].Id(key),
                OperatingReset = PortalAnswer.Reset(all["result_time"][key]),
            }
            : new PortalReply.Failed(new PortalFailure.Skipped());
    }
}

/// <summary>A batch's answers by command key. <paramref name="Failure"/>: of the whole request; its commands then share it.</summary>
public sealed record BatchReply(PortalFailure? Failure, IReadOnlyDictionary<string, PortalReply> Commands)
{
    public PortalReply Of(string key) => Commands[key];

    /// <summary>The command's result, or an empty one if it failed.</summary>
    public PortalJson Result(string key) => Commands[key] is PortalReply.Answered { Result: var result } ? result : default;

    /// <summary>The result of a command that may not have been asked at all.</summary>
    public PortalJson Given(string key) => Commands.ContainsKey(key) ? Result(key) : default;

    /// <summary>The first failure in the order sent.</summary>
    public PortalFailure? FirstFailure => FirstFailureWhere(_ => true);

    /// <summary>The first failure, in the order sent, among commands that matter; one that a halted batch never reached is none.</summary>
    public PortalFailure? FirstFailureWhere(Func<string, bool> matters) => Commands
        .Where(command => matters(command.Key))
        .Select(command => (command.Value as PortalReply.Failed)?.Why)
        .FirstOrDefault(why => why is not (null or PortalFailure.Skipped));
}
