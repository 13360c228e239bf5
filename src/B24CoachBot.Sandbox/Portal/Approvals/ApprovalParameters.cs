using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Approvals;

/// <summary>PARAMETERS of a task of a business process.</summary>
internal static class ApprovalParameters
{
    /// <summary>What every request for information asks for.</summary>
    public const string AskedField = "phone_number";

    /// <summary>The labels of the buttons that this kind has, and the fields that a request asks for.</summary>
    public static JsonObject Of(ApprovalRow row)
    {
        var shown = new JsonObject { ["CommentLabel"] = "Комментарий", ["CommentRequired"] = row.CommentRequired, ["ShowComment"] = "Y" };
        if (row.Activity == ApprovalKinds.Approve)
        {
            shown["StatusYesLabel"] = "Утвердить";
            shown["StatusNoLabel"] = "Отклонить";
            return shown;
        }

        shown["StatusOkLabel"] = row.Activity == ApprovalKinds.Review ? "Ознакомлен" : "Сохранить";
        if (row.Activity == ApprovalKinds.OptionalRequest)
        {
            shown["StatusCancelLabel"] = "Отклонить";
        }

        if (ApprovalKinds.AsksForFields(row.Activity))
        {
            shown["Fields"] = new JsonArray(Field());
        }

        return shown;
    }

    private static JsonObject Field() => new()
    {
        ["Id"] = AskedField,
        ["Type"] = "string",
        ["Name"] = "Телефон",
        ["Description"] = "",
        ["Multiple"] = false,
        ["Required"] = true,
        ["Options"] = null,
        ["Settings"] = null,
        ["Default"] = "",
    };
}
