using B24CoachBot.Sandbox.Portal;

namespace B24CoachBot.Sandbox.Seed.Sick;

/// <summary>
/// The company as it should not be automated: fields and stages that nobody uses, deals that jump to success, cards of people who have left,
/// one phone in several cards, talks that stand in no card. To see how readiness is refused, and with what numbers.
/// </summary>
internal static class SickSeed
{
    /// <summary>The cards of the company's own clients came before anything else.</summary>
    private const int OldestCardDays = 420;

    public static void Fill(World world, SeedOptions options)
    {
        CompanySeed.FillStaff(world, options, Seeds.Sick);
        SickDepartments.Fill(world);
        SickStages.Fill(world);
        SickFields.Fill(world);
        world.At(world.Now.AddDays(-OldestCardDays), () =>
        {
            CompanyClients.Fill(world);
            SickContacts.Fill(world);
        });
        SickDeals.Fill(world);
        SickTalks.Fill(world);
    }
}
