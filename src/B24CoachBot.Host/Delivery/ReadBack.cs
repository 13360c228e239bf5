using B24CoachBot.Adapters.Portal;

namespace B24CoachBot.Host.Delivery;

/// <summary>The task as it came back beside the task as asked. Differences are told, not hidden: the portal drops some things silently.</summary>
internal static class ReadBack
{
    public static IReadOnlyList<string> Columns { get; } =
        ["ID", "TITLE", "RESPONSIBLE_ID", "ACCOMPLICES", "AUDITORS", "DEADLINE", "GROUP_ID", "UF_CRM_TASK"];

    /// <summary>Names of fields as the receipt knows them; empty when the task is as asked.</summary>
    public static IReadOnlyList<string> Differences(Wanted wanted, PortalJson answer, bool listsStand)
    {
        var task = answer["task"];
        if (!task.IsObject)
        {
            return listsStand ? [] : ["checklist"];
        }

        var found = new List<string>();
        Check("responsible", task.Number("responsibleId") == wanted.Responsible);
        Check("accomplices", Same(task["accomplices"], wanted.Accomplices));
        Check("observers", Same(task["auditors"], wanted.Observers));
        Check("deadline", Minute(task.Instant("deadline")) == Minute(wanted.Deadline));
        Check("project", wanted.ProjectId is null || task.Number("groupId") == wanted.ProjectId);
        Check("crm", wanted.Crm is null || task["ufCrmTask"].Items().Any(link => link.Text() == wanted.Crm));
        Check("checklist", listsStand);
        return found;

        void Check(string field, bool asWanted)
        {
            if (!asWanted)
            {
                found.Add(field);
            }
        }
    }

    private static bool Same(PortalJson people, IReadOnlyList<int> wanted) =>
        people.Items().Select(person => (int)(person.Number() ?? 0)).ToHashSet().SetEquals(wanted);

    private static long? Minute(DateTimeOffset? moment) => moment?.ToUnixTimeSeconds() / 60;
}
