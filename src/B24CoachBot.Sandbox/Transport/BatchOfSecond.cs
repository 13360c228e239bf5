using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Faults;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>The batch of REST 2: up to 50 command lines, one after another, always answered with 200.</summary>
internal sealed class BatchOfSecond(World world, MethodRunner runner)
{
    public const int Longest = 50;

    private static readonly string[] NeverInside = ["batch", "imbot.v2.File.download", "imbot.v2.File.upload"];

    /// <summary>The method names inside, for the log and for faults.</summary>
    public static IReadOnlyList<string> Inner(Args args) => [.. Commands(args).Select(command => MethodOf(command.Line))];

    public Answer Run(Caller caller, Args args, Visit visit)
    {
        var halt = args.Flag("halt");
        var report = new Report(args.Node("cmd") is JsonArray);
        var raw = new Dictionary<string, JsonNode?>();
        foreach (var (index, (key, line)) in Commands(args).Index())
        {
            try
            {
                var (answer, time) = index < Longest
                    ? Command(caller, line, raw, visit)
                    : throw new PortalError(400, "ERROR_BATCH_LENGTH_EXCEEDED", "Max batch length exceeded");
                raw[key] = answer.Result;
                report.Success(key, answer, time);
            }
            catch (PortalError error)
            {
                report.Failure(key, error);
                if (halt)
                {
                    break;
                }
            }
        }

        return report.ToJson();
    }

    private static IEnumerable<(string Key, string Line)> Commands(Args args) => args.Node("cmd") switch
    {
        JsonObject map => map.Select(member => (member.Key, Loose.Text(member.Value) ?? "")),
        JsonArray list => list.Select((item, index) => (index.ToString(CultureInfo.InvariantCulture), Loose.Text(item) ?? "")),
        _ => [],
    };

    private static string MethodOf(string line) => line.Split('?', 2)[0];

    private (Answer Answer, JsonObject Time) Command(Caller caller, string line, Dictionary<string, JsonNode?> raw, Visit visit)
    {
        var method = MethodOf(line);
        if (FaultBook.Take(world, method, FaultKind.OfRefusals) is { } fault)
        {
            visit.Fault = fault.Kind;
            throw fault.Refusal(2)!;
        }

        if (NeverInside.Contains(method, StringComparer.OrdinalIgnoreCase))
        {
            throw new PortalError(405, "ERROR_BATCH_METHOD_NOT_ALLOWED", "Method is not allowed for batch usage");
        }

        var query = line.Split('?', 2) is [_, var text] ? PhpForm.Read(text) : [];
        return runner.Run(caller, 2, method, new Args(BatchReferences.Resolve(query, raw), strict: false));
    }

    /// <summary>The five maps of the answer, in PHP's shapes: an empty map is [], keys 0, 1, 2 … make a list.</summary>
    private sealed class Report(bool listed)
    {
        private readonly JsonObject results = [];
        private readonly JsonObject errors = [];
        private readonly JsonObject totals = [];
        private readonly JsonObject nexts = [];
        private readonly JsonObject times = [];

        public void Success(string key, Answer answer, JsonObject time)
        {
            results[key] = answer.Result?.DeepClone();
            times[key] = time;
            if (answer.Total is { } total)
            {
                totals[key] = total;
            }

            if (answer.Next is { } next)
            {
                nexts[key] = next;
            }
        }

        public void Failure(string key, PortalError error) => errors[key] = Envelope.Failure(error, 2);

        public Answer ToJson() => new JsonObject
        {
            ["result"] = Php(results),
            ["result_error"] = Php(errors),
            ["result_total"] = Php(totals),
            ["result_next"] = Php(nexts),
            ["result_time"] = Php(times),
        };

        private JsonNode Php(JsonObject map)
        {
            var isList = listed && map.Select((member, index) =>
                member.Key == index.ToString(CultureInfo.InvariantCulture)).All(inOrder => inOrder);
            return map.Count == 0 || isList ? new JsonArray([.. map.Select(member => member.Value?.DeepClone())]) : map;
        }
    }
}
