using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;

namespace B24CoachBot.Sandbox.Control;

/// <summary>A task's binding such as D_10 with the title of what it points at; null title when that is gone.</summary>
internal static class CrmLinkState
{
    private static readonly Dictionary<string, (int Type, string Kind)> Kinds = new()
    {
        ["L"] = (CrmFields.Lead, "lead"),
        ["D"] = (CrmFields.Deal, "deal"),
        ["C"] = (CrmFields.Contact, "contact"),
        ["CO"] = (CrmFields.Company, "company"),
    };

    public static JsonObject Of(World world, string link)
    {
        var parts = link.Split('_', 2);
        var number = parts.Length == 2 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
        return Kinds.TryGetValue(parts[0], out var known)
            ? new JsonObject { ["kind"] = known.Kind, ["id"] = number, ["title"] = Title(world, known.Type, number) }
            : new JsonObject { ["kind"] = "other", ["id"] = number, ["title"] = null };
    }

    public static string? Title(World world, int type, long number) =>
        number != 0 && CrmBook.Find(world, type, number) is { } item ? CrmBook.Title(item) : null;
}
