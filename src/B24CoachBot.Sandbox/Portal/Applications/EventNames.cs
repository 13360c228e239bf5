namespace B24CoachBot.Sandbox.Portal.Applications;

/// <summary>The events that can be bound, by the scope they belong to. A bot's own events cannot: the portal binds them itself.</summary>
internal static class EventNames
{
    public const string Basic = "";

    private static readonly Dictionary<string, string[]> ByScope = new()
    {
        [Basic] = ["ONAPPUNINSTALL", "ONAPPINSTALL", "ONAPPUPDATE", "ONAPPPAYMENT", "ONAPPTEST", "ONOFFLINEEVENT"],
        ["crm"] =
        [
            .. from kind in new[] { "LEAD", "DEAL", "CONTACT", "COMPANY", "ACTIVITY" } from what in new[] { "ADD", "UPDATE", "DELETE" } select $"ONCRM{kind}{what}",
            "ONCRMDEALMOVETOCATEGORY",
        ],
        ["task"] = ["ONTASKADD", "ONTASKUPDATE", "ONTASKDELETE"],
        ["telephony"] = ["ONVOXIMPLANTCALLINIT", "ONVOXIMPLANTCALLSTART", "ONVOXIMPLANTCALLEND"],
    };

    public static IEnumerable<string> All => ByScope.Values.SelectMany(names => names);

    public static IEnumerable<string> Of(string scope) => ByScope.GetValueOrDefault(scope) ?? [];

    public static IEnumerable<string> Of(IEnumerable<string> scopes) => scopes.Prepend(Basic).SelectMany(Of);
}
