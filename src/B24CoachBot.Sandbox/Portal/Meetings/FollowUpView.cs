using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Meetings;

/// <summary>A follow-up as REST 3 shows it (telephony/follow-up/fields): instants in UTC, a block that is not ready is null.</summary>
internal static partial class FollowUpView
{
    public static IReadOnlyList<string> Basic { get; } = ["callId", "callType", "initiatorId", "startDate", "endDate", "durationSeconds"];

    private static readonly string[] Root =
    [
        "callId", "callType", "chatId", "initiatorId", "startDate", "endDate", "durationSeconds", "uuid", "language", "version", "participants", "outcomes", "createdAt",
        "tracks", "transcription", "overview", "summary", "insights", "evaluation",
    ];

    private static readonly string[] Nested =
    [
        "transcription.language", "transcription.segments",
        "overview.topic", "overview.detailedTakeaways", "overview.meetingType", "overview.agenda", "overview.agreements", "overview.actionItems", "overview.meetings",
        "insights.speakerEvaluationAvailable", "insights.speakerAnalysis", "insights.meetingStrengths", "insights.meetingWeaknesses", "insights.speechStyleInfluence",
        "insights.engagementLevel", "insights.areasOfResponsibility", "insights.finalRecommendations",
        "evaluation.efficiencyValue", "evaluation.calendar", "evaluation.criteria",
    ];

    public static IReadOnlyList<string> Whole => Root;

    public static bool IsPath(string path) => Root.Contains(path) || Nested.Contains(path);

    /// <summary>A selection with one of these is capped at twenty rows.</summary>
    public static bool IsHeavy(string path) => path.Split('.')[0] is "transcription" or "overview" or "insights";

    public static JsonObject Of(World world, MeetingRow meeting, IReadOnlyList<string> paths, string mentions)
    {
        var whole = All(world, meeting, mentions);
        var shown = new JsonObject { ["callId"] = meeting.Id };
        foreach (var path in paths.Where(path => path != "callId"))
        {
            if (path.Split('.') is not [var block, var member])
            {
                shown[path] = whole[path]?.DeepClone();
            }
            else if (!paths.Contains(block))
            {
                var part = shown[block] as JsonObject ?? (whole[block] is null ? null : []);
                if (part is not null)
                {
                    part[member] = whole[block]![member]?.DeepClone();
                }

                shown[block] = part;
            }
        }

        return shown;
    }

    private static JsonObject All(World world, MeetingRow meeting, string mentions)
    {
        var ready = MeetingBook.Ready(meeting, world.Now);
        return new JsonObject
        {
            ["callType"] = 1,
            ["chatId"] = meeting.ChatId,
            ["initiatorId"] = meeting.OrganiserId,
            ["startDate"] = Moment(meeting.Start),
            ["endDate"] = Moment(meeting.End),
            ["durationSeconds"] = meeting.Seconds,
            ["uuid"] = string.Create(CultureInfo.InvariantCulture, $"bb085e5d-5160-4a63-9ac4-{meeting.Id:x12}"),
            ["language"] = "ru",
            ["version"] = ready.Count,
            ["participants"] = Paging.Array(meeting.Participants, id => Participant(world, id, meeting.Seconds / meeting.Participants.Count)),
            ["outcomes"] = new JsonArray([.. ready.Select(block => JsonValue.Create(block))]),
            ["createdAt"] = ready.Count == 0 ? null : Moment(meeting.End + ((ready.Count - 1) * meeting.BlockTakes)),
            ["tracks"] = new JsonArray(),
            ["transcription"] = ready.Contains("transcription") ? new JsonObject { ["language"] = "ru", ["segments"] = new JsonArray() } : null,
            ["overview"] = ready.Contains("overview") ? Overview(meeting, mentions) : null,
            ["summary"] = ready.Contains("summary") ? new JsonObject { ["segments"] = new JsonArray() } : null,
            ["insights"] = ready.Contains("insights") ? new JsonObject { ["speakerEvaluationAvailable"] = false, ["speakerAnalysis"] = new JsonArray() } : null,
            ["evaluation"] = ready.Contains("evaluation") ? new JsonObject { ["efficiencyValue"] = 75, ["calendar"] = new JsonObject { ["overhead"] = false }, ["criteria"] = new JsonObject() } : null,
        };
    }

    private static JsonObject Overview(MeetingRow meeting, string mentions) => new()
    {
        ["topic"] = meeting.Topic,
        ["detailedTakeaways"] = "",
        ["meetingType"] = new JsonObject { ["explanation"] = "", ["typeTag"] = "planning", ["title"] = meeting.Topic },
        ["agenda"] = new JsonObject { ["explanation"] = "", ["quote"] = "" },
        ["agreements"] = Paging.Array(meeting.Agreements, text => new JsonObject { ["agreement"] = Mentioning(text, mentions), ["quote"] = Plain(text) }),
        ["actionItems"] = Paging.Array(meeting.ActionItems, text => new JsonObject
        {
            ["actionItem"] = Mentioning(text, mentions),
            ["actionItemMentionLess"] = Plain(text),
            ["quote"] = Plain(text),
        }),
        ["meetings"] = new JsonArray(),
    };

    private static JsonObject Participant(World world, long id, int talked)
    {
        var user = world.Table<UserRow>().Find(id);
        return new JsonObject
        {
            ["userId"] = id,
            ["talkedSeconds"] = talked,
            ["name"] = user?.FullName ?? "",
            ["avatar"] = "",
            ["workPosition"] = user?.Position ?? "",
        };
    }

    private static string Mentioning(string text, string format) => format switch
    {
        "none" => Plain(text),
        "html" => Mention().Replace(text, "<a href=\"/company/personal/user/$1/\">$2</a>"),
        _ => text,
    };

    private static string Plain(string text) => Mention().Replace(text, "$2");

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\[USER=(\d+)[^\]]*\](.*?)\[/USER\]", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Mention();
}
