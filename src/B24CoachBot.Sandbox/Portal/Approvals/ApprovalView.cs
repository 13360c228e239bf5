using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Approvals;

/// <summary>An approval as <c>bizproc.task.list</c> shows it: every value a text or null, PARAMETERS a map.</summary>
internal static class ApprovalView
{
    // The list of documents that the processes run on.
    private const string DocumentList = "171";

    public static IReadOnlyList<string> Default { get; } = ["ENTITY", "DOCUMENT_ID", "ID", "WORKFLOW_ID", "DOCUMENT_NAME", "NAME", "DOCUMENT_URL"];

    public static JsonObject Of(World world, ApprovalRow row)
    {
        var ended = row.ClosedAt is not null;
        return new JsonObject
        {
            ["ENTITY"] = "BizprocDocument",
            ["DOCUMENT_ID"] = Text(Document(row)),
            ["ID"] = Text(row.Id),
            ["WORKFLOW_ID"] = row.WorkflowId,
            ["DOCUMENT_NAME"] = row.Document,
            ["DESCRIPTION"] = "",
            ["NAME"] = row.Name,
            ["MODIFIED"] = Instants.Write(row.ClosedAt ?? row.DelegatedAt ?? row.OpenedAt, world.Zone),
            ["WORKFLOW_STARTED"] = Instants.Write(row.OpenedAt, world.Zone),
            ["WORKFLOW_STARTED_BY"] = Text(row.StartedBy),
            ["OVERDUE_DATE"] = null,
            ["WORKFLOW_TEMPLATE_ID"] = Text(row.TemplateId),
            ["WORKFLOW_TEMPLATE_NAME"] = row.Name,
            ["WORKFLOW_STATE"] = ended ? "Завершён" : "Ожидает утверждения",
            ["STATUS"] = Text(ApprovalBook.Number(row.Status)),
            ["USER_ID"] = Text(row.UserId),
            ["USER_STATUS"] = Text(ApprovalBook.Number(row.Status)),
            ["MODULE_ID"] = "lists",
            ["ACTIVITY"] = row.Activity,
            ["ACTIVITY_NAME"] = $"A{Text(row.TemplateId)}_68033_56029_16414",
            ["PARAMETERS"] = ApprovalParameters.Of(row),
            ["DOCUMENT_URL"] = $"/bizproc/processes/?livefeed=y&list_id={DocumentList}&element_id={Text(Document(row))}",
        };
    }

    private static long Document(ApprovalRow row) => 2000 + row.Id;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
