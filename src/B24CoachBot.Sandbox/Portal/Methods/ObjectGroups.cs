namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>The groups of tasks, CRM, people and projects.</summary>
internal static class ObjectGroups
{
    public static void Register(MethodTable table)
    {
        _ = table;
    }
}
