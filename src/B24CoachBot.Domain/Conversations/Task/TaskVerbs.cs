using System.Globalization;

namespace B24CoachBot.Domain.Conversations.Task;

/// <summary>The verbs on the buttons of a task's cards. Stored in the portal's messages: contracts.</summary>
public static class TaskVerbs
{
    public const string Create = "create";
    public const string CreateAndTell = "create-and-tell";
    public const string CreateQuietly = "create-quietly";
    public const string Edit = "edit";
    public const string Cancel = "cancel";
    public const string Undo = "undo";
    public const string Keep = "keep";
    public const string Restore = "restore";
    public const string NoDeadline = "no-deadline";
    public const string NotADeadline = "not-a-deadline";
    public const string Today = "today";
    public const string Other = "other";
    public const string AwayIsFine = "away-is-fine";
    public const string AfterReturn = "after-return";
    public const string NoClient = "no-crm";
    public const string Back = "back";
    public const string TakeProposed = "take-proposed";
    public const string DropProposed = "drop-proposed";

    private const string WhoPrefix = "who-";
    private const string ClientPrefix = "client-";
    private const string OutPrefix = "out-";
    private const string EditPrefix = "edit-";

    private static readonly (EditTarget Target, string Verb)[] Edits =
    [
        (EditTarget.Menu, Edit),
        (EditTarget.Title, EditPrefix + "title"),
        (EditTarget.Responsible, EditPrefix + "who"),
        (EditTarget.Deadline, EditPrefix + "deadline"),
        (EditTarget.Lists, EditPrefix + "lists"),
        (EditTarget.StepOut, EditPrefix + "step-out"),
        (EditTarget.StepIn, EditPrefix + "step-in"),
        (EditTarget.CriterionOut, EditPrefix + "criterion-out"),
        (EditTarget.CriterionIn, EditPrefix + "criterion-in"),
        (EditTarget.Client, EditPrefix + "client"),
        (EditTarget.None, Back),
    ];

    public static string Of(EditTarget target) => Edits.First(one => one.Target == target).Verb;

    public static EditTarget? EditOf(string verb) =>
        Edits.Where(one => one.Verb == verb).Select(one => (EditTarget?)one.Target).FirstOrDefault();

    /// <summary>The offered card of the CRM, counted from zero.</summary>
    public static string Client(int number) => string.Create(CultureInfo.InvariantCulture, $"{ClientPrefix}{number}");

    public static int? ClientOf(string verb) => NumberOf(verb, ClientPrefix);

    /// <summary>The step or criterion to take out, counted from one.</summary>
    public static string Out(int number) => string.Create(CultureInfo.InvariantCulture, $"{OutPrefix}{number}");

    public static int? OutOf(string verb) => NumberOf(verb, OutPrefix);

    public static string Who(UserId person) => WhoPrefix + person;

    public static UserId? WhoOf(string verb) => NumberOf(verb, WhoPrefix) is { } id ? new UserId(id) : null;

    private static int? NumberOf(string verb, string prefix) =>
        verb.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(verb.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
