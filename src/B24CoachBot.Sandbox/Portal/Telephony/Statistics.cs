using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Telephony;

/// <summary>Calls as <c>voximplant.statistic.get</c> shows them: every value a text or null.</summary>
internal static class Statistics
{
    public const string PortalNumber = "reg100001";

    private static readonly string[] Unused =
        ["EXTERNAL_CALL_ID", "CALL_LOG", "CALL_RECORD_URL", "CALL_VOTE", "REST_APP_ID", "REST_APP_NAME", "SESSION_ID", "REDIAL_ATTEMPT", "COMMENT", "RECORD_DURATION", "RECORD_FILE_ID"];

    public static JsonObject Of(World world, CallRow call)
    {
        var transcript = call.TranscriptBy(world.Now) is not null;
        var shown = new JsonObject
        {
            ["ID"] = Text(call.Id),
            ["PORTAL_USER_ID"] = Text(call.UserId),
            ["PORTAL_NUMBER"] = PortalNumber,
            ["PHONE_NUMBER"] = call.Phone,
            ["CALL_ID"] = call.CallId,
            ["CALL_CATEGORY"] = call.Category,
            ["CALL_DURATION"] = Text(call.Seconds),
            ["CALL_START_DATE"] = Instants.Write(call.Start, world.Zone),
            ["COST"] = "0.0000",
            ["COST_CURRENCY"] = "",
            ["CALL_FAILED_CODE"] = call.FailedCode,
            ["CALL_FAILED_REASON"] = CallBook.Reason(call.FailedCode),
            ["CRM_ENTITY_TYPE"] = call.Client is { } client ? EntityType(client.OwnerTypeId) : null,
            ["CRM_ENTITY_ID"] = call.Client is { } known ? Text(known.OwnerId) : null,
            ["CRM_ACTIVITY_ID"] = call.ActivityId is { } activity ? Text(activity) : null,
            ["TRANSCRIPT_ID"] = transcript ? Text(call.Id) : null,
            ["TRANSCRIPT_PENDING"] = call.Transcript is not null && !transcript ? "Y" : "N",
            ["CALL_TYPE"] = Text(call.Type),
        };
        foreach (var name in Unused)
        {
            shown[name] = null;
        }

        return shown;
    }

    private static string EntityType(int entityTypeId) => entityTypeId switch
    {
        CrmFields.Lead => "LEAD",
        CrmFields.Company => "COMPANY",
        _ => "CONTACT",
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
