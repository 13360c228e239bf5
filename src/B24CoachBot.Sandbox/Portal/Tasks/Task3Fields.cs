using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>The fields of TaskDto: their types, and how a written value gets into the task (tasks/fields-rest-v3).</summary>
internal static partial class Task3Fields
{
    public static IReadOnlyDictionary<string, Task3Field> All { get; } = new Task3Field[]
    {
        new("id", "int") { Sortable = true, Filterable = true },
        Written("title", "string", (task, value) => task with { Title = value.Text }),
        Written("description", "string", (task, value) => task with { Description = value.TextOrNull ?? "" }) with { Sortable = false },
        new("creatorId", "int") { Sortable = true, OnCreate = (task, value) => task with { CreatorId = value.Number } },
        Written("responsibleId", "int", (task, value) => task with { ResponsibleId = value.Number }),
        Written("deadline", "DateTime", (task, value) => task with { Deadline = value.InstantOrNull }),
        Written("startPlan", "DateTime", (task, value) => task with { StartPlan = value.InstantOrNull }),
        Written("endPlan", "DateTime", (task, value) => task with { EndPlan = value.InstantOrNull }),
        Written("accomplices", "int[]", (task, value) => task with { Accomplices = [.. value.Numbers.Distinct()] }) with { Sortable = false },
        Written("auditors", "int[]", (task, value) => task with { Auditors = [.. value.Numbers.Distinct()] }) with { Sortable = false },
        Written("groupId", "int", (task, value) => task with { GroupId = value.NumberOrNull is > 0 and var id ? id : null }),
        Written("stageId", "int", (task, value) => task with { StageId = value.NumberOrNull }) with { Sortable = false },
        Written("parentId", "int", (task, value) => task with { ParentId = value.NumberOrNull is > 0 and var id ? id : null }) with { Sortable = false },
        Written("priority", "string", (task, value) => task with { Priority = value.Word(TaskWords.Priorities) }),
        Written("status", "string", (task, value) => task with { Status = value.Word(TaskWords.Statuses) }),
        Written("mark", "string", (task, value) => task with { Mark = value.TextOrNull is "P" or "N" ? value.Text : null }),
        Written("xmlId", "string", (task, value) => task with { XmlId = value.TextOrNull }) with { Sortable = false },
        Written("crmItemIds", "string[]", (task, value) => task with { CrmItemIds = [.. value.Texts.Where(LinksToCrm)] }) with { Sortable = false },
        Written("estimatedTime", "int", (task, value) => task with { EstimatedTime = value.Number }),
        Written("needsControl", "bool", (task, value) => task with { NeedsControl = value.Flag }) with { Sortable = false },
        Written("requireResult", "bool", (task, value) => task with { RequireResult = value.Flag }) with { Sortable = false },
        Written("allowsChangeDeadline", "bool", (task, value) => task with { AllowsChangeDeadline = value.Flag }),
        Written("allowsTimeTracking", "bool", (task, value) => task with { AllowsTimeTracking = value.Flag }),
        Written("matchesWorkTime", "bool", (task, value) => task with { MatchesWorkTime = value.Flag }) with { Sortable = false },
        new("created", "DateTime") { Sortable = true },
        new("changed", "DateTime") { Sortable = true },
        new("activity", "DateTime") { Sortable = true },
        new("started", "DateTime") { Sortable = true },
        new("closed", "DateTime") { Sortable = true },
        new("statusChanged", "DateTime"),
        new("chatId", "int"),
        new("checklist", "int[]"),
        new("containsChecklist", "bool"),
        new("containsResults", "bool"),
        new("fileIds", "int[]"),
        new("guid", "string"),
        new("link", "string"),
        new("rights", "object"),
        new("scenarios", "string[]"),
    }.ToDictionary(field => field.Name);

    /// <summary>Puts the written members into the task; unknown, unwritable and ill-typed ones are refused.</summary>
    public static TaskRow Apply(TaskRow task, JsonObject fields, bool creating, TimeZoneInfo zone)
    {
        foreach (var (name, value) in fields)
        {
            if (!All.TryGetValue(name, out var field))
            {
                throw PortalError.V3(400, "UNKNOWNDTOPROPERTYEXCEPTION", $"Unknown field `{name}` for entity `TaskDto`");
            }

            var write = creating ? field.OnCreate ?? field.Write : field.Write;
            task = write is null
                ? throw PortalError.Invalid(name, $"Field `{name}` requires the `Editable` attribute for this request")
                : write(task, new StrictField(name, value, zone));
        }

        return task;
    }

    private static Task3Field Written(string name, string type, Func<TaskRow, StrictField, TaskRow> write) =>
        new(name, type) { Sortable = true, Write = write };

    /// <summary>Other bindings (smart processes are not allowed for tasks here) are dropped without a word, as the portal does.</summary>
    private static bool LinksToCrm(string link) => CrmLink().IsMatch(link);

    [GeneratedRegex("^(L|D|C|CO)_[1-9][0-9]*$")]
    private static partial Regex CrmLink();
}

/// <summary>One field of TaskDto; <see cref="OnCreate"/> is for what may be written only once.</summary>
internal sealed record Task3Field(string Name, string Type)
{
    public bool Sortable { get; init; }

    public bool Filterable { get; init; }

    public Func<TaskRow, StrictField, TaskRow>? Write { get; init; }

    public Func<TaskRow, StrictField, TaskRow>? OnCreate { get; init; }
}
