using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Faults;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>
/// The batch of REST 3: a JSON array of {method, query, as}. One failure is the whole answer, although the
/// commands before it have already run.
/// </summary>
internal sealed class BatchOfThird(World world, MethodRunner runner)
{
    public static IReadOnlyList<string> Inner(JsonNode body) =>
        body is JsonArray list ? [.. list.Select(item => Loose.Text((item as JsonObject)?["method"]) ?? "")] : [];

    public Answer Run(Caller caller, JsonNode body, Visit visit)
    {
        if (body is not JsonArray commands)
        {
            throw PortalError.V3(400, "INVALIDSELECTEXCEPTION", "A batch is a list of commands");
        }

        if (commands.Count > BatchOfSecond.Longest)
        {
            throw new PortalError(400, "ERROR_BATCH_LENGTH_EXCEEDED", "Max batch length exceeded");
        }

        var results = new JsonArray();
        var named = new Dictionary<string, JsonNode?>();
        foreach (var item in commands)
        {
            var command = item as JsonObject ?? [];
            var method = Loose.Text(command["method"]) ?? throw PortalError.Invalid("method", "Required field `method` is not specified");
            if (FaultBook.Take(world, method, FaultKind.OfRefusals) is { } fault)
            {
                visit.Fault = fault.Kind;
                throw fault.Refusal(3)!;
            }

            if (method.Equals("batch", StringComparison.OrdinalIgnoreCase))
            {
                throw new PortalError(405, "ERROR_BATCH_METHOD_NOT_ALLOWED", "Method is not allowed for batch usage");
            }

            var query = Substitute(command["query"], named) as JsonObject ?? [];
            var answer = runner.Run(caller, 3, method, new Args(query, strict: true)).Answer;
            results.Add(answer.Result?.DeepClone());
            if (Loose.Text(command["as"]) is { } alias)
            {
                named[alias] = answer.Result;
            }
        }

        return results;
    }

    /// <summary>{"$ref":"alias.item.id"} gives one value, {"$refArray":"alias.items.id"} one value per row.</summary>
    private static JsonNode? Substitute(JsonNode? node, Dictionary<string, JsonNode?> named) => node switch
    {
        JsonObject map when map.Count == 1 && Loose.Text(map["$ref"]) is { } path => One(path, named)?.DeepClone(),
        JsonObject map when map.Count == 1 && Loose.Text(map["$refArray"]) is { } path => Many(path, named),
        JsonObject map => new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, Substitute(member.Value, named)))),
        JsonArray list => new JsonArray([.. list.Select(item => Substitute(item, named))]),
        _ => node?.DeepClone(),
    };

    private static JsonNode? One(string path, Dictionary<string, JsonNode?> named)
    {
        var steps = path.Split('.');
        return steps.Skip(1).Aggregate(named.GetValueOrDefault(steps[0]), (at, step) => (at as JsonObject)?[step]);
    }

    private static JsonArray Many(string path, Dictionary<string, JsonNode?> named)
    {
        var dot = path.LastIndexOf('.');
        var rows = One(path[..Math.Max(dot, 0)], named) as JsonArray ?? [];
        return new JsonArray([.. rows.Select(row => (row as JsonObject)?[path[(dot + 1)..]]?.DeepClone())]);
    }
}
