using System.Text.Json;
using System.Text.Json.Nodes;

namespace B24CoachBot.Host.Tests.Portal;

/// <summary>A stub that runs a batch's commands one by one through a function: command line in, result or error out.</summary>
internal static class BatchStub
{
    public static Task<PortalStub> Start(Func<string, string> answer) => PortalStub.Start((context, heard) =>
    {
        var result = new JsonObject();
        var errors = new JsonObject();
        var totals = new JsonObject();
        foreach (var (key, command) in JsonNode.Parse(heard.Body)!["cmd"]!.AsObject())
        {
            var envelope = JsonNode.Parse(answer(Uri.UnescapeDataString(command!.GetValue<string>())))!.AsObject();
            (envelope.ContainsKey("error") ? errors : result)[key] = (envelope.ContainsKey("error") ? envelope : envelope["result"])?.DeepClone();
            if (envelope["total"] is { } total)
            {
                totals[key] = total.DeepClone();
            }
        }

        return PortalStub.Say(context, JsonSerializer.Serialize(new { result = new { result, result_error = errors, result_total = totals } }));
    });
}
