using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Telephony;

/// <summary>Calls as <c>voximplant.statistic.get</c> shows them: every value a text or null.</summary>
internal static class Statistics
{
    public const string PortalNumber = "reg100001";

    private static readonly (string Name, Func<World, CallRow, string?> Value)[] Columns =
    [
        ("ID", (_, call) => Text(call.Id)),
        ("PORTAL_USER_ID", (_, call) => Text(call.UserId)),
        ("PORTAL_NUMBER", (_, _) => PortalNumber),
        ("PHONE_NUMBER", (_, call) => call.Phone),
        ("CALL_ID", (_, call) => call.CallId),
        ("CALL_CATEGORY", (_, call) => call.Category),
        ("CALL_DURATION", (_, call) => Text(call.Seconds)),
        ("CALL_START_DATE", (world, call) => Instants.Write(call.Start, world.Zone)),
        ("COST", (_, _) => "0.0000"),
        ("COST_CURRENCY", (_, _) => ""),
        ("CALL_FAILED_CODE", (_, call) => call.FailedCode),
        ("CALL_FAILED_REASON", (_, call) => CallBook.Reason(call.FailedCode)),
        ("CRM_ENTITY_TYPE", (_, call) => call.Client is { } client ? EntityType(client.OwnerTypeId) : null),
        ("CRM_ENTITY_ID", (_, call) => Text(call.Client?.OwnerId)),
        ("CRM_ACTIVITY_ID", (_, call) => Text(call.ActivityId)),
        ("TRANSCRIPT_ID", (world, call) => call.TranscriptBy(world.Now) is not null ? Text(call.Id) : null),
        ("TRANSCRIPT_PENDING", (world, call) => call.Transcript is not null && call.TranscriptBy(world.Now) is null ? "Y" : "N"),
        ("CALL_TYPE", (_, call) => Text(call.Type)),
        .. new[]
        {
            "EXTERNAL_CALL_ID", "CALL_LOG", "CALL_RECORD_URL", "CALL_VOTE", "REST_APP_ID", "REST_APP_NAME", "SESSION_ID", "REDIAL_ATTEMPT", "COMMENT", "RECORD_DURATION", "RECORD_FILE_ID",
        }.Select(name => (name, (Func<World, CallRow, string?>)((_, _) => null))),
    ];

    private static readonly Dictionary<string, Func<World, CallRow, string?>> ByName = Columns.ToDictionary(column => column.Name, column => column.Value);

    public static JsonObject Of(World world, CallRow call) =>
        new(Columns.Select(column => KeyValuePair.Create(column.Name, (JsonNode?)column.Value(world, call))));

    /// <summary>How one column is read; null when there is no such column.</summary>
    public static Func<World, CallRow, string?>? Column(string name) => ByName.GetValueOrDefault(name);

    private static string EntityType(int entityTypeId) => entityTypeId switch
    {
        CrmFields.Lead => "LEAD",
        CrmFields.Company => "COMPANY",
        _ => "CONTACT",
    };

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
