using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>A task as REST 3 shows it: native types, words, instants with the portal's offset.</summary>
internal static class Task3View
{
    // The portal leaves these out unless they are asked for by name.
    private static readonly HashSet<string> OnlyOnRequest = ["creatorId", "responsibleId", "groupId", "stageId", "accomplices", "auditors", "created"];

    public static JsonObject Full(Call call, TaskRow task)
    {
        var item = new JsonObject();
        foreach (var name in Task3Fields.All.Keys.Where(name => !OnlyOnRequest.Contains(name)))
        {
            item[name] = Value(call, task, name);
        }

        return item;
    }

    /// <summary>Only what is asked for: an unknown root is dropped silently, an unknown nested name is refused.</summary>
    public static JsonObject Selected(Call call, TaskRow task, IReadOnlyList<string> names)
    {
        var item = new JsonObject();
        foreach (var name in names)
        {
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot > 0)
            {
                Nest(call, task, item, name[..dot], name[(dot + 1)..]);
            }
            else if (Task3Fields.All.ContainsKey(name))
            {
                item[name] = Value(call, task, name);
            }
            else if (Task3Relations.Of(call.World, task, name) is { } relation)
            {
                item[name] = relation.Node;
            }
        }

        return item;
    }

    public static JsonObject Rights(Call call, TaskRow task)
    {
        var user = call.Caller.User;
        var edits = TaskAccess.Edits(user, task);
        var works = TaskAccess.Works(user, task);
        var reads = TaskAccess.Reads(call.World, user, task);
        var open = task.Status is "pending" or "in_progress" or "deferred";
        return new JsonObject
        {
            ["read"] = reads,
            ["watch"] = reads,
            ["createResult"] = works,
            ["edit"] = edits,
            ["remove"] = edits,
            ["complete"] = works && open,
            ["approve"] = edits && task.Status == "supposedly_completed",
            ["disapprove"] = edits && task.Status == "supposedly_completed",
            ["start"] = works && task.Status is "pending" or "deferred",
            ["pause"] = works && task.Status == "in_progress",
            ["delegate"] = works && open,
            ["defer"] = works && task.Status is "pending" or "in_progress",
            ["renew"] = works && task.Status is "completed" or "deferred" or "supposedly_completed",
            ["deadline"] = edits || (works && task.AllowsChangeDeadline),
            ["changeResponsible"] = edits,
            ["changeAccomplices"] = edits,
            ["addAuditors"] = reads,
            ["checklistAdd"] = works,
            ["checklistEdit"] = edits,
            ["checklistToggle"] = works,
            ["attachFile"] = works,
            ["admin"] = user.IsAdmin,
        };
    }

    private static void Nest(Call call, TaskRow task, JsonObject item, string root, string leaf)
    {
        if (Task3Relations.Of(call.World, task, root) is not { } relation)
        {
            throw PortalError.V3(400, "UNKNOWNDTOPROPERTYEXCEPTION", $"Unknown field `{root}` for entity `TaskDto`");
        }

        if (!relation.Names.Contains(leaf))
        {
            throw PortalError.V3(400, "UNKNOWNDTOPROPERTYEXCEPTION", $"Unknown field `{leaf}` for entity `{relation.Entity}`");
        }

        if (relation.Node is JsonObject related)
        {
            var nested = item[root] as JsonObject ?? [];
            nested[leaf] = related[leaf]?.DeepClone();
            item[root] = nested;
        }
        else
        {
            item[root] = relation.Node;
        }
    }

    private static JsonNode? Value(Call call, TaskRow task, string name) => name switch
    {
        "id" => task.Id,
        "title" => task.Title,
        "description" => task.Description,
        "creatorId" => task.CreatorId,
        "responsibleId" => task.ResponsibleId,
        "deadline" => Moment(call, task.Deadline),
        "startPlan" => Moment(call, task.StartPlan),
        "endPlan" => Moment(call, task.EndPlan),
        "accomplices" or "auditors" => Task3Relations.Of(call.World, task, name)!.Node,
        "groupId" => task.GroupId,
        "stageId" => task.StageId,
        "parentId" => task.ParentId,
        "priority" => task.Priority,
        "status" => task.Status,
        "mark" => task.Mark ?? "none",
        "xmlId" => task.XmlId,
        "crmItemIds" => new JsonArray([.. task.CrmItemIds.Select(link => JsonValue.Create(link))]),
        "estimatedTime" => task.EstimatedTime,
        "needsControl" => task.NeedsControl,
        "requireResult" => task.RequireResult,
        "allowsChangeDeadline" => task.AllowsChangeDeadline,
        "allowsTimeTracking" => task.AllowsTimeTracking,
        "matchesWorkTime" => task.MatchesWorkTime,
        "created" => Moment(call, task.Created),
        "changed" => Moment(call, task.Changed),
        "activity" => Moment(call, task.Activity),
        "started" => Moment(call, task.Started),
        "closed" => Moment(call, task.Closed),
        "statusChanged" => Moment(call, task.StatusChanged),
        "chatId" => task.ChatId,
        "checklist" => new JsonArray([.. ChecklistTree.Of(call.World, task.Id).Select(item => JsonValue.Create(item.Id))]),
        "containsChecklist" => ChecklistTree.Of(call.World, task.Id).Count > 0,
        "containsResults" => TaskResults.Of(call.World, task.Id).Count > 0,
        "fileIds" => task.FileIds.Count == 0 ? null : new JsonArray([.. task.FileIds.Select(id => JsonValue.Create(id))]),
        "guid" => task.ExternalId,
        "link" => Link(call, task),
        "rights" => Rights(call, task),
        "scenarios" => new JsonArray("default"),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "a field of TaskDto without a value"),
    };

    private static string Link(Call call, TaskRow task) => string.Create(
        CultureInfo.InvariantCulture, $"/company/personal/user/{call.Caller.UserId}/tasks/task/view/{task.Id}/");

    private static string? Moment(Call call, DateTimeOffset? moment) => Instants.Write(moment, call.World.Zone);
}
