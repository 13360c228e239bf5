using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Applications;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Methods;

/// <summary>event.offline.* (api-reference/events/event-offline-*): for an administrator, of the application's own queue.</summary>
internal static class OfflineMethods
{
    private const int Usual = 50;

    public static void Register(MethodTable table)
    {
        table.V2("event.offline.get", null, Get);
        table.V2("event.offline.clear", null, Clear);
        table.V2("event.offline.error", null, Fail);
        table.V2("event.offline.list", null, List);
    }

    /// <summary>clear=1 (the default) hands out and forgets; clear=0 reserves under a process_id, so that parallel readers get different rows.</summary>
    private static Answer Get(Call call)
    {
        var (table, own) = Queue(call);
        var connector = call.Args.TextOrNull("auth_connector") ?? "";
        var process = call.Args.TextOrNull("process_id") ?? "";
        var errors = call.Args.Flag("error");
        var limit = (int)Math.Max(1, call.Args.NumberOrNull("limit") ?? Usual);
        var found = OfflineFilter.Apply(call, own.Where(row => row.ProcessId == process && row.Connector == connector && row.IsError == errors), "TIMESTAMP_X").Take(limit).ToList();
        var reserves = !call.Args.Flag("clear", otherwise: true);
        var name = !reserves ? null : process.Length > 0 ? process : TokenBook.Secret(call.World, "process");
        foreach (var row in found)
        {
            if (reserves)
            {
                table.Put(row with { ProcessId = name! });
            }
            else
            {
                table.Remove(row.Id);
            }
        }

        return new JsonObject { ["process_id"] = name, ["events"] = Paging.Array(found, row => Shown(call.World, row)) };
    }

    private static Answer Clear(Call call)
    {
        var (table, reserved) = Reserved(call);
        var ids = call.Args.Numbers("id");
        var messages = Messages(call);
        foreach (var row in reserved.Where(row => ids.Count > 0 ? ids.Contains(row.Id) : messages.Count == 0 || messages.Contains(row.MessageId)))
        {
            table.Remove(row.Id);
        }

        return true;
    }

    private static Answer Fail(Call call)
    {
        var (table, reserved) = Reserved(call);
        var messages = Messages(call);
        foreach (var row in reserved.Where(row => messages.Count == 0 || messages.Contains(row.MessageId)))
        {
            table.Put(row with { ProcessId = "", IsError = true });
        }

        return true;
    }

    private static Answer List(Call call)
    {
        var connector = call.Args.TextOrNull("auth_connector") ?? "";
        var found = OfflineFilter.Apply(call, Queue(call).Own.Where(row => row.Connector == connector), "ID").ToList();
        return Paging.Of(call, found, page => Paging.Array(page, row =>
        {
            var view = Shown(call.World, row);
            view["PROCESS_ID"] = row.ProcessId;
            view["ERROR"] = row.IsError ? "1" : "0";
            return view;
        }));
    }

    private static (Table<OfflineRow> Table, IReadOnlyList<OfflineRow> Own) Queue(Call call)
    {
        var application = ApplicationContext.OfAdmin(call);
        var table = call.World.Table<OfflineRow>();
        return (table, [.. table.All.Where(row => row.ApplicationId == application.Id)]);
    }

    private static (Table<OfflineRow> Table, IEnumerable<OfflineRow> Rows) Reserved(Call call)
    {
        var (table, own) = Queue(call);
        var process = call.Args.Text("process_id");
        return (table, own.Where(row => process.Length > 0 && row.ProcessId == process));
    }

    private static List<string> Messages(Call call) => [.. call.Args.List("message_id").Select(Loose.Text).OfType<string>()];

    private static JsonObject Shown(World world, OfflineRow row) => new()
    {
        ["ID"] = row.Id.ToString(CultureInfo.InvariantCulture),
        ["TIMESTAMP_X"] = Instants.Write(row.At, world.Zone),
        ["EVENT_NAME"] = row.Event,
        ["EVENT_DATA"] = row.Data.Count == 0 ? false : row.Data.DeepClone(),
        ["EVENT_ADDITIONAL"] = false,
        ["MESSAGE_ID"] = row.MessageId,
    };
}
