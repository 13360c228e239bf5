namespace B24CoachBot.Adapters.Portal;

/// <summary>Who makes an activity of the CRM: PROVIDER_ID. Source: crm/timeline/activities/activity-base/crm-activity-list.md.</summary>
public static class ActivityProviders
{
    public const string Call = "VOXIMPLANT_CALL";
    public const string Dialogue = "IMOPENLINES_SESSION";
    public const string Todo = "CRM_TODO";
}
