namespace B24CoachBot.Domain.Conversations.Funnel;

/// <summary>The verb on the button of the funnel's page. Stored in the portal's messages: a contract.</summary>
public static class FunnelVerbs
{
    public const string More = "funnel-more";
}
