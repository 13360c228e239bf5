using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Tasks;

/// <summary>Arguments of a method that reads them by position, with its machine-made error texts.</summary>
internal sealed class PositionalArgs(Call call, string method)
{
    public Call Call { get; } = call;

    public static PortalError Failed(string text) => Refused(8, text, "ACTION_FAILED_TO_BE_PROCESSED");

    public static PortalError Refused(int number, string text, string tail) => new(400, "ERROR_CORE", string.Create(
        CultureInfo.InvariantCulture, $"TASKS_ERROR_EXCEPTION_#{number}; {text}; {number}/TE/{tail}<br>"));

    public long Number(int position, string name)
    {
        var node = Call.Args.At(position) ?? throw Absent(position, name);
        var number = node is JsonValue ? Loose.Number(node) : null;
        return number switch
        {
            null => throw Refused(256, $"{Param(position, name)} for method {Function} expected to be of type \"integer\", but given something else.", "WRONG_ARGUMENTS"),
            <= 0 => throw new PortalError(400, "ERROR_CORE", "TASKS_ERROR_ASSERT_EXCEPTION<br>"),
            { } known => known,
        };
    }

    public Args Map(int position, string name) => Call.Args.At(position) switch
    {
        JsonObject map => new Args(map, strict: false),
        _ => throw Absent(position, name),
    };

    /// <summary>Null when it does not exist or the caller may not see it.</summary>
    public TaskRow? Task(long id) =>
        Call.World.Table<TaskRow>().Find(id) is { } task && TaskAccess.Reads(Call.World, Call.Caller.User, task) ? task : null;

    public ChecklistRow? Item(long id) => Call.World.Table<ChecklistRow>().Find(id);

    private string Function => $"ctaskchecklistitem::{method}()";

    private PortalError Absent(int position, string name) =>
        Refused(256, $"{Param(position, name)} expected by method {Function}, but not given.", "WRONG_ARGUMENTS");

    private static string Param(int position, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"Param #{position} ({name})");
}
