using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>A task as REST 2 shows it: camelCase keys, texts for numbers, "Y" and "N", empty maps as lists.</summary>
internal static class Task2View
{
    private static readonly string[] CustomFields = ["ufCrmTask", "ufTaskWebdavFiles", "ufMailMessage"];

    private static readonly string[] Usual =
    [
        "id", "parentId", "title", "description", "mark", "priority", "multitask", "notViewed", "replicate", "stageId", "createdBy",
        "createdDate", "responsibleId", "changedBy", "changedDate", "statusChangedBy", "closedBy", "closedDate", "activityDate", "dateStart",
        "deadline", "startDatePlan", "endDatePlan", "guid", "xmlId", "commentsCount", "allowChangeDeadline", "allowTimeTracking",
        "taskControl", "timeEstimate", "timeSpentInLogs", "matchWorkTime", "siteId", "descriptionInBbcode", "status", "subStatus",
        "statusChangedDate", "durationType", "favorite", "groupId", "auditors", "accomplices", "checklist", "group", "creator", "responsible",
        "accomplicesData", "auditorsData", "chatId", "newCommentsCount", "action", "checkListCanAdd",
    ];

    // What travels with a selected field.
    private static readonly Dictionary<string, string[]> Companions = new()
    {
        ["createdBy"] = ["creator"],
        ["responsibleId"] = ["responsible"],
        ["groupId"] = ["group"],
        ["accomplices"] = ["accomplicesData"],
        ["auditors"] = ["auditorsData"],
        ["status"] = ["subStatus"],
        ["ufCrmTask"] = CustomFields,
        ["ufTaskWebdavFiles"] = CustomFields,
        ["ufMailMessage"] = CustomFields,
    };

    public static JsonObject Full(Call call, TaskRow task) => Show(call, task, Usual);

    /// <param name="names">UPPER_CASE or *; names that the portal does not know are ignored.</param>
    public static JsonObject Selected(Call call, TaskRow task, IReadOnlyList<string> names)
    {
        var keys = names.SelectMany(name => name == "*" ? Usual : With(CamelCase(name)));
        return Show(call, task, ["id", .. keys]);
    }

    public static JsonObject AllowedActions(World world, long userId, TaskRow task)
    {
        var user = world.Table<UserRow>().Find(userId);
        var works = user is not null && TaskAccess.Works(user, task);
        var edits = user is not null && TaskAccess.Edits(user, task);
        var open = task.Status is "pending" or "in_progress" or "deferred";
        return new JsonObject
        {
            ["COMPLETE"] = works && open,
            ["START"] = works && task.Status is "pending" or "deferred",
            ["PAUSE"] = works && task.Status == "in_progress",
            ["DEFER"] = works && task.Status is "pending" or "in_progress",
            ["RENEW"] = works && !open,
            ["APPROVE"] = edits && task.Status == "supposedly_completed",
            ["DISAPPROVE"] = edits && task.Status == "supposedly_completed",
            ["DELEGATE"] = works && open,
            ["REMOVE"] = edits,
            ["EDIT"] = edits,
            ["CHANGE_DEADLINE"] = edits || (works && task.AllowsChangeDeadline),
            ["CHECKLIST.ADD"] = works,
        };
    }

    private static IEnumerable<string> With(string key) => Companions.TryGetValue(key, out var more) ? [key, .. more] : [key];

    private static JsonObject Show(Call call, TaskRow task, IEnumerable<string> keys)
    {
        var item = new JsonObject();
        foreach (var key in keys.Distinct())
        {
            if (Value(call, task, key, out var value))
            {
                item[key] = value;
            }
        }

        return item;
    }

    private static bool Value(Call call, TaskRow task, string key, out JsonNode? value)
    {
        var world = call.World;
        (var known, value) = key switch
        {
            "id" => (true, Number(task.Id)),
            "parentId" => (true, Number(task.ParentId)),
            "title" => (true, task.Title),
            "description" => (true, task.Description),
            "mark" => (true, task.Mark),
            "priority" => (true, Number(TaskWords.PriorityCode(task.Priority))),
            "stageId" => (true, Number(task.StageId ?? 0)),
            "createdBy" => (true, Number(task.CreatorId)),
            "createdDate" => (true, Instants.Write(task.Created, world.Zone)),
            "responsibleId" => (true, Number(task.ResponsibleId)),
            "changedBy" => (true, Number(task.ChangedBy)),
            "changedDate" => (true, Instants.Write(task.Changed, world.Zone)),
            "activityDate" => (true, Instants.Write(task.Activity, world.Zone)),
            "statusChangedBy" => (true, Number(task.StatusChangedBy)),
            "statusChangedDate" => (true, Instants.Write(task.StatusChanged ?? task.Created, world.Zone)),
            "closedBy" => (true, Number(task.ClosedBy ?? 0)),
            "closedDate" => (true, Instants.Write(task.Closed, world.Zone)),
            "dateStart" => (true, Instants.Write(task.Started, world.Zone)),
            "deadline" => (true, Instants.Write(task.Deadline, world.Zone)),
            "startDatePlan" => (true, Instants.Write(task.StartPlan, world.Zone)),
            "endDatePlan" => (true, Instants.Write(task.EndPlan, world.Zone)),
            "guid" => (true, task.ExternalId),
            "xmlId" => (true, task.XmlId),
            "allowChangeDeadline" => (true, Flag(task.AllowsChangeDeadline)),
            "allowTimeTracking" => (true, Flag(task.AllowsTimeTracking)),
            "taskControl" => (true, Flag(task.NeedsControl)),
            "matchWorkTime" => (true, Flag(task.MatchesWorkTime)),
            "timeEstimate" => (true, Number(task.EstimatedTime)),
            "status" => (true, Number(TaskWords.StatusCode(task.Status))),
            "subStatus" => (true, Number(task.Status is "pending" or "in_progress" && task.Deadline < world.Now ? -1 : TaskWords.StatusCode(task.Status))),
            "groupId" => (true, Number(task.GroupId ?? 0)),
            "auditors" => (true, Numbers(task.Auditors)),
            "accomplices" => (true, Numbers(task.Accomplices)),
            "checklist" => (true, Task2People.Checklist(world, task)),
            "group" => (true, Task2People.Group(world, task.GroupId)),
            "creator" => (true, Task2People.One(world, task.CreatorId)),
            "responsible" => (true, Task2People.One(world, task.ResponsibleId)),
            "accomplicesData" => (true, Task2People.Many(world, task.Accomplices)),
            "auditorsData" => (true, Task2People.Many(world, task.Auditors)),
            "tags" => (true, Task2People.Tags(world, task)),
            "chatId" => (true, task.ChatId),
            "ufCrmTask" => (true, new JsonArray([.. task.CrmItemIds.Select(link => JsonValue.Create(link))])),
            "ufTaskWebdavFiles" => (true, Numbers(task.FileIds)),
            "ufMailMessage" or "timeSpentInLogs" or "commentsCount" => (true, null),
            "multitask" or "notViewed" or "replicate" or "favorite" => (true, "N"),
            "siteId" => (true, "s1"),
            "descriptionInBbcode" => (true, "Y"),
            "durationType" => (true, "days"),
            "newCommentsCount" => (true, 0),
            "action" => (true, Actions(world, call.Caller.UserId, task)),
            "checkListCanAdd" => (true, TaskAccess.Works(call.Caller.User, task)),
            _ => (false, (JsonNode?)null),
        };
        return known;
    }

    /// <summary>The same permissions under the names that stand in a task: changeDeadline, checklist.add.</summary>
    private static JsonObject Actions(World world, long userId, TaskRow task)
    {
        var actions = new JsonObject();
        foreach (var (name, allowed) in AllowedActions(world, userId, task))
        {
            actions[CamelCase(name)] = allowed?.DeepClone();
        }

        return actions;
    }

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static JsonArray Numbers(IEnumerable<long> numbers) => [.. numbers.Select(number => JsonValue.Create(Number(number)))];

    private static string Flag(bool value) => value ? "Y" : "N";

    private static string CamelCase(string upper)
    {
        if (!upper.Contains('_', StringComparison.Ordinal) && upper.Any(char.IsLower))
        {
            return upper;
        }

        var parts = upper.ToLowerInvariant().Split('_', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(parts.Select((part, index) => index == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
    }
}
