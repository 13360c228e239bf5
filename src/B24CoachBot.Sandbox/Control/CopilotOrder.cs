using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>The "copilot" of a call: {"UF_CRM_BUDGET": "320000|RUB", …, "after": "PT6M"}: field codes with their values, and when.</summary>
internal static class CopilotOrder
{
    private const string After = "after";
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(6);

    public static void Plan(World world, CrmItemRow card, ControlBody order)
    {
        var known = CrmFields.Of(world, card.EntityTypeId);
        var fields = new JsonObject();
        foreach (var (name, value) in order.Members.Where(member => member.Key != After))
        {
            var field = CrmFields.Find(known, name) ?? throw new ControlError(400, $"The card has no field '{name}'.");
            fields[field.Name] = Checked(field, value, world);
        }

        PlannedChanges.Plan(world, card, fields, order.DurationOrNull(After) ?? Usual);
    }

    private static JsonNode? Checked(CrmField field, JsonNode? value, World world)
    {
        try
        {
            CrmValues.Read(field, value, world.Zone);
            return value?.DeepClone();
        }
        catch (PortalError refused)
        {
            throw new ControlError(400, $"The portal refuses this: {refused.Message}");
        }
    }
}
