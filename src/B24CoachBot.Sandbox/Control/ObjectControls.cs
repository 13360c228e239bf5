namespace B24CoachBot.Sandbox.Control;

/// <summary>Somebody works in the portal's tasks, deals and staff; and the state as a whole.</summary>
internal static class ObjectControls
{
    public static void Register(ControlTable table)
    {
        StateControl.Register(table);
        TaskControl.Register(table);
        DealControl.Register(table);
        UserControl.Register(table);
        ApprovalsControl.Register(table);
    }
}
