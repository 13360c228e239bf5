using System.Globalization;
using B24CoachBot.Domain.Attention;

namespace B24CoachBot.Domain.Conversations.Call;

/// <summary>The verbs on the buttons of a call's cards. Stored in the portal's messages: contracts.</summary>
public static class CallVerbs
{
    public const string TakeUp = "call-take";
    public const string InAnHour = "call-hour";
    public const string NotDiscussed = "call-undiscussed";
    public const string Right = "call-right";
    public const string Correct = "call-correct";
    public const string OtherCard = "call-other-card";
    public const string MakeDeal = "call-deal";
    public const string CommentOnly = "call-comment";
    public const string NoNeed = "call-no-need";
    public const string Yes = "call-yes";
    public const string Amend = "call-amend";
    public const string Back = "call-back";
    public const string KeepTheirs = "call-theirs";
    public const string WriteMine = "call-mine";
    public const string NoReminder = "call-no-reminder";

    private const string CardPrefix = "call-card-";
    private const string FieldPrefix = "call-field-";
    private const string ModePrefix = "call-mode-";
    private const string RemindPrefix = "call-remind-";

    /// <summary>The offered card, counted from zero.</summary>
    public static string Card(int number) => string.Create(CultureInfo.InvariantCulture, $"{CardPrefix}{number}");

    public static int? CardOf(string verb) => NumberOf(verb, CardPrefix);

    /// <summary>The offered moment, counted from zero.</summary>
    public static string Remind(int number) => string.Create(CultureInfo.InvariantCulture, $"{RemindPrefix}{number}");

    public static int? RemindOf(string verb) => NumberOf(verb, RemindPrefix);

    public static string Field(string key) => FieldPrefix + key;

    public static string? FieldOf(string verb) => verb.StartsWith(FieldPrefix, StringComparison.Ordinal) ? verb[FieldPrefix.Length..] : null;

    public static string Mode(AskingMode mode) => ModePrefix + mode;

    public static AskingMode? ModeOf(string verb) =>
        verb.StartsWith(ModePrefix, StringComparison.Ordinal) && Enum.TryParse<AskingMode>(verb[ModePrefix.Length..], out var mode) ? mode : null;

    private static int? NumberOf(string verb, string prefix) =>
        verb.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(verb.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
