namespace B24CoachBot.Domain.Conversations.Journal;

/// <summary>The verbs on the buttons of the journal. Stored in the portal's messages: contracts.</summary>
public static class JournalVerbs
{
    public const string More = "journal-more";
    public const string Export = "journal-export";
}
