namespace B24CoachBot.Domain.Conversations;

/// <summary>Where a card of the CRM is found on the portal.</summary>
public static class CardPath
{
    public static string Of(CrmRef card) => $"/crm/{card.Kind.ToString().ToLowerInvariant()}/details/{card.Id}/";
}
