using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Meetings;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Control;

/// <summary>POST meetings: a video call has ended, and CoPilot has its follow-up. «@Имя Фамилия» in an item becomes a mention.</summary>
internal static partial class MeetingsControl
{
    private const int UsualMinutes = 30;
    private const int LongestMinutes = 600;

    public static void Register(ControlTable table) => table.Post("meetings", End);

    public static JsonArray State(World world) => Paging.Array(world.Table<MeetingRow>().All, meeting => new JsonObject
    {
        ["id"] = meeting.Id,
        ["topic"] = meeting.Topic,
        ["chatId"] = meeting.ChatId,
        ["organiser"] = meeting.OrganiserId,
        ["participants"] = Paging.Array(meeting.Participants, id => JsonValue.Create(id)),
        ["startedAt"] = Instants.Write(meeting.Start, world.Zone),
        ["endedAt"] = Instants.Write(meeting.End, world.Zone),
        ["outcomes"] = new JsonArray([.. MeetingBook.Ready(meeting, world.Now).Select(block => JsonValue.Create(block))]),
        ["actionItems"] = new JsonArray([.. meeting.ActionItems.Select(text => JsonValue.Create(text))]),
        ["agreements"] = new JsonArray([.. meeting.Agreements.Select(text => JsonValue.Create(text))]),
    });

    private static JsonObject End(ControlCall call)
    {
        call.Body.Allow("organiser", "participants", "actionItems", "agreements", "topic", "minutes", "blockTakes");
        var organiser = call.BodyUser("organiser").Id;
        var participants = call.Body.Numbers("participants").Select(id => call.User(id).Id).ToList();
        var minutes = call.Body.NumberOrNull("minutes") ?? UsualMinutes;
        var takes = call.Body.DurationOrNull("blockTakes") ?? TimeSpan.Zero;
        if (minutes is < 1 or > LongestMinutes || takes < TimeSpan.Zero)
        {
            throw new ControlError(400, $"'minutes' is a number from 1 to {LongestMinutes}, and 'blockTakes' is not negative.");
        }

        var meeting = MeetingBook.End(call.World, new MeetingRow(
            0, 0, organiser, participants, call.Body.TextOrNull("topic") is { Length: > 0 } topic ? topic : "Планёрка", call.World.Now.AddMinutes(-minutes), (int)minutes * 60)
        {
            ActionItems = Items(call, "actionItems"),
            Agreements = Items(call, "agreements"),
            BlockTakes = takes,
        });
        return new JsonObject { ["id"] = meeting.Id, ["chatId"] = meeting.ChatId };
    }

    private static List<string> Items(ControlCall call, string name) => call.Body.Has(name)
        ? [.. call.Body.Texts(name).Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => Mentioned(call.World, text.Trim()))]
        : [];

    private static string Mentioned(World world, string text) => Named().Replace(text, match =>
        world.Table<UserRow>().All.FirstOrDefault(user => $"{user.FirstName} {user.LastName}" == match.Groups[1].Value) is { } user ? $"[USER={user.Id}]{match.Groups[1].Value}[/USER]" : match.Value);

    [GeneratedRegex(@"@(\p{Lu}\p{L}+ \p{Lu}\p{L}+)")]
    private static partial Regex Named();
}
