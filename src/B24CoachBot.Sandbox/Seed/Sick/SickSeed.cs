using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed.Sick;

/// <summary>A company that is not ready: five thousand contacts with duplicates, 150 custom fields that nobody fills, 60 stages over seven pipelines that deals jump over,
/// deals of dismissed people, a dismissed owner of the data, calls that stand in no card, and one next step for everything.</summary>
internal static class SickSeed
{
    /// <summary>The general director, who was to own the quality of the data.</summary>
    private const long GoneDirector = 12;

    private const long LeftHead = 4;

    public static void Fill(World world, SeedOptions options)
    {
        CompanySeed.FillStaff(world, options, Seeds.Sick);
        People(world);
        SickStructure.Fill(world);
        world.At(world.Now.AddDays(-40), () => SickContacts.Fill(world));
        SickDeals.Fill(world);
        SickCalls.Fill(world);
    }

    /// <summary>Whoever left still heads a department, and another has no head at all.</summary>
    private static void People(World world)
    {
        foreach (var id in new[] { GoneDirector, LeftHead })
        {
            world.Table<UserRow>().Put(world.Table<UserRow>().Find(id)! with { Active = false });
        }

        world.Table<DepartmentRow>().Put(world.Table<DepartmentRow>().Find(CompanyPeople.Accounting)! with { HeadId = null });
    }
}
