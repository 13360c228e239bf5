using System.Net;
using System.Text.Json;

namespace B24CoachBot.Adapters.Portal;

/// <summary>The one reader of the portal's answers, both generations. The code decides first, the HTTP status second:
/// bot errors come as 400 or 403 by revision, and some methods report a failure with 200.</summary>
public static class PortalAnswer
{
    // With no reset named, the budget's next one-minute basket is the earliest moment worth a try.
    private static readonly TimeSpan Basket = TimeSpan.FromMinutes(1);

    public static PortalReply Read(HttpStatusCode status, ReadOnlyMemory<byte> body, string method, DateTimeOffset now, TimeSpan? retryAfter = null, bool replayed = false)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(new PortalJson(document.RootElement.Clone()), status, method, now, retryAfter, replayed);
        }
        catch (JsonException)
        {
            return new PortalReply.Failed(ByStatus(status, method, now, retryAfter, ""));
        }
    }

    /// <summary>One command of a batch: its error is an envelope of its own, always under status 200.</summary>
    public static PortalFailure ReadError(PortalJson envelope, string method, DateTimeOffset now) =>
        Failure(envelope, HttpStatusCode.BadRequest, method, now, null);

    private static PortalReply Read(PortalJson answer, HttpStatusCode status, string method, DateTimeOffset now, TimeSpan? retryAfter, bool replayed)
    {
        var error = answer["error"];
        var ok = (int)status is >= 200 and < 300;
        if (ok && answer.Has("result") && error.IsEmpty)
        {
            return new PortalReply.Answered(answer["result"])
            {
                Total = answer.Id("total"),
                Next = answer.Id("next"),
                Replayed = replayed,
                OperatingReset = Reset(answer["time"]),
            };
        }

        return new PortalReply.Failed(answer.Has("error")
            ? Failure(answer, status, method, now, retryAfter)
            : ByStatus(status, method, now, retryAfter, ""));
    }

    private static PortalFailure Failure(PortalJson answer, HttpStatusCode status, string method, DateTimeOffset now, TimeSpan? retryAfter)
    {
        var error = answer["error"];
        var code = error.IsObject ? error.Text("code") : error.Text();
        var text = error.IsObject ? WithDetails(error) : answer.Text("error_description");
        return code.ToUpperInvariant() switch
        {
            "QUERY_LIMIT_EXCEEDED" => new PortalFailure.Busy(retryAfter),
            "OPERATION_TIME_LIMIT" => new PortalFailure.Operating(method, Reset(answer["time"]) ?? now + Basket),
            "EXPIRED_TOKEN" => new PortalFailure.Expired(),
            "INTERNAL_SERVER_ERROR" or "ERROR_UNEXPECTED_ANSWER" => new PortalFailure.Unknown(Answered: true),
            "OVERLOAD_LIMIT" or "PORTAL_DELETED" => new PortalFailure.Refused(code, text),
            { } third when third.EndsWith("EXPIREDTOKENEXCEPTION", StringComparison.Ordinal) => new PortalFailure.Expired(),
            _ when (int)status >= 500 => ByStatus(status, method, now, retryAfter, text),
            _ => new PortalFailure.Refused(code, text),
        };
    }

    private static PortalFailure ByStatus(HttpStatusCode status, string method, DateTimeOffset now, TimeSpan? retryAfter, string text) => status switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => new PortalFailure.Busy(retryAfter),

        // A gateway lost patience; what stands behind it may not have.
        HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout => new PortalFailure.Unknown(Answered: false),
        >= (HttpStatusCode)300 and < (HttpStatusCode)500 => new PortalFailure.Refused($"HTTP_{(int)status}", text),
        _ => new PortalFailure.Unknown(Answered: true),
    };

    /// <summary><c>time.operating_reset_at</c>, unix seconds; cloud portals only.</summary>
    internal static DateTimeOffset? Reset(PortalJson time) =>
        time.Number("operating_reset_at") is { } seconds and > 0 and < 253402300800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static string WithDetails(PortalJson error) => string.Join("; ",
        error["validation"].Items().Select(item => $"{item.Text("field")}: {item.Text("message")}").Prepend(error.Text("message")));
}
