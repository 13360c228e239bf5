namespace B24CoachBot.Sandbox.Control;

/// <summary>What the chat page needs beyond the calls of tests: who works here, the board beside the chat, what is set now.</summary>
internal static class PageControls
{
    public static void Register(ControlTable table)
    {
        PeopleControl.Register(table);
        BoardControl.Register(table);
        SettingsControl.Register(table);
    }
}
