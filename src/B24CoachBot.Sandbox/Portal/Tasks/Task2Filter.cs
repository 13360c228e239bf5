using System.Globalization;
using System.Text.RegularExpressions;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>The filter of REST 2 task lists; keys that the portal does not know are ignored, as it does.</summary>
internal static partial class Task2Filter
{
    private static readonly Dictionary<string, Func<TaskRow, World, IEnumerable<string>>> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ID"] = (task, _) => [Text(task.Id)],
        ["PARENT_ID"] = (task, _) => [Text(task.ParentId ?? 0)],
        ["GROUP_ID"] = (task, _) => [Text(task.GroupId ?? 0)],
        ["STAGE_ID"] = (task, _) => [Text(task.StageId ?? 0)],
        ["CREATED_BY"] = (task, _) => [Text(task.CreatorId)],
        ["RESPONSIBLE_ID"] = (task, _) => [Text(task.ResponsibleId)],
        ["ACCOMPLICE"] = (task, _) => task.Accomplices.Select(Text),
        ["AUDITOR"] = (task, _) => task.Auditors.Select(Text),
        ["MEMBER"] = (task, _) => task.Accomplices.Concat(task.Auditors).Append(task.CreatorId).Append(task.ResponsibleId).Select(Text),
        ["PRIORITY"] = (task, _) => [Text(TaskWords.PriorityCode(task.Priority))],
        ["REAL_STATUS"] = (task, _) => [Text(TaskWords.StatusCode(task.Status))],
        ["STATUS"] = (task, world) => Open(task) && task.Deadline < world.Now
            ? [Text(TaskWords.StatusCode(task.Status)), "-1"]
            : [Text(TaskWords.StatusCode(task.Status))],
        ["MARK"] = (task, _) => [task.Mark ?? ""],
        ["XML_ID"] = (task, _) => [task.XmlId ?? ""],
        ["GUID"] = (task, _) => [task.ExternalId],
        ["UF_CRM_TASK"] = (task, _) => task.CrmItemIds,
    };

    private static readonly Dictionary<string, Func<TaskRow, DateTimeOffset?>> Moments = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DEADLINE"] = task => task.Deadline,
        ["CREATED_DATE"] = task => task.Created,
        ["CHANGED_DATE"] = task => task.Changed,
        ["CLOSED_DATE"] = task => task.Closed,
        ["DATE_START"] = task => task.Started,
        ["START_DATE_PLAN"] = task => task.StartPlan,
        ["END_DATE_PLAN"] = task => task.EndPlan,
    };

    public static Func<TaskRow, bool> Of(Args filter, World world)
    {
        var tests = filter.Keys.Select(key => Condition(filter, key, world)).ToList();
        return task => tests.All(test => test(task));
    }

    private static Func<TaskRow, bool> Condition(Args filter, string key, World world)
    {
        var parts = Prefixed().Match(key);
        var (sign, name) = (parts.Groups[1].Value, parts.Groups[2].Value.ToUpperInvariant());
        var values = filter.List(key).Select(node => Loose.Text(node) ?? "").ToList();
        if (name == "TITLE")
        {
            return task => values.Any(pattern => Like(task.Title, pattern, sign.Contains('%', StringComparison.Ordinal))) != sign.StartsWith('!');
        }

        if (name == "TAG")
        {
            // Every named tag must be there.
            return task => values.All(tag => task.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase)) != sign.StartsWith('!');
        }

        if (Moments.TryGetValue(name, out var moment))
        {
            return Dates(sign, values.FirstOrDefault() ?? "", moment, world);
        }

        if (!Texts.TryGetValue(name, out var read))
        {
            return _ => true;
        }

        return sign is "<" or "<=" or ">" or ">="
            ? task => read(task, world).Any(text => Compare(sign, Number(text), Number(values.FirstOrDefault())))
            : task => read(task, world).Any(text => values.Contains(text, StringComparer.OrdinalIgnoreCase)) != sign.StartsWith('!');
    }

    private static Func<TaskRow, bool> Dates(string sign, string value, Func<TaskRow, DateTimeOffset?> moment, World world)
    {
        if (value.Length == 0)
        {
            return task => moment(task) is null != sign.StartsWith('!');
        }

        var bound = Instants.Read(value, world.Zone) ?? throw new PortalError(400, "ERROR_CORE", $"Invalid date {value}");
        return task => moment(task) is { } known && Compare(sign, known.UtcTicks, bound.UtcTicks);
    }

    private static bool Compare(string sign, long left, long right) => sign switch
    {
        "<" => left < right,
        "<=" => left <= right,
        ">" => left > right,
        ">=" => left >= right,
        "!" or "!=" => left != right,
        _ => left == right,
    };

    /// <summary>% stands for any run, _ for one sign; a % in the key searches anywhere.</summary>
    private static bool Like(string text, string pattern, bool anywhere)
    {
        var body = Regex.Escape(pattern).Replace("%", ".*", StringComparison.Ordinal).Replace("_", ".", StringComparison.Ordinal);
        return Regex.IsMatch(text, anywhere ? body : $"^{body}$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant);
    }

    private static bool Open(TaskRow task) => task.Status is "pending" or "in_progress";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex("^([!<>=%]*)(.*)$")]
    private static partial Regex Prefixed();
}
