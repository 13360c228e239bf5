namespace B24CoachBot.Domain.Conversations.Errors;

/// <summary>The verbs on the buttons of the error queue. Stored in the portal's messages: contracts.</summary>
public static class ErrorsVerbs
{
    public const string More = "errors-more";
    public const string Mended = "errors-mended";
    public const string None = "errors-none";
    public const string Keep = "errors-keep";
}
