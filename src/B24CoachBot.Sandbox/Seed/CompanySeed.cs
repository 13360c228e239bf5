using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed;

/// <summary>A Russian trading company: 40 people in 6 departments, two pipelines, deals, contacts, calls, projects.</summary>
internal static class CompanySeed
{
    private const long Administrator = 1;
    private const long Ordinary = 5;

    public static void Fill(World world, SeedOptions options)
    {
        FillStaff(world, options, Seeds.Company);
        FillClients(world);
    }

    /// <summary>Everything but clients and what was done with them.</summary>
    public static void FillStaff(World world, SeedOptions options, string seed)
    {
        world.Table<PortalRow>().Put(PortalRow.Default with { MemberId = "5eedc0a5a11dbc0b24c0acb07c0ffee1", Seed = seed });
        WorkingTimeSeed.Fill(world);
        CompanyPeople.Fill(world);
        CompanyProjects.Fill(world);
        CrmStructure.Fill(world);
        world.Table<LineRow>().Put(new LineRow(1, "Сайт", [5, 7, 8]) { Welcome = "Здравствуйте! Сейчас ответит менеджер." });
        world.Table<LineRow>().Put(new LineRow(2, "Мессенджеры", [7, 8]));
        Webhooks.Add(world, options.Webhook == "ordinary" ? Ordinary : Administrator);
    }

    public static void FillClients(World world)
    {
        CompanyClients.Fill(world);
        CompanyCalls.Fill(world);
        CompanyMeetings.Fill(world);
    }
}
