using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;

namespace B24CoachBot.Sandbox.Tests.Support;

/// <summary>One small object with a write and a read in each generation, so that the transport is tested by itself.</summary>
internal static class Notes
{
    public static MethodTable Methods()
    {
        var table = MethodGroups.All();
        table.V2("test.note.add", null, Add);
        table.V2("test.note.list", null, call => new JsonArray([.. call.World.Table<NoteRow>().All.Select(note => JsonValue.Create(note.Text))]));
        table.V3("test.note.add", null, Add);
        table.V3("test.note.get", null, call => new JsonObject
        {
            ["item"] = new JsonObject { ["text"] = call.World.Table<NoteRow>().Find(call.Args.Number("id"))?.Text },
        });
        return table;
    }

    private static Answer Add(Call call)
    {
        var note = new NoteRow(call.World.NextId("note"), call.Args.Text("text"));
        call.World.Table<NoteRow>().Put(note);
        return note.Text == "refuse me"
            ? throw new PortalError(400, "ERROR_CORE", "Refused after the write")
            : new JsonObject { ["item"] = new JsonObject { ["id"] = note.Id } };
    }
}

internal sealed record NoteRow(long Id, string Text) : IRow;
