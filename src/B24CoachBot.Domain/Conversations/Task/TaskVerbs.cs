using System.Globalization;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>The verbs on the buttons of a task's cards. Stored in the portal's messages: contracts.</summary>
public static class TaskVerbs
{
    public const string Create = "create";
    public const string Edit = "edit";
    public const string Cancel = "cancel";
    public const string Undo = "undo";
    public const string Keep = "keep";
    public const string NoDeadline = "no-deadline";

    private const string WhoPrefix = "who-";

    public static string Who(UserId person) => WhoPrefix + person;

    public static UserId? WhoOf(string verb) =>
        verb.StartsWith(WhoPrefix, StringComparison.Ordinal)
        && int.TryParse(verb.AsSpan(WhoPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new UserId(id)
            : null;
}
