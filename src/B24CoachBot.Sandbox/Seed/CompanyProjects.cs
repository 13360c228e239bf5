using B24CoachBot.Sandbox.Portal;
using B24CoachBot.Sandbox.Portal.Rows;

namespace B24CoachBot.Sandbox.Seed;

/// <summary>Projects and one workgroup, open ones and one that is finished.</summary>
internal static class CompanyProjects
{
    public static void Fill(World world)
    {
        Add(world, "Запуск интернет-магазина", owner: 2, 5, 7, 8, 23);
        Add(world, "Автоматизация склада", owner: 4, 1, 6, 14, 24, 27);
        Add(world, "Тендеры", owner: 9, 3, 19, 20, 28);
        Add(world, "Новый офис", owner: 12, 1, 10, 32);
        var rest = Add(world, "Ремонт склада", owner: 4, 6, 25);
        world.Table<GroupRow>().Put(rest with { Closed = true });
        var news = Add(world, "Новости компании", owner: 32, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        world.Table<GroupRow>().Put(news with { Project = false, Opened = true });
    }

    private static GroupRow Add(World world, string name, long owner, params long[] members)
    {
        var group = new GroupRow(
            world.NextId("group"), name, owner, [new GroupMember(owner, "A"), .. members.Select(id => new GroupMember(id, "K"))], world.Now);
        world.Table<GroupRow>().Put(group);
        return group;
    }
}
