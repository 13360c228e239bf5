using System.Text.Json;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Lines;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>
/// GET lines: the Open Channels; POST lines: a client (a contact's number, a name, or the deal's) writes to one; POST lines/{session}: an employee answers or finishes;
/// POST lines/settings: an administrator sets who answers, the greeting, and whether the coach stands before them.
/// </summary>
internal static class LinesControl
{
    public static void Register(ControlTable table)
    {
        table.Get("lines", call => Paging.Array(call.World.Table<LineRow>().All, line => new JsonObject { ["id"] = line.Id, ["name"] = line.Name, ["bot"] = line.BotId is not null }));
        table.Post("lines", Ask);
        table.Post("lines/{id}", Answer);
        table.Post("lines/settings", Settle);
    }

    private static JsonObject Ask(ControlCall call)
    {
        call.Body.Allow("client", "text", "deal", "line");
        var (session, message) = LineBook.Ask(call.World, Line(call), Client(call), call.Body.Text("text"));
        var shown = LineState.Of(call.World, session);
        shown["messageId"] = message.Id;
        return shown;
    }

    private static JsonObject Answer(ControlCall call)
    {
        call.Body.Allow("by", "text", "finish");
        var session = call.World.Table<SessionRow>().Find(call.Id) is { IsOpen: true } open ? open : throw new ControlError(400, $"There is no open dialogue {call.Id}.");
        var by = call.BodyUser("by").Id;
        long? messageId = call.Body.TextOrNull("text") is { Length: > 0 } text ? LineBook.Answer(call.World, session, by, text).Id : null;
        if (call.Body.FlagOrNull("finish") == true)
        {
            LineBook.Finish(call.World, call.World.Table<SessionRow>().Find(session.Id)!);
        }

        var shown = LineState.Of(call.World, call.World.Table<SessionRow>().Find(session.Id)!);
        shown["messageId"] = messageId;
        return shown;
    }

    private static JsonNode? Settle(ControlCall call)
    {
        call.Body.Allow("line", "bot", "queue", "welcome");
        var line = Line(call);
        call.World.Table<LineRow>().Put(line with
        {
            BotId = call.Body.FlagOrNull("bot") switch
            {
                true => call.Coach() is { IsSupportOpenline: true } coach ? coach.Id : throw new ControlError(409, "The bot does not support Open Channels."),
                false => null,
                null => line.BotId,
            },
            Queue = call.Body.Has("queue") ? [.. call.Body.Numbers("queue").Select(id => call.User(id).Id)] : line.Queue,
            Welcome = call.Body.TextOrNull("welcome") ?? line.Welcome,
        });
        return null;
    }

    private static LineRow Line(ControlCall call) => call.Body.NumberOrNull("line") is { } id
        ? call.World.Table<LineRow>().Find(id) ?? throw new ControlError(400, $"There is no line {id}.")
        : call.World.Table<LineRow>().All is [var first, ..] ? first : throw new ControlError(409, "This portal has no Open Channel.");

    /// <summary>A name that no contact has is a stranger's.</summary>
    private static LineClient Client(ControlCall call)
    {
        var deal = call.Body.NumberOrNull("deal") is { } id
            ? CrmBook.Find(call.World, CrmFields.Deal, id) ?? throw new ControlError(400, $"There is no deal {id}.")
            : null;
        var contact = !call.Body.Has("client") && deal is not null
            ? CrmBook.Find(call.World, CrmFields.Contact, CrmBook.Number(deal, "contactId")) ?? throw new ControlError(400, $"Deal {deal.Number} has no contact: give 'client'.")
            : call.Body.Node("client")?.GetValueKind() == JsonValueKind.Number
            ? CrmBook.Find(call.World, CrmFields.Contact, call.Body.Number("client")) ?? throw new ControlError(400, $"There is no contact {call.Body.Number("client")}.")
            : CrmBook.All(call.World, CrmFields.Contact).FirstOrDefault(item => Names(item).Contains(call.Body.Text("client")));
        if (contact is null)
        {
            return new LineClient(call.Body.Text("client"), call.Body.Text("client"), []);
        }

        return new LineClient(
            $"contact{contact.Number}",
            CrmBook.Title(contact)!,
            [.. new[] { contact, deal }.OfType<CrmItemRow>().Select(item => new ActivityBinding(item.EntityTypeId, item.Number))]);
    }

    private static string[] Names(CrmItemRow contact)
    {
        var (first, last) = (CrmBook.Text(contact, "name"), CrmBook.Text(contact, "lastName"));
        return [$"{first} {last}", $"{last} {first}"];
    }
}
