using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;

namespace B24CoachBot.Sandbox.Control;

/// <summary>POST deals/{id}: somebody fills fields or moves the deal, under the portal's own rules.</summary>
internal static class DealControl
{
    public static void Register(ControlTable table) => table.Post("deals/{id}", Change);

    private static JsonObject Change(ControlCall call)
    {
        call.Body.Allow("by", "fields", "stage");
        var by = call.BodyUser("by");
        var deal = CrmBook.Find(call.World, CrmFields.Deal, call.Id) ?? throw new ControlError(400, $"There is no deal {call.Id}.");
        var known = CrmFields.Of(call.World, CrmFields.Deal);
        var sent = new JsonObject();
        foreach (var (name, value) in call.Body.MapOrNull("fields") ?? [])
        {
            var field = CrmFields.Find(known, name) ?? throw new ControlError(400, $"Deals have no field '{name}'.");
            sent[field.Name] = value?.DeepClone();
        }

        if (call.Body.TextOrNull("stage") is { } stage)
        {
            sent["stageId"] = stage;
        }

        try
        {
            return DealState.Of(call.World, CrmBook.Update(call.World, by.Id, deal, sent));
        }
        catch (PortalError refused)
        {
            throw new ControlError(400, $"The portal refuses this: {refused.Message}");
        }
    }
}
