using System.Globalization;
using System.Text.Json.Nodes;
using B24CoachBot.Sandbox.Portal.Crm;
using B24CoachBot.Sandbox.Portal.Events;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Telephony;

/// <summary>Where calls come to be: the line of the statistics, the activity in the cards, the event.</summary>
internal static class CallBook
{
    public const string Talked = "200";

    // The portal's words for a result; the rest it leaves empty.
    private static readonly Dictionary<string, string> Reasons = new()
    {
        [Talked] = "",
        ["304"] = "Call canceled",
        ["603"] = "",
        ["603-S"] = "Decline self",
        ["403"] = "",
        ["404"] = "",
        ["486"] = "",
        ["484"] = "",
        ["503"] = "",
        ["480"] = "",
        ["402"] = "",
        ["423"] = "",
        ["OTHER"] = "",
    };

    public static IEnumerable<string> Codes => Reasons.Keys;

    public static string Reason(string code) => Reasons.GetValueOrDefault(code, "");

    /// <summary>A call that has just ended; <paramref name="cards"/> show it, the client first. Without cards there is no activity.</summary>
    /// <param name="recordedAfter">The event comes at once all the same: then it knows of no activity.</param>
    public static CallRow End(World world, CallRow ended, IReadOnlyList<ActivityBinding> cards, TimeSpan recordedAfter = default)
    {
        var id = world.NextId("call");
        var call = ended with
        {
            Id = id,
            CallId = string.Create(CultureInfo.InvariantCulture, $"{id:X16}.{ended.Start.ToUnixTimeSeconds()}.{11438000 + id}"),
            Client = cards.FirstOrDefault(card => card.OwnerTypeId != CrmFields.Deal),
        };
        if (recordedAfter > TimeSpan.Zero)
        {
            world.Table<LateCallRow>().Put(new LateCallRow(world.NextId("lateCall"), world.Now + recordedAfter, call, cards));
        }
        else
        {
            call = Record(world, call, cards);
        }

        PortalEvents.Raise(world, PortalEvents.CallEnded, Told(world, call), call.UserId);
        return call;
    }

    public static DateTimeOffset? NextLate(World world) => world.Table<LateCallRow>().All.Min(row => (DateTimeOffset?)row.Due);

    /// <summary>What was not recorded at the call's end is by <paramref name="now"/>, under the next number of the statistics.</summary>
    public static void RecordLate(World world, DateTimeOffset now)
    {
        foreach (var late in world.Table<LateCallRow>().All.Where(row => row.Due <= now).OrderBy(row => row.Due))
        {
            world.Table<LateCallRow>().Remove(late.Id);
            Record(world, late.Call with { Id = world.NextId("call") }, late.Cards);
        }
    }

    private static CallRow Record(World world, CallRow ended, IReadOnlyList<ActivityBinding> cards)
    {
        var call = ended with { ActivityId = cards.Count > 0 ? Noted(world, ended, cards) : null };
        world.Table<CallRow>().Put(call);
        return call;
    }

    /// <summary>A missed call stays open, because somebody has to ring back.</summary>
    private static long Noted(World world, CallRow call, IReadOnlyList<ActivityBinding> cards)
    {
        var incoming = call.Type == 2;
        var activity = new ActivityRow(
            world.NextId("activity"), cards[0].OwnerTypeId, cards[0].OwnerId, ActivityBook.Call,
            $"{(incoming ? "Входящий от" : "Исходящий")} {Name(world, cards[0])}".Trim(), call.UserId, call.End)
        {
            TypeId = 2,
            Direction = incoming ? 1 : 2,
            Start = call.Start,
            End = call.End,
            Deadline = call.Start,
            Completed = !incoming || call.FailedCode == Talked,
            Bindings = [.. cards.Skip(1)],
            OriginId = $"VI_{call.CallId}",
        };
        ActivityBook.Add(world, activity);
        return activity.Id;
    }

    private static string? Name(World world, ActivityBinding card) =>
        CrmBook.Find(world, card.OwnerTypeId, card.OwnerId) is { } item ? CrmBook.Title(item) : null;

    private static JsonObject Told(World world, CallRow call) => new()
    {
        ["CALL_ID"] = call.CallId,
        ["CALL_TYPE"] = call.Type,
        ["PHONE_NUMBER"] = call.Phone,
        ["PORTAL_NUMBER"] = Statistics.PortalNumber,
        ["PORTAL_USER_ID"] = call.UserId,
        ["CALL_DURATION"] = call.Seconds,
        ["CALL_START_DATE"] = Instants.Write(call.Start, world.Zone),
        ["COST"] = "0",
        ["COST_CURRENCY"] = "",
        ["CALL_FAILED_CODE"] = call.FailedCode,
        ["CALL_FAILED_REASON"] = Reason(call.FailedCode),
        ["CRM_ACTIVITY_ID"] = call.ActivityId,
    };
}
