namespace B24CoachBot.Domain.Guardrails;

/// <summary>The grammar of a contract: «Исполнитель обязан», a party and close behind it what it is bound to; «в случае отмены сумма возвращается», a case and its passive.</summary>
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

        return CaseOf(text, first, end);
    }

    private static int? CaseOf(GuardText text, int first, int end)
    {
        var at = Enumerable.Range(first, Math.Max(0, end - first - 1)).FirstOrDefault(at => text.Key(at) == "в" && text.Key(at + 1) is "случае" or "случаях", -1);
        return at >= 0 && text.Find(at, end, GuardCue.Passive) is >= 0 and var passive ? passive : null;
    }
}
