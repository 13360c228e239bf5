namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>Which of the meetings that were held a planned one goes on with. The portal links no calendar entry to a video call: the people decide, and the words of the name where the same people have several talks.</summary>
public static class MeetingSeries
{
    private const int ShortestWord = 4;

    /// <summary>Three in four of all who were at the one or are invited to the other are at both: one who was ill, or is new, leaves a group of four what it is, but two of three are another talk.</summary>
    public static bool SamePeople(IReadOnlyCollection<int> invited, IReadOnlyCollection<int> tookPart)
    {
        var both = invited.Intersect(tookPart).Count();
        return both > 1 && both * 4 >= invited.Union(tookPart).Count() * 3;
    }

    /// <summary>The one whose name has most words in common with the planned one's; the youngest of equals.</summary>
    /// <param name="held">Of the same people, the youngest first.</param>
    public static MeetingHeld? Of(string title, IReadOnlyList<MeetingHeld> held)
    {
        var words = Words(title);
        return held.MaxBy(meeting => Words(meeting.Topic).Intersect(words).Count());
    }

    private static HashSet<string> Words(string name) =>
        [.. string.Concat(name.Select(sign => char.IsLetterOrDigit(sign) ? char.ToUpperInvariant(sign) : ' ')).Split(' ').Where(word => word.Length >= ShortestWord)];
}
