namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>The groups of tasks, CRM, telephony, Open Channels, business processes, people and projects.</summary>
internal static class ObjectGroups
{
    public static void Register(MethodTable table)
    {
        Tasks3.Register(table);
        TaskResultMethods.Register(table);
        Tasks2.Register(table);
        TaskStatus2.Register(table);
        Checklists.Register(table);
        TaskDialogs.Register(table);
        DiskMethods.Register(table);
        CrmItems.Register(table);
        CrmMeta.Register(table);
        CrmTimeline.Register(table);
        CrmActivities.Register(table);
        CrmLinks.Register(table);
        TelephonyMethods.Register(table);
        FollowUpMethods.Register(table);
        LineMethods.Register(table);
        ApprovalMethods.Register(table);
        People.Register(table);
        Departments.Register(table);
        WorkingTime.Register(table);
        CalendarEventMethods.Register(table);
        Workgroups.Register(table);
    }
}
