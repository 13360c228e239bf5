using System.Globalization;

namespace B24CoachBot.Domain.Conversations.Meeting;

/// <summary>The verbs on the buttons of a meeting; those about one agreement end in its number. Stored in the portal's messages: contracts.</summary>
public static class MeetingVerbs
{
    public const string Take = "meeting-take";
    public const string Clarify = "meeting-clarify";
    public const string TakeAll = "meeting-all";
    public const string SkipAll = "meeting-skip-all";
    public const string Create = "meeting-create";
    public const string Skip = "meeting-skip";
    public const string NoTerm = "meeting-no-term";
    public const string Undo = "meeting-undo";
    public const string Keep = "meeting-keep";
    public const string Person = "meeting-person";

    public static string Of(string verb, int number) => string.Create(CultureInfo.InvariantCulture, $"{verb}.{number}");

    /// <summary>The verb and its number; 0 for a verb that has none.</summary>
    public static (string Verb, int Number) Read(string verb) =>
        verb.Split('.') is [var name, var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (name, number) : (verb, 0);
}
