using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>Employees (user/*): text ids, a real boolean ACTIVE, no bots.</summary>
internal static class People
{
    private const string Scope = "user_brief";

    public static void Register(MethodTable table)
    {
        table.V2("user.get", Scope, Get);
        table.V2("user.search", Scope, Search);
        table.V2("user.current", Scope, call => Shown(call.World, call.Caller.User));
        table.V2("user.admin", null, call => call.Caller.IsAdmin);
    }

    public static JsonObject Shown(World world, UserRow user) => new()
    {
        ["ID"] = Text(user.Id),
        ["ACTIVE"] = user.Active,
        ["NAME"] = user.FirstName,
        ["LAST_NAME"] = user.LastName,
        ["SECOND_NAME"] = user.Patronymic ?? "",
        ["EMAIL"] = user.Email ?? "",
        ["LAST_LOGIN"] = Instants.Write(world.Now, world.Zone),
        ["DATE_REGISTER"] = "2024-01-15T00:00:00+03:00",
        ["TIME_ZONE"] = user.TimeZone ?? "",
        ["IS_ONLINE"] = user.Active && user.AbsentUntil is null ? "Y" : "N",
        ["TIMESTAMP_X"] = new JsonObject(),
        ["LAST_ACTIVITY_DATE"] = new JsonObject(),
        ["PERSONAL_GENDER"] = user.Gender,
        ["PERSONAL_MOBILE"] = user.PersonalMobile ?? "",
        ["WORK_PHONE"] = user.WorkPhone ?? "",
        ["WORK_POSITION"] = user.Position ?? "",
        ["UF_DEPARTMENT"] = Paging.Array(user.DepartmentIds, id => JsonValue.Create(id)),
        ["USER_TYPE"] = user.Extranet ? "extranet" : "employee",
    };

    private static Answer Get(Call call)
    {
        var filter = call.Args.Map("filter");
        var rows = Employees(call.World).Where(user => filter.Keys.All(key => Holds(user, key, filter)));
        if (call.Args.TextOrNull("order") is { } order && order.Equals("DESC", StringComparison.OrdinalIgnoreCase))
        {
            rows = rows.Reverse();
        }

        var names = call.Args.List("select").Select(Loose.Text).OfType<string>().ToHashSet();
        return Paging.Of(call, [.. rows], page => Paging.Array(page, user => Selected(Shown(call.World, user), names)));
    }

    /// <summary>FIND looks for every word anywhere in the name, position or department.</summary>
    private static Answer Search(Call call)
    {
        var filter = call.Args.Map("filter");
        var rows = Employees(call.World);
        if (filter.TextOrNull("FIND") is { } find)
        {
            var words = find.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            rows = rows.Where(user => words.All(word =>
                $"{user.FirstName} {user.Patronymic} {user.LastName} {user.Position}".Contains(word, StringComparison.OrdinalIgnoreCase)));
        }
        else
        {
            rows = rows.Where(user => filter.Keys.All(key => Begins(call.World, user, key, filter.TextOrNull(key) ?? "")));
        }

        return Paging.Of(call, [.. rows], page => Paging.Array(page, user => Shown(call.World, user)));
    }

    private static IEnumerable<UserRow> Employees(World world) => world.Table<UserRow>().All.Where(user => user is { IsBot: false, IsConnector: false });

    private static bool Begins(World world, UserRow user, string key, string text)
    {
        var departments = user.DepartmentIds.Select(id => world.Table<DepartmentRow>().Find(id)?.Name ?? "");
        IEnumerable<string> values = key.ToUpperInvariant() switch
        {
            "NAME" => [user.FirstName],
            "LAST_NAME" => [user.LastName],
            "SECOND_NAME" => [user.Patronymic ?? ""],
            "WORK_POSITION" => [user.Position ?? ""],
            "UF_DEPARTMENT_NAME" => departments,
            _ => [text],
        };
        return values.Any(value => value.StartsWith(text.Trim('%'), StringComparison.OrdinalIgnoreCase));
    }

    private static bool Holds(UserRow user, string key, Args filter)
    {
        var name = key.TrimStart('!', '<', '>', '=', '%', '@');
        var sign = key[..^name.Length];
        var wanted = filter.List(key).Select(node => Loose.Text(node) ?? "").ToList();
        return name.ToUpperInvariant() switch
        {
            "ACTIVE" => user.Active == (Loose.Flag(filter.Node(key)) ?? true),
            "ID" when sign is ">" => user.Id > (filter.NumberOrNull(key) ?? 0),
            "ID" => wanted.Contains(Text(user.Id)) != sign.StartsWith('!'),
            "UF_DEPARTMENT" => user.DepartmentIds.Any(id => wanted.Contains(Text(id))) != sign.StartsWith('!'),
            "USER_TYPE" => wanted.Contains(user.Extranet ? "extranet" : "employee"),
            "NAME" => Matches(user.FirstName, sign, wanted),
            "LAST_NAME" => Matches(user.LastName, sign, wanted),
            "SECOND_NAME" => Matches(user.Patronymic, sign, wanted),
            "WORK_POSITION" => Matches(user.Position, sign, wanted),
            "EMAIL" => Matches(user.Email, sign, wanted),
            "NAME_SEARCH" => wanted.Exists(text => user.FullName.Contains(text, StringComparison.OrdinalIgnoreCase)),
            _ => true,
        };
    }

    private static bool Matches(string? value, string sign, List<string> wanted) => sign.Contains('%', StringComparison.Ordinal)
        ? wanted.Exists(text => value?.Contains(text.Trim('%'), StringComparison.OrdinalIgnoreCase) == true)
        : wanted.Contains(value ?? "", StringComparer.OrdinalIgnoreCase) != sign.StartsWith('!');

    private static JsonObject Selected(JsonObject user, HashSet<string> names)
    {
        foreach (var key in user.Select(member => member.Key).Where(key => names.Count > 0 && key != "ID" && !names.Contains(key)).ToList())
        {
            user.Remove(key);
        }

        return user;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
