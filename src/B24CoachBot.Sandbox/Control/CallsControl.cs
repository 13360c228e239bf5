using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;
using B24CoachBot.Sandbox.Portal.Telephony;

namespace B24CoachBot.Sandbox.Control;

/// <summary>POST calls: somebody has just hung up. With nobody named at the other end, or a short number, colleagues talked.</summary>
internal static class CallsControl
{
    private const int LongestInnerNumber = 4;
    private const string AnyInnerNumber = "101";
    private static readonly TimeSpan UsualTranscription = TimeSpan.FromMinutes(2);

    public static void Register(ControlTable table) => table.Post("calls", Add);

    private static JsonObject Add(ControlCall call)
    {
        var body = call.Body;
        body.Allow("user", "contact", "company", "phone", "deal", "lead", "minutes", "direction", "failedCode", "transcript", "transcriptAfter", "copilot", "recordedAfter");
        var code = body.TextOrNull("failedCode") ?? CallBook.Talked;
        var cards = CallCards.Of(call);
        var phone = body.TextOrNull("phone") ?? cards.Client?.Phone ?? AnyInnerNumber;
        var seconds = Seconds(body, code);
        var ended = CallBook.End(
            call.World,
            new CallRow(0, "", call.BodyUser().Id, phone, call.World.Now.AddSeconds(-seconds), seconds, Direction(body), Known(code))
            {
                Category = phone.Length <= LongestInnerNumber ? "internal" : "external",
                Transcript = body.TextOrNull("transcript"),
                TranscriptAt = body.Has("transcript") ? call.World.Now + (body.DurationOrNull("transcriptAfter") ?? UsualTranscription) : null,
            },
            cards.Bindings,
            body.DurationOrNull("recordedAfter") ?? TimeSpan.Zero);
        if (body.MapOrNull("copilot") is { } copilot)
        {
            CopilotOrder.Plan(call.World, cards.Filled(call.World), new ControlBody(copilot));
        }

        return new JsonObject { ["callId"] = ended.CallId, ["activityId"] = ended.ActivityId };
    }

    /// <summary>Fractions are welcome: 0.25 is a quarter of a minute. A failed call need not say how long it rang.</summary>
    private static int Seconds(ControlBody body, string code)
    {
        if (!body.Has("minutes"))
        {
            return code == CallBook.Talked ? throw new ControlError(400, "'minutes' is missing.") : 0;
        }

        return body.DecimalOrNull("minutes") is { } minutes and >= 0 and <= 24 * 60
            ? (int)decimal.Round(minutes * 60)
            : throw new ControlError(400, "'minutes' must be from 0 to 1440.");
    }

    private static int Direction(ControlBody body) => body.Text("direction") switch
    {
        "out" or "outgoing" => 1,
        "in" or "incoming" => 2,
        _ => throw new ControlError(400, "'direction' must be in or out."),
    };

    private static string Known(string code) => CallBook.Codes.Contains(code)
        ? code
        : throw new ControlError(400, $"There is no call result '{code}'; there are: {string.Join(", ", CallBook.Codes)}.");
}
