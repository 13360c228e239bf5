using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>The writable fields of REST 2 tasks (tasks/fields); unknown keys are ignored, as the portal does.</summary>
internal static class Task2Fields
{
    private static readonly Dictionary<string, (string Type, Func<TaskRow, Args, string, TimeZoneInfo, TaskRow> Write)> Known = new()
    {
        ["TITLE"] = ("string", (task, fields, key, _) => task with { Title = fields.TextOrNull(key) ?? "" }),
        ["DESCRIPTION"] = ("string", (task, fields, key, _) => task with { Description = fields.TextOrNull(key) ?? "" }),
        ["CREATED_BY"] = ("integer", (task, fields, key, _) => task with { CreatorId = fields.NumberOrNull(key) ?? 0 }),
        ["RESPONSIBLE_ID"] = ("integer", (task, fields, key, _) => task with { ResponsibleId = fields.NumberOrNull(key) ?? 0 }),
        ["ACCOMPLICES"] = ("array", (task, fields, key, _) => task with { Accomplices = [.. fields.Numbers(key).Distinct()] }),
        ["AUDITORS"] = ("array", (task, fields, key, _) => task with { Auditors = [.. fields.Numbers(key).Distinct()] }),
        ["DEADLINE"] = ("datetime", (task, fields, key, zone) => task with { Deadline = fields.InstantOrNull(key, zone) }),
        ["START_DATE_PLAN"] = ("datetime", (task, fields, key, zone) => task with { StartPlan = fields.InstantOrNull(key, zone) }),
        ["END_DATE_PLAN"] = ("datetime", (task, fields, key, zone) => task with { EndPlan = fields.InstantOrNull(key, zone) }),
        ["PRIORITY"] = ("enum", (task, fields, key, _) => task with { Priority = TaskWords.Priority(fields.NumberOrNull(key) ?? 1) ?? "average" }),
        ["STATUS"] = ("enum", (task, fields, key, _) => task with
        {
            Status = TaskWords.Status(fields.NumberOrNull(key) ?? 0) ?? throw Refused("Invalid task status"),
        }),
        ["GROUP_ID"] = ("integer", (task, fields, key, _) => task with { GroupId = Id(fields, key) }),
        ["STAGE_ID"] = ("integer", (task, fields, key, _) => task with { StageId = Id(fields, key) }),
        ["PARENT_ID"] = ("integer", (task, fields, key, _) => task with { ParentId = Id(fields, key) }),
        ["TASK_CONTROL"] = ("enum", (task, fields, key, _) => task with { NeedsControl = fields.Flag(key) }),
        ["ALLOW_CHANGE_DEADLINE"] = ("enum", (task, fields, key, _) => task with { AllowsChangeDeadline = fields.Flag(key) }),
        ["ALLOW_TIME_TRACKING"] = ("enum", (task, fields, key, _) => task with { AllowsTimeTracking = fields.Flag(key) }),
        ["MATCH_WORK_TIME"] = ("enum", (task, fields, key, _) => task with { MatchesWorkTime = fields.Flag(key) }),
        ["TIME_ESTIMATE"] = ("integer", (task, fields, key, _) => task with { EstimatedTime = fields.NumberOrNull(key) ?? 0 }),
        ["MARK"] = ("enum", (task, fields, key, _) => task with { Mark = fields.TextOrNull(key) is "P" or "N" ? fields.Text(key) : null }),
        ["XML_ID"] = ("string", (task, fields, key, _) => task with { XmlId = fields.TextOrNull(key) is { Length: > 0 } text ? text : null }),
        ["TAGS"] = ("array", (task, fields, key, _) => task with { Tags = Texts(fields, key) }),
        ["UF_CRM_TASK"] = ("array", (task, fields, key, _) => task with { CrmItemIds = Texts(fields, key) }),
        ["UF_TASK_WEBDAV_FILES"] = ("array", (task, fields, key, _) => task with
        {
            FileIds = [.. Texts(fields, key).Select(text => Loose.Number(JsonValue.Create(text.TrimStart('n')))).OfType<long>()],
        }),
        ["SE_PARAMETER"] = ("array", (task, fields, key, _) => task with { RequireResult = RequiresResult(task, fields, key) }),
    };

    public static TaskRow Apply(Call call, TaskRow task, Args fields)
    {
        var author = task.CreatorId;
        foreach (var key in fields.Keys)
        {
            if (Known.TryGetValue(key.ToUpperInvariant(), out var known))
            {
                task = known.Write(task, fields, key, call.World.Zone);
            }
        }

        Check(call, task, author);
        return task;
    }

    public static JsonObject Describe()
    {
        var fields = new JsonObject();
        foreach (var (name, (type, _)) in Known.Where(pair => pair.Key is not ("TAGS" or "SE_PARAMETER")))
        {
            var field = new JsonObject { ["title"] = name, ["type"] = type };
            if (name is "TITLE" or "RESPONSIBLE_ID")
            {
                field["required"] = true;
            }

            fields[name] = field;
        }

        return new JsonObject { ["fields"] = fields };
    }

    private static void Check(Call call, TaskRow task, long author)
    {
        if (string.IsNullOrWhiteSpace(task.Title))
        {
            throw Refused("Task title is not specified");
        }

        if (call.World.Table<UserRow>().Find(task.ResponsibleId) is null)
        {
            throw Refused(task.ResponsibleId == 0 ? "Responsible is not specified" : "User specified in the \"Responsible\" field not found");
        }

        if (task.CreatorId != author && !call.Caller.IsAdmin)
        {
            throw Refused("Only an administrator may name another author");
        }

        if (task.ParentId is { } parent && (parent == task.Id || call.World.Table<TaskRow>().Find(parent) is null))
        {
            throw Refused("Task specified in the \"Parent task\" field not found");
        }

        if (task.StartPlan is { } start && task.EndPlan is { } end && end < start)
        {
            throw Refused("The planned end date is earlier than the start date");
        }
    }

    private static PortalError Refused(string text) => new(400, "ERROR_CORE", text);

    private static long? Id(Args fields, string key) => fields.NumberOrNull(key) is > 0 and var id ? id : null;

    private static IReadOnlyList<string> Texts(Args fields, string key) =>
        [.. fields.List(key).Select(Loose.Text).OfType<string>().Where(text => text.Length > 0).Distinct()];

    /// <summary>Parameter 3 says that a result is needed; the others have no effect here.</summary>
    private static bool RequiresResult(TaskRow task, Args fields, string key)
    {
        var parameter = fields.List(key).OfType<JsonObject>().Select(item => new Args(item, strict: false))
            .FirstOrDefault(item => item.NumberOrNull("CODE") == 3);
        return parameter?.Flag("VALUE") ?? task.RequireResult;
    }
}
