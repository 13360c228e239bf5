namespace B24CoachBot.Domain.Guardrails;

/// <summary>«Исполнитель обязан», «Стороны несут ответственность»: a party of a contract, and close behind it what it is bound to.</summary>
internal static class ContractTerms
{
    private const int Near = 4;

    public static int? At(GuardText text, int first, int end)
    {
        for (var party = text.Find(first, end, GuardCue.Party); party >= 0; party = text.Find(party + 1, end, GuardCue.Party))
        {
            var duty = text.Find(party + 1, Math.Min(end, party + Near), GuardCue.PartyDuty);
            if (duty >= 0 && !text.Any(Math.Max(first, party - 3), party, GuardCue.ThirdParty | GuardCue.About))
            {
                return duty;
            }
        }

        return null;
    }
}
