using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;

namespace B24CoachBot.Sandbox.Transport;

/// <summary>What goes around an answer in either generation.</summary>
internal static class Envelope
{
    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Success(Answer answer, JsonObject time)
    {
        var envelope = new JsonObject { ["result"] = answer.Result?.DeepClone() };
        if (answer.Next is { } next)
        {
            envelope["next"] = next;
        }

        if (answer.Total is { } total)
        {
            envelope["total"] = total;
        }

        envelope["time"] = time;
        return envelope;
    }

    /// <summary>
    /// REST 3 puts its own refusals into an object; refusals of the system (authorization, limits, unknown method)
    /// look the same in both generations.
    /// </summary>
    public static JsonObject Failure(PortalError error, int generation) =>
        generation == 3 && !IsSystem(error) ? Third(error) : new JsonObject
        {
            ["error"] = error.Code,
            ["error_description"] = error.Message,
        };

    public static string Text(JsonObject envelope) => envelope.ToJsonString(Writing);

    private static bool IsSystem(PortalError error) =>
        error.Code is "NO_AUTH_FOUND" or "ERROR_METHOD_NOT_FOUND" or "QUERY_LIMIT_EXCEEDED" or "OPERATION_TIME_LIMIT"
            or "expired_token" or "invalid_token" or "user_access_error" or "PAYMENT_REQUIRED" or "PORTAL_DELETED" or "INTERNAL_SERVER_ERROR";

    private static JsonObject Third(PortalError error)
    {
        var inner = new JsonObject { ["code"] = error.Code, ["message"] = error.Message };
        if (error.Validation.Count > 0)
        {
            inner["validation"] = new JsonArray([.. error.Validation.Select(finding =>
                new JsonObject { ["field"] = finding.Field, ["message"] = finding.Message })]);
        }

        return new JsonObject { ["error"] = inner };
    }
}
