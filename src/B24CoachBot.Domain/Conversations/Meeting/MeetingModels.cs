namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>What the templates of <c>meeting/</c> are given; property names in snake_case are their inputs.</summary>
public static class MeetingModels
{
    /// <param name="Topic">Null for pasted minutes.</param>
    public sealed record Page(string? Topic, DateTimeOffset Held, int Count, Ahead? Next, Earlier? Before, IReadOnlyList<Line> Lines, IReadOnlyList<string> Personal, bool Open);

    /// <summary>The meeting that the list is a reminder for.</summary>
    /// <param name="Minutes">Until it begins; null when it has.</param>
    public sealed record Ahead(string Title, int? Minutes);

    /// <summary>What is left of the meeting before.</summary>
    public sealed record Earlier(DateTimeOffset Held, int Open, int Count, IReadOnlyList<Task> Tasks);

    public sealed record Task(string Title, string? Who, DateTimeOffset? Deadline, string Link);

    /// <param name="Lack">none, who, what, who-and-what, which, term or wrong-term.</param>
    /// <param name="State">open, creating, created, skipped or unsure.</param>
    /// <param name="Absent">Until when the assignee is away.</param>
    /// <param name="Outside">The assignee did not take part.</param>
    /// <param name="Left">It is of the meeting before.</param>
    public sealed record Line(
        int Number, string Title, string? Who, DateTimeOffset? Deadline, string Lack, string State, string? Link, DateTimeOffset? Absent, bool Outside, bool Left);

    public sealed record Question(int Number, string Title, string? Who, DateTimeOffset? Deadline, string Lack, DateTimeOffset? Absent, bool Outside, IReadOnlyList<string> Names);

    /// <param name="Kind">Null for an errand of no known kind.</param>
    public sealed record Card(
        string Title, string? Who, DateTimeOffset? Deadline, DateTimeOffset? Absent, bool Outside, string? Kind, IReadOnlyList<string> Checklist, IReadOnlyList<string> DoneCriteria);

    /// <param name="Open">Numbers of those that are open yet.</param>
    public sealed record Settled(string Title, string? Who, DateTimeOffset? Deadline, string State, string? Link, IReadOnlyList<int> Open);

    /// <summary>As the templates of tasks call people.</summary>
    public sealed record Doer(string Name, string? Department, bool IsAuthor);

    /// <param name="Minutes">Since it was created.</param>
    public sealed record Undo(string Title, Doer Responsible, int Minutes);

    public sealed record Undone(string Title, Doer Responsible);

    public sealed record UndoRefused(string Title, Doer Responsible, string Why, string Link);

    public sealed record Kept(string Title);

    public sealed record Named(string? Topic, string State);

    public sealed record Wrong(string Title, string Why);

    public sealed record Missing(int Number, IReadOnlyList<int> Open);

    public sealed record Again(int Times, string State);
}
