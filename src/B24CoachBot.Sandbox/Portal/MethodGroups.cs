using B24CoachBot.Sandbox.Portal.Methods;

namespace B24CoachBot.Sandbox.Portal;

/// <summary>Every API group of the portal; what nobody registers is an unknown method.</summary>
public static class MethodGroups
{
    public static MethodTable All()
    {
        var table = new MethodTable();
        CommonMethods.Register(table);
        BotMethods.Register(table);
        BotCommandMethods.Register(table);
        BotMessageMethods.Register(table);
        BotEventMethods.Register(table);
        EventMethods.Register(table);
        PlacementMethods.Register(table);
        ObjectGroups.Register(table);
        return table;
    }
}
