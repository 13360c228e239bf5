using System.Globalization;

namespace B24CoachBot.Domain.Conversations.Approval;

/// <summary>The verbs on the buttons about approvals. Stored in the portal's messages: contracts.</summary>
public static class ApprovalVerbs
{
    public const string More = "approval-more";
    public const string List = "approval-list";
    public const string Approve = "approval-approve";
    public const string Reject = "approval-reject";
    public const string Acknowledge = "approval-acknowledge";
    public const string HandOn = "approval-hand-on";
    public const string WithoutComment = "approval-no-comment";
    public const string Confirm = "approval-confirm";
    public const string Back = "approval-back";
    public const string Look = "approval-look";
    public const string Quiet = "approval-quiet";

    private const string OfLine = "approval-line-";
    private const string OfPerson = "approval-to-";

    /// <param name="number">Counted from one over all pages.</param>
    public static string Line(int number) => string.Create(CultureInfo.InvariantCulture, $"{OfLine}{number}");

    public static string To(UserId person) => OfPerson + person;

    /// <summary>The line that a button picks; null for every other verb.</summary>
    public static int? LineOf(string verb) => Number(verb, OfLine);

    /// <summary>The person whom a button names; null for every other verb.</summary>
    public static UserId? PersonOf(string verb) => Number(verb, OfPerson) is { } id ? new UserId(id) : null;

    private static int? Number(string verb, string head) =>
        verb.StartsWith(head, StringComparison.Ordinal) && int.TryParse(verb.AsSpan(head.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
