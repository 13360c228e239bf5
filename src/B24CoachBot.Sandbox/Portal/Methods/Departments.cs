using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>The company's tree (departments/department-get, chats/departments/im-department-managers-get).</summary>
internal static class Departments
{
    public static void Register(MethodTable table)
    {
        table.V2("department.get", "department", Get);
        table.V2("im.department.managers.get", "im", Managers);
    }

    private static Answer Get(Call call)
    {
        var rows = call.World.Table<DepartmentRow>().All.Where(row =>
            Holds(call.Args, "ID", row.Id) && Holds(call.Args, "PARENT", row.ParentId ?? 0) && Holds(call.Args, "UF_HEAD", row.HeadId ?? 0)
            && (call.Args.TextOrNull("NAME") is not { } name || row.Name.Equals(name, StringComparison.OrdinalIgnoreCase)));
        return Paging.Of(call, [.. rows], page => Paging.Array(page, Shown));
    }

    private static JsonObject Shown(DepartmentRow row)
    {
        var shown = new JsonObject { ["ID"] = Text(row.Id), ["NAME"] = row.Name, ["SORT"] = 500 };
        if (row.ParentId is { } parent)
        {
            shown["PARENT"] = Text(parent);
        }

        if (row.HeadId is { } head)
        {
            shown["UF_HEAD"] = Text(head);
        }

        return shown;
    }

    private static Answer Managers(Call call)
    {
        var heads = new JsonObject();
        foreach (var id in call.Args.Numbers("ID"))
        {
            if (call.World.Table<DepartmentRow>().Find(id)?.HeadId is { } head)
            {
                heads[Text(id)] = new JsonArray(call.Args.Flag("USER_DATA") ? Chat.ChatViews.User(call.World, head) : JsonValue.Create(head));
            }
        }

        return heads.Count == 0 ? new JsonArray() : heads;
    }

    private static bool Holds(Args args, string name, long value)
    {
        var wanted = args.Numbers(name);
        return wanted.Count == 0 || wanted.Contains(value);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
