using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>POST users/{id}: somebody goes on leave, returns, moves, leaves. A null absentUntil ends the absence.</summary>
internal static class UserControl
{
    public static void Register(ControlTable table) => table.Post("users/{id}", Change);

    private static JsonObject Change(ControlCall call)
    {
        call.Body.Allow("absentUntil", "active", "departmentId", "extranet");
        var user = call.User(call.Id);
        if (call.Body.Members.ContainsKey("absentUntil"))
        {
            user = user with { AbsentUntil = Day(call.Body.TextOrNull("absentUntil")) };
        }

        if (call.Body.NumberOrNull("departmentId") is { } department)
        {
            user = call.World.Table<DepartmentRow>().Find(department) is null
                ? throw new ControlError(400, $"There is no department {department}.")
                : user with { DepartmentIds = [department] };
        }

        user = user with
        {
            Active = call.Body.FlagOrNull("active") ?? user.Active,
            Extranet = call.Body.FlagOrNull("extranet") ?? user.Extranet,
        };
        call.World.Table<UserRow>().Put(user);
        return StateControl.User(user);
    }

    private static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text.Length >= 10 ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new ControlError(400, "'absentUntil' must be a day such as 2026-11-30: the first day back at work.");
}
