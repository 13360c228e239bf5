using System.Globalization;
using B24CoachBot.Domain;
using B24CoachBot.Domain.Language;

namespace B24CoachBot.Adapters.Portal;

/// <summary>An ended talk and whose it was: long enough, and with somebody outside. Whatever reports a talk is read here, so that one rule decides.</summary>
public sealed record EndedTalk(int Employee, ContactCase Case)
{
    private const int ShortestSeconds = 20;
    private const int LongestInnerNumber = 4;
    private const string Talked = "200";

    /// <summary>An activity that changes so long after its end was edited by somebody; the dialogue is not over just now.</summary>
    private static readonly TimeSpan LongOver = TimeSpan.FromDays(3);

    /// <summary>A line of the telephony's statistics, or the event of a call's end, which has fewer members: no client, no category, and
    /// an activity only if it stood already. Sources: voximplant-statistic-get.md, on-voximplant-call-end.md.</summary>
    public static EndedTalk? OfCall(PortalJson row)
    {
        var seconds = row.Number("CALL_DURATION") ?? 0;
        var phone = row.TextOrNull("PHONE_NUMBER");
        return row.Id("PORTAL_USER_ID") is { } employee and > 0 && row.Instant("CALL_START_DATE") is { } start && row.TextOrNull("CALL_ID") is { } key
            && row.Text("CALL_FAILED_CODE") == Talked && seconds >= ShortestSeconds && row.Text("CALL_CATEGORY") != "internal" && !IsInner(phone) && row.Text("CALL_TYPE") is "1" or "2" or "3" or "4"
            ? new EndedTalk(employee, new ContactCase(
                key, ContactWay.Call, start.AddSeconds(seconds), (int)seconds, row.Text("CALL_TYPE") is "2" or "3", row.Number("CRM_ACTIVITY_ID") is { } activity and > 0 ? activity : null,
                Client(row.Text("CRM_ENTITY_TYPE"), row.Number("CRM_ENTITY_ID")), phone))
            : null;
    }

    /// <summary>A call's activity is named by the call; a dialogue's by its session.</summary>
    public static EndedTalk? OfActivity(PortalJson row, ContactWay way)
    {
        var (start, end) = (row.Instant("START_TIME"), row.Instant("END_TIME"));
        var seconds = start is { } began && end is { } over ? (int)(over - began).TotalSeconds : 0;
        if (row.Number("ID") is not { } id || row.Id("RESPONSIBLE_ID") is not ({ } employee and > 0) || (way == ContactWay.Call && seconds < ShortestSeconds)
            || (way == ContactWay.Line && end < row.Instant("LAST_UPDATED") - LongOver))
        {
            return null;
        }

        var phone = row["COMMUNICATIONS"].Items().FirstOrDefault();
        var origin = row.Text("ORIGIN_ID");
        var key = way == ContactWay.Line ? string.Create(CultureInfo.InvariantCulture, $"line-{id}")
            : origin.StartsWith(ContactCards.CallOrigin, StringComparison.Ordinal) ? origin[ContactCards.CallOrigin.Length..]
            : string.Create(CultureInfo.InvariantCulture, $"activity-{id}");
        return new EndedTalk(employee, new ContactCase(
            key, way, (way == ContactWay.Line ? row.Instant("LAST_UPDATED") : null) ?? end ?? row.Instant("CREATED") ?? default, Math.Max(seconds, 0), row.Text("DIRECTION") == "1", id,
            ContactCards.Client(row.Number("OWNER_TYPE_ID"), row.Number("OWNER_ID")), phone.TextOrNull("VALUE"))
        {
            Session = way == ContactWay.Line && row.Number("ASSOCIATED_ENTITY_ID") is { } session and > 0 ? session : null,
        });
    }

    // An event does not tell the category, but colleagues ring each other by extensions of one to four digits.
    private static bool IsInner(string? phone) => phone is { Length: > 0 and <= LongestInnerNumber } && phone.All(char.IsAsciiDigit);

    private static CrmRef? Client(string type, long? id) => (type, id) switch
    {
        ("CONTACT", { } contact and > 0) => new CrmRef(CrmKind.Contact, contact),
        ("COMPANY", { } company and > 0) => new CrmRef(CrmKind.Company, company),
        ("LEAD", { } lead and > 0) => new CrmRef(CrmKind.Lead, lead),
        _ => null,
    };
}
