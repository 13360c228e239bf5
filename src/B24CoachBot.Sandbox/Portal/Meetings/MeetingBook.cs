using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Portal.Meetings;

/// <summary>Where video calls end; no event of the portal tells of a follow-up.</summary>
internal static class MeetingBook
{
    private const long FirstChat = 2048;

    /// <summary>The blocks in the order in which they get ready.</summary>
    private static readonly string[] Blocks = ["transcription", "overview", "summary", "insights", "evaluation"];

    public static MeetingRow End(World world, MeetingRow meeting)
    {
        var people = meeting.Participants.Append(meeting.OrganiserId).Distinct().Order().ToList();
        var ended = meeting with { Id = world.NextId("meeting"), Participants = people, ChatId = ChatOf(world, people) };
        world.Table<MeetingRow>().Put(ended);
        return ended;
    }

    /// <summary>The blocks that are there by now.</summary>
    public static IReadOnlyList<string> Ready(MeetingRow meeting, DateTimeOffset now) =>
        [.. Blocks.Where((_, place) => meeting.End + (place * meeting.BlockTakes) <= now)];

    /// <summary>Whoever took part, and an administrator.</summary>
    public static bool Reads(UserRow user, MeetingRow meeting) => user.IsAdmin || meeting.Participants.Contains(user.Id);

    private static long ChatOf(World world, List<long> people)
    {
        var rows = world.Table<MeetingRow>().All;
        return rows.FirstOrDefault(row => row.Participants.SequenceEqual(people))?.ChatId
            ?? rows.Select(row => row.ChatId + 1).DefaultIfEmpty(FirstChat).Max();
    }
}
